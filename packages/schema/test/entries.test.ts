import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Job, parseJob } from '@dativo/schema';
import cloudRules from '@dativo/schema/cloud-rules.json' with { type: 'json' };
import publishedSchema from '@dativo/schema/job-config.schema.json' with { type: 'json' };
import { validate } from '@dativo/schema/structure';
import { jobSchema } from '@dativo/schema/zod';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import manifest from '../package.json' with { type: 'json' };
import { validJob } from './arbitrary/job.ts';
import { mutated, mutation } from './arbitrary/mutation.ts';

const PACKAGE = join(import.meta.dirname, '..');

const JOB = {
  tenant_id: 'acme',
  source_connector_path: 'connectors/csv.yaml',
  target_connector_path: 'connectors/iceberg.yaml',
  asset_path: 'assets/orders.yaml',
};

describe('the entries of the package', () => {
  const modules = Object.entries(manifest.exports).flatMap(([entry, target]) =>
    typeof target === 'object' ? [{ entry, ...target }] : [],
  );

  test.each(modules)('$entry is built from its own source', (target) => {
    const source = target['@dativo/source'];
    expect(existsSync(join(PACKAGE, source))).toBe(true);
    // The main entry is one file: loading many takes longer than running them.
    const folder = target.entry === '.' ? './dist/bundle/' : './dist/';
    expect(target.default).toBe(source.replace('./src/', folder).replace(/\.ts$/, '.js'));
    expect(target.types).toBe(source.replace('./src/', './dist/').replace(/\.ts$/, '.d.ts'));
  });

  test('the data can be imported', () => {
    expect(publishedSchema.title).toBe('Dativo job');
    expect(Object.keys(cloudRules)).not.toEqual([]);
  });
});

describe('what importing an entry loads', () => {
  test('the main entry: nothing of Node, no zod, and no question to the machine', async () => {
    const { loaded } = await importing('@dativo/schema');
    expect(loaded.length).toBeGreaterThan(30);
    expect(loaded.filter((url) => url.startsWith('node:') || /\/node_modules\/(?!js-yaml|@noble)/.test(url))).toEqual(
      [],
    );
  });

  test('the structure: one file', async () => {
    const { loaded } = await importing('@dativo/schema/structure');
    expect(loaded.map((url) => url.slice(url.lastIndexOf('/')))).toEqual(['/validate-job.ts']);
  });
});

describe('the check of the structure alone', () => {
  test('says yes or no, and why', () => {
    expectTypeOf(validate).returns.toEqualTypeOf<boolean>();
    expect(validate(JOB)).toBe(true);
    expect(validate({ ...JOB, tenant_id: undefined, asset_path: '' })).toBe(false);
    expect(validate.errors).toEqual([
      { instancePath: '', keyword: 'required', params: { missingProperty: 'tenant_id' } },
      { instancePath: '/asset_path', keyword: 'minLength', params: {} },
    ]);
  });

  test('agrees with the published JSON Schema, compiled by its reader', () => {
    const compiled = new Ajv({ strict: false, discriminator: true }).compile(publishedSchema);
    fc.assert(
      fc.property(validJob, fc.array(mutation, { maxLength: 3 }), (job, mutations) => {
        const document = mutated(job, mutations);
        expect(validate(document)).toBe(compiled(document));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the zod schema, extended by a team', () => {
  const withKey = jobSchema.extend({ on_call: z.email() });
  const stricter = jobSchema.safeExtend({ environment: z.enum(['prod', 'test']) });
  const refined = jobSchema.refine((job) => job.infrastructure?.tags.team === 'data', {
    path: ['infrastructure', 'tags', 'team'],
    error: 'The team is "data" in this repository.',
  });

  test('knows the types of both', () => {
    expectTypeOf<z.infer<typeof withKey>['on_call']>().toEqualTypeOf<string>();
    expectTypeOf<z.infer<typeof stricter>['environment']>().toEqualTypeOf<'prod' | 'test'>();
    expectTypeOf<z.infer<typeof stricter>>().toExtend<Job>();
    expectTypeOf<z.input<typeof refined>>().toEqualTypeOf<Job>();
  });

  test('names its own findings', () => {
    const { error } = refined.safeParse(JOB);
    expect(error?.issues).toMatchObject([{ path: ['infrastructure', 'tags', 'team'], message: /The team is "data"/ }]);
  });

  test.each<[string, z.ZodType, (job: Job) => boolean]>([
    ['a key of its own', withKey, ({ on_call: contact }) => z.email().safeParse(contact).success],
    ['a stricter key', stricter, ({ environment }) => environment === 'prod' || environment === 'test'],
    ['a rule', refined, ({ infrastructure }) => infrastructure?.tags.team === 'data'],
  ])('%s: accepts what the schema accepts and the team too', (_, schema, isWanted) => {
    const verdicts = { accepted: 0, refused: 0 };
    const contact = fc.constantFrom('a@example.org', 'nobody', 5);
    const stage = fc.constantFrom('prod', 'dev', null);
    const job = fc
      .tuple(validJob, fc.record({ on_call: contact, environment: stage }, { requiredKeys: [] }))
      .map(([valid, own]) => ({ ...valid, ...own }));
    fc.assert(
      fc.property(job, fc.array(mutation, { maxLength: 1 }), (valid, mutations) => {
        const document = mutated(valid, mutations);
        const isAccepted = validate(document) && isWanted(document as Job);
        verdicts[isAccepted ? 'accepted' : 'refused'] += 1;
        expect(schema.safeParse(document).success).toBe(isAccepted);
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(verdicts.accepted, verdicts.refused)).toBeGreaterThan(50);
  });

  test('leaves the schema as it was', () => {
    expect(jobSchema.safeParse({ ...JOB, environment: 'dev' }).success).toBe(true);
    expect(parseJob(JSON.stringify({ ...JOB, environment: 'dev' })).ok).toBe(true);
  });
});

/** Imports an entry in a process of its own, where tables that are slow to make cannot be had. */
async function importing(entry: string): Promise<{ loaded: string[] }> {
  const code = `
import { registerHooks } from 'node:module';
const loaded = [];
const refuse = () => { throw new Error('asked while importing'); };
Object.assign(Intl, { supportedValuesOf: refuse, DateTimeFormat: refuse, Collator: refuse, Segmenter: refuse });
registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });
await import(${JSON.stringify(entry)});
process.stdout.write(JSON.stringify({ loaded }));`;
  const args = ['--conditions=@dativo/source', '--input-type=module', '-e', code];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname });
  return JSON.parse(stdout) as { loaded: string[] };
}
