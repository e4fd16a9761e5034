import { type Job, jobSchema, validateJob } from '@dativo/schema';
import { jobSchema as zodJobSchema } from '@dativo/schema/zod';
import { describe, expect, expectTypeOf, test } from 'vitest';

/** The interface of https://standardschema.dev, version 1, copied by hand: all that a consumer knows of a schema. */
interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => Result<Output> | Promise<Result<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

type Result<Output> = { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly Issue[] };

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

type InferInput<Schema extends StandardSchemaV1> = NonNullable<Schema['~standard']['types']>['input'];
type InferOutput<Schema extends StandardSchemaV1> = NonNullable<Schema['~standard']['types']>['output'];

/** A consumer such as a form or a router: takes whatever schema it is given. */
async function accept<Schema extends StandardSchemaV1>(
  schema: Schema,
  value: unknown,
): Promise<{ value: InferOutput<Schema> } | { faults: string[] }> {
  const result = await schema['~standard'].validate(value);
  if (result.issues === undefined) return { value: result.value as InferOutput<Schema> };
  return { faults: result.issues.map(({ message, path = [] }) => `${JSON.stringify(path)} ${message}`) };
}

const JOB = {
  tenant_id: 'acme',
  source_connector_path: 'connectors/csv.yaml',
  target_connector_path: 'connectors/iceberg.yaml',
  asset_path: 'assets/orders.yaml',
};

test('the interface infers a job', () => {
  expectTypeOf(jobSchema).toExtend<StandardSchemaV1<Job, Job>>();
  expectTypeOf<InferOutput<typeof jobSchema>>().toEqualTypeOf<Job>();
  expectTypeOf<InferInput<typeof jobSchema>>().toEqualTypeOf<Job>();
  expect(jobSchema['~standard']).toMatchObject({ version: 1, vendor: 'dativo' });
});

describe('a consumer that knows the interface alone', () => {
  test('gets the job', async () => {
    const accepted = await accept(jobSchema, JOB);
    expect(accepted).toEqual({ value: JOB });
    if ('value' in accepted) expectTypeOf(accepted.value).toEqualTypeOf<Job>();
  });

  test.each<[string, unknown, string[]]>([
    ['of a key', { ...JOB, tenant_id: '' }, ['["tenant_id"] `tenant_id` is empty; use text. Write a value,']],
    ['of an item', { ...JOB, source: { objects: ['a', 2] } }, ['["source","objects",1] `objects[1]` is 2; use text.']],
    [
      'of a key that looks like an item',
      { ...JOB, classification_overrides: { 0: 5 } },
      ['["classification_overrides","0"] '],
    ],
    [
      'of a key with slashes',
      { ...JOB, classification_overrides: { 'a/~b': 5 } },
      ['["classification_overrides","a/~b"]'],
    ],
    [
      'of what JSON cannot hold',
      { ...JOB, source: { files: [{ path: 5n }] } },
      ['["source","files",0,"path"] `path` is'],
    ],
    ['of the whole', undefined, ['[] the job is undefined. Give']],
    [
      'of a getter that throws',
      { ...JOB, source: { files: [throwing()] } },
      ['["source","files",0,"path"] `path` can'],
    ],
    ['of what nobody can read', { ...JOB, source: deep(200) }, [`["source",${'"a",'.repeat(99).slice(0, -1)}] Mapp`]],
  ])('gets the path %s', async (_, value, expected) => {
    const accepted = await accept(jobSchema, value);
    const starts =
      'faults' in accepted ? accepted.faults.map((fault, index) => fault.slice(0, expected[index]?.length)) : [];
    expect(starts).toEqual(expected);
  });

  test('is told errors, not warnings', async () => {
    const value = { ...JOB, tenant: 'acme', asset_path: 5 };
    expect(validateJob(value).diagnostics).toHaveLength(2);
    expect(await accept(jobSchema, value)).toEqual({ faults: [expect.stringContaining('["asset_path"]')] });
    expect(await accept(jobSchema, { ...JOB, tenant: 'acme' })).toHaveProperty('value');
  });

  test('may take the zod schema in its place', async () => {
    expectTypeOf(zodJobSchema).toExtend<StandardSchemaV1<Job, unknown>>();
    expect(await accept(zodJobSchema, JOB)).toEqual({ value: JOB });
    expect(await accept(zodJobSchema, { ...JOB, asset_path: 5 })).toHaveProperty('faults');
  });
});

function throwing(): object {
  return Object.defineProperty({}, 'path', {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  });
}

function deep(levels: number): unknown {
  return levels === 0 ? 1 : { a: deep(levels - 1) };
}
