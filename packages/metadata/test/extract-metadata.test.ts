import { extractMetadata } from '@dativo/metadata';
import { parseJob, REQUIRED_TAGS } from '@dativo/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onFargate, readJob, TAGS, unchecked } from './jobs.ts';

const FIVE = {
  cost_center: 'data-platform',
  environment: 'dev',
  job_name: 'local-weather',
  pipeline_type: 'ingestion',
  team: 'data-engineering',
};

function tagsFrom(tags: string): unknown {
  const { job, document } = onFargate('', tags);
  return extractMetadata(job, { file: 'job.yaml', document });
}

test('only tags are metadata: no image, size, region or provider', () => {
  const { job } = onFargate(', image: "acme/etl:1", cpu: 1024, memory: 2048');
  expect(extractMetadata(job)).toMatchObject({ ok: true, metadata: FIVE, diagnostics: [] });
});

test('optional tags keep their names, and all are sorted', () => {
  const extraction = tagsFrom(`${TAGS}    owner: weather-team\n    Zone: b\n    "cost:center/2": x\n`);
  expect(extraction).toMatchObject({ ok: true, metadata: { ...FIVE, owner: 'weather-team' } });
  const { metadata } = extraction as { metadata: object };
  expect(Object.keys(metadata)).toEqual([
    'Zone',
    'cost:center/2',
    'cost_center',
    'environment',
    'job_name',
    'owner',
    'pipeline_type',
    'team',
  ]);
});

test('values keep their case, blanks and characters', () => {
  const extraction = tagsFrom(TAGS.replace('data-platform', '" Büro 7 / R&D "'));
  expect(extraction).toMatchObject({ metadata: { cost_center: ' Büro 7 / R&D ' } });
});

test('an escaped placeholder in a tag becomes what it stands for', () => {
  const extraction = tagsFrom(`${TAGS}    note: "use {{!terraform_outputs.x}}"\n`);
  expect(extraction).toMatchObject({ metadata: { note: 'use {{terraform_outputs.x}}' } });
});

test.each([
  ['no infrastructure block', { tenant_id: 'demo' }, ['JOB201'], ['/infrastructure']],
  ['infrastructure is null', { infrastructure: null }, ['JOB201'], ['/infrastructure']],
  ['no tags', { infrastructure: {} }, ['JOB201'], ['/infrastructure/tags']],
  ['tags are null', { infrastructure: { tags: null } }, ['JOB201'], ['/infrastructure/tags']],
  ['tags are a list', { infrastructure: { tags: [] } }, ['JOB201'], ['/infrastructure/tags']],
])('%s: an error and no tags', (_, job, ruleIds, pointers) => {
  const extraction = extractMetadata(unchecked(job), { file: 'job.yaml' });
  expect(extraction.ok).toBe(false);
  expect(extraction.diagnostics.map(({ ruleId }) => ruleId)).toEqual(ruleIds);
  expect(extraction.diagnostics.map(({ pointer }) => pointer)).toEqual(pointers);
  expect(extraction.diagnostics[0]).toMatchObject({ severity: 'error', file: 'job.yaml' });
});

test('every missing tag is named, not only the first', () => {
  const extraction = extractMetadata(unchecked({ infrastructure: { tags: { team: 'data' } } }));
  expect(extraction.diagnostics.map(({ ruleId, pointer }) => `${ruleId} ${pointer}`)).toEqual([
    'JOB302 /infrastructure/tags/cost_center',
    'JOB302 /infrastructure/tags/environment',
    'JOB302 /infrastructure/tags/job_name',
    'JOB302 /infrastructure/tags/pipeline_type',
  ]);
});

test.each([
  ['', 'JOB303', 'tag "team" is empty'],
  [' \t', 'JOB303', 'tag "team" is empty'],
  [null, 'JOB303', 'tag "team" is empty'],
  [7, 'JOB304', 'tag "team" is a number; a tag is text'],
  [true, 'JOB304', 'tag "team" is a boolean; a tag is text'],
  [['a'], 'JOB304', 'tag "team" is a list; a tag is text'],
  [{ a: 'b' }, 'JOB304', 'tag "team" is a map; a tag is text'],
  ['{{terraform_outputs.team}}', 'JOB305', 'tag "team" holds a placeholder; only a fixed value can stand here'],
  ['x-{{ terraform_outputs.team }}', 'JOB305', 'tag "team" holds a placeholder; only a fixed value can stand here'],
])('a tag %j is refused with %s', (value, ruleId, message) => {
  const extraction = extractMetadata(unchecked({ infrastructure: { tags: { ...FIVE, team: value } } }));
  expect(extraction.ok).toBe(false);
  expect(extraction.diagnostics).toMatchObject([{ ruleId, message, pointer: '/infrastructure/tags/team' }]);
});

test('what extraction refuses, validation refuses with the same rule at the same place', () => {
  const values = ['', '""', '7', 'true', '[a]', '{ a: b }', '"{{terraform_outputs.team}}"'];
  for (const value of values) {
    const tags = TAGS.replace('data-engineering', value);
    const text = `tenant_id: d\nsource_connector_path: a\ntarget_connector_path: b\nasset_path: c\ninfrastructure:\n  provider: local\n  region: local\n  runtime: { type: local_process }\n${tags}`;
    const parsed = parseJob(text);
    const given =
      value === '' ? null : JSON.parse(value.startsWith('[') ? '["a"]' : value.replace('{ a: b }', '{"a":"b"}'));
    const extraction = extractMetadata(unchecked({ infrastructure: { tags: { ...FIVE, team: given } } }));
    const named = ({ ruleId, pointer }: { ruleId: string; pointer: string }) => `${ruleId} ${pointer}`;
    expect(parsed.diagnostics.map(named), value).toContain(extraction.diagnostics.map(named)[0]);
  }
});

test('a warning points at the value that Terraform will not get', () => {
  const { job, document } = onFargate(', image: "{{terraform_outputs.image}}"');
  expect(extractMetadata(job, { document })).toMatchObject({
    ok: true,
    diagnostics: [
      {
        ruleId: 'JOB306',
        severity: 'warning',
        file: 'job.yaml',
        pointer: '/infrastructure/runtime/image',
        range: { start: { line: 8, column: 40 } },
      },
    ],
  });
});

test('an error without a document has no range, one with it points at the nearest key', () => {
  const { document } = readJob(`  provider: local\n  region: local\n  runtime: { type: local_process }\n${TAGS}`);
  const job = unchecked({ infrastructure: { tags: { ...FIVE, team: '' } } });
  expect(extractMetadata(job).diagnostics[0]).not.toHaveProperty('range');
  const { ok, diagnostics } = extractMetadata(unchecked({ infrastructure: { tags: {} } }), { document });
  expect(ok).toBe(false);
  expect(diagnostics[0]?.range?.start.line).toBeGreaterThan(5);
});

test('any five texts with something in them, and any others beside them, come back as they are', () => {
  const text = fc
    .string({ minLength: 1, unit: 'grapheme' })
    .filter((value) => value.trim() !== '' && !value.includes('{{'));
  const required = fc.record(Object.fromEntries(REQUIRED_TAGS.map((name) => [name, text])));
  fc.assert(
    fc.property(required, fc.dictionary(fc.string(), text), (five, others) => {
      const tags = { ...others, ...five };
      const extraction = extractMetadata(unchecked({ infrastructure: { tags } }));
      expect(extraction).toMatchObject({ ok: true, diagnostics: [] });
      expect(extraction.ok && extraction.metadata).toEqual({ ...tags });
    }),
  );
});
