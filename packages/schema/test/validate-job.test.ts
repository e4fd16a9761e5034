import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import {
  type Diagnostic,
  type ParsedJob,
  type ParseOptions,
  parseJob,
  type RuleId,
  readYaml,
  validateJob,
} from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { validJob } from './arbitrary/job.ts';
import { mutated, mutation } from './arbitrary/mutation.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

/** Rules about how a text is written, which a value can neither keep nor break. */
const ABOUT_TEXT = new Map<RuleId, string>([
  ['JOB101', 'there is no file'],
  ['JOB103', 'the syntax of YAML'],
  ['JOB104', 'a value is one document'],
  ['JOB105', 'an object has each key once'],
  ['JOB107', 'bytes become text before there is a value'],
  ['JOB108', 'indentation'],
  ['JOB112', 'a value means the same to every reader'],
  ['JOB404', 'quotes'],
  ['JOB901', 'comments'],
  ['JOB902', 'comments'],
  ['JOB903', 'comments'],
]);

/** What an alias shares is told once in a text, where it is written; a value has it in several places. */
const TOLD_ONCE_IN_TEXT: Readonly<Record<string, readonly string[]>> = {
  'rules/JOB611/bad-shared.yaml': ['JOB611 /target/connection/password'],
};

/** Enough for every rule to speak. */
const PROJECT: ParseOptions = {
  containerMode: 'cloud',
  tagDefaults: { cost_center: 'central' },
  rules: { JOB708: 'info', JOB721: 'info' },
};

const JOB = {
  tenant_id: 'acme',
  source_connector_path: 'connectors/csv.yaml',
  target_connector_path: 'connectors/iceberg.yaml',
  asset_path: 'assets/orders.yaml',
} as const;

describe('the same verdict on a value as on its text', () => {
  const files = [...listYaml('jobs'), ...readdirSync(join(FIXTURES, 'rules')).flatMap((id) => listYaml(`rules/${id}`))];

  test.each(files)('%s', (name) => {
    const text = readFileSync(join(FIXTURES, name), 'utf8');
    const document = readYaml(text);
    const fromText = parseJob(text, PROJECT);
    if (!document.ok || document.documents.length !== 1) {
      expect(fromText.diagnostics.map(({ ruleId }) => ruleId)).toEqual([name.split('/')[1]]);
      return;
    }
    const fromValue = validateJob(document.documents[0]?.toValue(), PROJECT);
    expect(fromValue.ok).toBe(fromText.ok);
    const expected = [...aboutValues(fromText), ...(TOLD_ONCE_IN_TEXT[name] ?? [])];
    expect(ids(fromValue.diagnostics)).toEqual(expected.sort());
  });

  test('jobs that were changed in up to three places', { timeout: 120_000 }, () => {
    const verdicts = { accepted: 0, rejected: 0 };
    fc.assert(
      fc.property(validJob, fc.array(mutation, { maxLength: 3 }), (job, mutations) => {
        // A dropped item leaves a hole, which no text has.
        const value: unknown = JSON.parse(JSON.stringify(mutated(job, mutations)));
        const text = stringify(value, { aliasDuplicateObjects: false, defaultKeyType: 'QUOTE_DOUBLE', lineWidth: 0 });
        const checked = validateJob(value);
        verdicts[checked.ok ? 'accepted' : 'rejected'] += 1;
        expect(ids(checked.diagnostics)).toEqual(aboutValues(parseJob(text)));
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(verdicts.accepted, verdicts.rejected)).toBeGreaterThan(300);
  });

  test.each<[string, ParseOptions]>([
    ['severities', { rules: { JOB204: 'error' } }],
    ['rules that are off', { rules: { JOB204: 'off' } }],
  ])('%s of a project count', (_, options) => {
    const value = { ...JOB, observability: true };
    expect(ids(validateJob(value, options).diagnostics)).toEqual(
      ids(parseJob(JSON.stringify(value), options).diagnostics),
    );
    expect(validateJob(value, options).ok).toBe(options.rules?.JOB204 === 'off');
  });
});

describe('what comes back', () => {
  test('the job is a copy, equal to the value', () => {
    const value = { ...JOB, source: { objects: ['orders'] } };
    const checked = validateJob(value);
    expect(checked.ok && checked.job).toEqual(value);
    value.source.objects.push('refunds');
    expect(checked.ok && checked.job.source?.objects).toEqual(['orders']);
  });

  test('whatever JSON can hold comes back as it went in', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    const key = fc.oneof(text, fc.constantFrom('<<', '#', ' ', '0', 'a: b', 'k'.repeat(2000), '\ud800')).filter(isKey);
    const leaf = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (anything) => {
        fc.pre(!JSON.stringify(anything).includes('{{'));
        const checked = validateJob({ ...JOB, anything }, { rules: { JOB204: 'off' } });
        expect(checked.ok && checked.job['anything']).toStrictEqual(anything);
      }),
      { numRuns: 3000 },
    );
  });

  test('every character comes back, in values and in keys', () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const anything = Object.fromEntries(characters.map((character) => [`${character}k`, `a${character}z`]));
    const checked = validateJob({ ...JOB, anything }, { rules: { JOB204: 'off' } });
    expect(checked.ok && checked.job['anything']).toStrictEqual(anything);
  });

  test('findings have a pointer and nothing that is about text', () => {
    const { diagnostics } = validateJob({ ...JOB, source: { filez: [], files: [{ path: 3 }] } }, { file: 'made.ts' });
    expect(diagnostics.map(({ ruleId, pointer, file }) => `${file} ${ruleId} ${pointer}`)).toEqual([
      'made.ts JOB209 /source/filez',
      'made.ts JOB202 /source/files/0/path',
    ]);
    for (const finding of diagnostics) {
      expect(finding).not.toHaveProperty('range');
      expect(finding).not.toHaveProperty('fix');
    }
  });

  test('text in a value is never taken for a comment', () => {
    const value = { ...JOB, observability: '# job-ignore JOB204 -- no comment', '# job-ignore-file JOB204 -- x': 1 };
    expect(ids(validateJob(value).diagnostics)).toEqual([
      'JOB204 /# job-ignore-file JOB204 -- x',
      'JOB204 /observability',
    ]);
  });
});

class Connector {
  name = 'orders';
}

const HOLES = '`x` is a list with holes or with named members';

describe('what JSON cannot hold', () => {
  test.each<[string, unknown, string]>([
    ['undefined', undefined, '`x` is undefined'],
    ['a function', () => 1, '`x` is a function'],
    ['a symbol', Symbol('secret'), '`x` is a symbol'],
    ['a BigInt', 5n, '`x` is a BigInt'],
    ['NaN', Number.NaN, '`x` is NaN'],
    ['an infinity', Number.NEGATIVE_INFINITY, '`x` is -Infinity'],
    ['a date', new Date(0), '`x` is an instance of Date'],
    ['a map', new Map([['a', 1]]), '`x` is an instance of Map'],
    ['a set', new Set([1]), '`x` is an instance of Set'],
    ['an object of a class', new Connector(), '`x` is an instance of Connector'],
    ['text in a box', new String('a'), '`x` is an instance of String'],
    ['an object that inherits', Object.create({ a: 1 }), '`x` is an instance of Object'],
    ['an object of no named class', Object.create(Object.create({ constructor: 1 })), '`x` is an instance of a class'],
    ['a list with holes', [1].concat(new Array(2), [3]), HOLES],
    ['a long list of holes', new Array(4_000_000_000), HOLES],
    ['a list with names', Object.assign(['a'], { name: 'b' }), HOLES],
    ['a hole beside a name', Object.assign(new Array(1), { name: 'b' }), HOLES],
    ['a symbol as a key', { [Symbol('a')]: 1 }, '`x` has a symbol as a key'],
    ['a proxy that was taken back', revokedProxy(), '`x` cannot be read: a getter or a proxy throws'],
  ])('%s is told with its pointer', (_, x, message) => {
    const { ok, diagnostics } = validateJob({ ...JOB, x }, { rules: { JOB204: 'off' } });
    expect(ok).toBe(false);
    expect(diagnostics.map(({ ruleId, pointer, message: said }) => [ruleId, pointer, said])).toEqual([
      ['JOB202', '/x', message],
    ]);
    expect(diagnostics[0]?.help).toMatch(/\.$/);
  });

  test('a getter that throws is told by its name, and runs once where it does not', () => {
    let runs = 0;
    const value = {
      ...JOB,
      get tenant_id(): string {
        runs += 1;
        return 'acme';
      },
      source: {
        get objects(): never {
          throw new Error('no');
        },
      },
    };
    expect(ids(validateJob(value).diagnostics)).toEqual(['JOB202 /source/objects']);
    expect(runs).toBe(1);
  });

  test('`toJSON` is not called, whether it is own or inherited', () => {
    const called = () => expect.unreachable();
    expect(ids(validateJob({ ...JOB, toJSON: called }).diagnostics)).toContain('JOB202 /toJSON');
    expect(ids(validateJob({ ...JOB, source: Object.create({ toJSON: called }) }).diagnostics)).toEqual([
      'JOB202 /source',
    ]);
  });

  test('a cycle is told where it closes', () => {
    const source: Record<string, unknown> = { objects: ['a'] };
    source['engine'] = { options: { again: [source] } };
    expect(ids(validateJob({ ...JOB, source }).diagnostics)).toEqual(['JOB109 /source/engine/options/again/0']);
  });

  test('one object in several places is no cycle', () => {
    const connection = { bucket: 'lake' };
    expect(validateJob({ ...JOB, target: { connection: { s3: connection, minio: connection } } }).diagnostics).toEqual(
      [],
    );
  });

  test('sharing that multiplies is refused before it fills the memory', () => {
    let shared: unknown = 'x';
    for (let level = 0; level < 90; level++) shared = [shared, shared];
    expect(ids(validateJob({ ...JOB, source: shared }).diagnostics)).toEqual(['JOB106 ']);
  });

  test.each([1_000, 1_000_000])('nesting of %i levels is refused', (levels) => {
    let nested: unknown = 1;
    for (let level = 0; level < levels; level++) nested = { a: nested };
    const [finding, ...others] = validateJob({ ...JOB, source: nested }).diagnostics;
    expect(finding).toMatchObject({ ruleId: 'JOB113', pointer: `/source${'/a'.repeat(99)}` });
    expect(others).toEqual([]);
  });

  test('`__proto__` as a key is refused as in a file', () => {
    const value: unknown = JSON.parse(JSON.stringify(JOB).replace('{', '{"source":{"__proto__":{"a":1}},'));
    expect(ids(validateJob(value).diagnostics)).toEqual(['JOB111 /source/__proto__']);
  });

  test('all is told at once, also what is wrong elsewhere, and nothing about the stand-in', () => {
    const { source_connector_path: _, ...rest } = JOB;
    expect(
      ids(validateJob({ ...rest, tenant_id: undefined, source: { objects: [new Date()] }, asset: [] }).diagnostics),
    ).toEqual(
      ['JOB202 /source/objects/0', 'JOB202 /tenant_id', 'JOB201 /source_connector_path', 'JOB202 /asset'].toSorted(),
    );
  });

  test.each<[unknown, string]>([
    [undefined, 'JOB202 '],
    [null, 'JOB102 '],
    ['tenant_id: acme', 'JOB110 '],
    [[JOB], 'JOB110 '],
    [new Map(Object.entries(JOB)), 'JOB202 '],
    [() => JOB, 'JOB202 '],
  ])('as the whole job: %o', (value, expected) => {
    expect(ids(validateJob(value).diagnostics)).toEqual([expected]);
  });

  test('objects without a prototype and of another realm are plain', () => {
    expect(validateJob(Object.assign(Object.create(null), JOB)).diagnostics).toEqual([]);
    expect(validateJob(runInNewContext(`(${JSON.stringify(JOB)})`)).diagnostics).toEqual([]);
  });

  test('what is hidden from readers is no part of the job', () => {
    const value = Object.defineProperty({ ...JOB }, Symbol('hidden'), { value: () => 1, enumerable: false });
    expect(
      validateJob(Object.defineProperty(value, 'also', { value: () => 1, enumerable: false })).diagnostics,
    ).toEqual([]);
  });
});

function listYaml(folder: string): string[] {
  return readdirSync(join(FIXTURES, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);
}

/** What a text says about its value. No comment can hide a finding about a value, so what one hides is counted too. */
function aboutValues({ diagnostics, ignored }: ParsedJob): string[] {
  const all = [...diagnostics, ...ignored.map(({ diagnostic }) => diagnostic)];
  return ids(all.filter(({ ruleId }) => !ABOUT_TEXT.has(ruleId)));
}

function ids(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ ruleId, pointer }) => `${ruleId} ${pointer}`).sort();
}

function isKey(key: string): boolean {
  return key !== '__proto__';
}

function revokedProxy(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
