import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJob, parseResolvedJob, readYaml } from '@dativo/schema';
import { jobSchema } from '@dativo/schema/zod';
import { describe, expect, test } from 'vitest';
import { formatted } from './formatted.ts';

const JOBS = join(import.meta.dirname, 'fixtures', 'jobs');
const jobFiles = readdirSync(JOBS);

const HEAD = [
  'tenant_id: acme',
  'source_connector_path: a.yaml',
  'target_connector_path: b.yaml',
  'asset_path: c.yaml',
  '',
].join('\n');

const UNBOUND = `${HEAD}infrastructure:
  provider: aws
  runtime: { type: aws_fargate }
  region: us-east-1
  tags: { job_name: a, team: b, pipeline_type: c, environment: d, cost_center: e }
`;

const BLOCK = `${UNBOUND}  resource_identifiers: "{{terraform_outputs.runtime_binding}}"
`;

/** Cloud Run takes every cron line that there is. */
const SCHEDULED = BLOCK.replace('aws', 'gcp').replace('aws_fargate', 'gcp_cloud_run').replace('us-east-1', 'us-east1');

/** What may be better in the jobs that people have, and is accepted. */
const ONLY_WARNED: readonly string[] = ['JOB112', 'JOB611', 'JOB630'];

describe('job files of every shape', () => {
  test.each(jobFiles)('%s is accepted as it is written', (name) => {
    const text = readFileSync(join(JOBS, name), 'utf8');
    const parsed = parseJob(text, { file: name });
    expect(formatted(parsed.diagnostics.filter(({ ruleId }) => !ONLY_WARNED.includes(ruleId)))).toBe('');
    expect(parsed.ok && parsed.job).toEqual(jobSchema.parse(parsed.ok ? parsed.job : undefined));
  });

  test.each(jobFiles)('%s names only keys that the schema knows', (name) => {
    const { diagnostics } = parseJob(readFileSync(join(JOBS, name), 'utf8'));
    expect(diagnostics.filter(({ ruleId }) => ['JOB204', 'JOB209'].includes(ruleId))).toEqual([]);
  });

  test('values are those of the file, not normalised', () => {
    const parsed = parseJob(BLOCK.replace('aws_fargate', 'aws_fargate, cpu: 1024, memory: "2048"'));
    expect(parsed.ok && parsed.job.infrastructure?.runtime).toEqual({ type: 'aws_fargate', cpu: 1024, memory: '2048' });
  });

  test('keys that are not known are kept', () => {
    const parsed = parseJob(`${HEAD}observability: { metrics: true }\n`);
    expect(parsed.ok && parsed.job['observability']).toEqual({ metrics: true });
  });
});

describe('one mistake gives one error', () => {
  test.each([
    ['a runtime of another cloud', 'type: aws_fargate', 'type: gcp_cloud_run', 'JOB301 /infrastructure/runtime/type'],
    ['a provider that does not exist', 'provider: aws', 'provider: amazon', 'JOB203 /infrastructure/provider'],
    ['a provider that is a number', 'provider: aws', 'provider: 5', 'JOB202 /infrastructure/provider'],
    ['a provider that is null', 'provider: aws', 'provider:', 'JOB202 /infrastructure/provider'],
    ['a wrong type below a union', 'region: us-east-1', 'region: [us]', 'JOB202 /infrastructure/region'],
    ['a runtime that is text', '{ type: aws_fargate }', 'aws_fargate', 'JOB202 /infrastructure/runtime'],
    ['tags that are a list', /tags: .*/, 'tags: [a]', 'JOB202 /infrastructure/tags'],
    ['a misspelt key', 'region:', 'regoin:', 'JOB205 /infrastructure/regoin'],
    ['a misspelt runtime key', '{ type:', '{ tipe:', 'JOB205 /infrastructure/runtime/tipe'],
    ['a misspelt tag', 'team:', 'taem:', 'JOB302 /infrastructure/tags/taem'],
    ['a missing tag', ', cost_center: e', '', 'JOB302 /infrastructure/tags/cost_center'],
    [
      'a missing path beside one of a like name',
      'target_connector_path: b.yaml\n',
      '',
      'JOB201 /target_connector_path',
    ],
    ['a misspelt path', 'asset_path', 'aset_path', 'JOB201 /aset_path'],
    [
      'a malformed placeholder in a typed field',
      '{ type: aws_fargate }',
      '{ type: aws_fargate, timeout_seconds: "{{terraform_outputs.}}" }',
      'JOB401 /infrastructure/runtime/timeout_seconds',
    ],
    [
      'an unclosed placeholder in a typed field',
      '{ type: aws_fargate }',
      '{ type: aws_fargate, timeout_seconds: "{{terraform_outputs.x" }',
      'JOB402 /infrastructure/runtime/timeout_seconds',
    ],
    [
      'a placeholder inside a number',
      '{ type: aws_fargate }',
      '{ type: aws_fargate, timeout_seconds: "3{{terraform_outputs.x}}" }',
      'JOB202 /infrastructure/runtime/timeout_seconds',
    ],
    [
      'an unquoted placeholder in a tag',
      'team: b',
      'team: {{terraform_outputs.x}}',
      'JOB305 /infrastructure/tags/team',
    ],
    ['a block that is a list', /infrastructure:[\s\S]*/, 'infrastructure: [aws]\n', 'JOB202 /infrastructure'],
    ['a block that is empty', /infrastructure:[\s\S]*/, 'infrastructure: {}\n', 'JOB201 /infrastructure/provider'],
  ])('%s', (_, from, to, expected) => {
    const text = BLOCK.replace(from, to);
    expect(text).not.toBe(BLOCK);
    const parsed = parseJob(text);
    expect(parsed.ok).toBe(false);
    expect(parsed.diagnostics.map(({ ruleId, pointer }) => `${ruleId} ${pointer}`)).toEqual([expected]);
  });
});

describe('many mistakes', () => {
  test('all are told at once, in the order of the file', () => {
    const { diagnostics } = parseJob(
      BLOCK.replace('tenant_id: acme', 'tenant_id: ""')
        .replace('type: aws_fargate', 'type: aws_fargate, cpu: [], imgae: x')
        .replace('team: b, ', ''),
    );
    expect(diagnostics.map(({ ruleId, range }) => `${range?.start.line}:${range?.start.column} ${ruleId}`)).toEqual([
      '1:12 JOB206',
      '7:38 JOB202',
      '7:42 JOB205',
      '9:3 JOB302',
    ]);
  });

  test('every required key and tag is named', () => {
    const tags = parseJob(BLOCK.replace(/tags: .*/, 'tags: {}')).diagnostics.map(({ pointer }) =>
      pointer.split('/').at(-1),
    );
    expect(new Set(tags)).toEqual(new Set(['job_name', 'team', 'pipeline_type', 'environment', 'cost_center']));
    const keys = parseJob('environment: test').diagnostics.map(({ pointer }) => pointer);
    expect(new Set(keys)).toEqual(
      new Set(['/tenant_id', '/source_connector_path', '/target_connector_path', '/asset_path']),
    );
  });
});

describe('where a finding is', () => {
  test.each([
    ['the value, for a wrong type', `${HEAD}logging: { redaction: [1] }`, '[1]'],
    ['the key, for an unknown key', `${HEAD}logging: { "redactio\\u006e ": x }`, '"redactio\\u006e "'],
    ['the key of the map, for what is missing in it', BLOCK.replace('team: b, ', ''), 'tags'],
    ['the key, for an empty value', HEAD.replace('acme', ''), 'tenant_id'],
    ['the value behind an emoji', `# 😀\n${HEAD}source: { description: 😀, objects: 1 }`, '1'],
    ['the value in a file with CRLF', `${HEAD}logging: 5\n`.replaceAll('\n', '\r\n'), '5'],
    [
      'where it was written, for a value that came by alias',
      `${HEAD}source: { credentials: { a: &a [1] }, description: *a }`,
      '*a',
    ],
    [
      'where it was written, for a value that came by merge key',
      `${HEAD}x-all: &all { redaction: 7 }\nlogging: { <<: *all }`,
      '7',
    ],
  ])('%s', (_, text, marked) => {
    const errors = parseJob(text).diagnostics.filter(({ ruleId }) => ruleId !== 'JOB204');
    expect(errors.map(({ range }) => text.slice(range?.start.offset, range?.end.offset))).toEqual([marked]);
  });

  test('the name of the file is passed on', () => {
    expect(parseJob('', { file: 'jobs/a.yaml' }).diagnostics[0]?.file).toBe('jobs/a.yaml');
  });
});

describe('what messages leave out', () => {
  test.each(['password', 'secret_access_key', 'access_key', 'dsn', 'api_key'])('values below %s', (key) => {
    const wrong =
      key === 'dsn' ? `source: { dsn: [hunter2] }` : `source: { connection: { s3: { ${key}: { a: hunter2 } } } }`;
    expect(JSON.stringify(parseJob(`${HEAD}${wrong}`).diagnostics)).not.toContain('hunter2');
  });

  test('a number where a secret should stand', () => {
    const { diagnostics } = parseJob(`${HEAD}target: { connection: { secret_key: 987654 } }`);
    expect(diagnostics[0]?.message).toBe('`secret_key` is a number; use text');
  });
});

describe('placeholders', () => {
  const unquoted = `${UNBOUND}  resource_identifiers: {{terraform_outputs.runtime_binding}}\n`;

  test('without quotes is read as the placeholder it is', () => {
    const parsed = parseJob(unquoted);
    expect(parsed.ok && parsed.job.infrastructure?.resource_identifiers).toBe('{{terraform_outputs.runtime_binding}}');
    expect(parsed.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['JOB404']);
  });

  test('are an error where a resolved job is needed', () => {
    expect(parseResolvedJob(unquoted).diagnostics.map(({ ruleId }) => ruleId)).toEqual(['JOB406']);
    const two = `${UNBOUND}  resource_identifiers: { cluster_name: "{{terraform_outputs.a}}-{{terraform_outputs.b}}", task_definition_family: a, subnet_ids: [a] }\n`;
    expect(parseResolvedJob(two).diagnostics.map(({ message }) => message)).toEqual([
      '{{terraform_outputs.a}} is not resolved',
      '{{terraform_outputs.b}} is not resolved',
    ]);
  });

  test('gone, the job is resolved', () => {
    const parsed = parseResolvedJob(`${UNBOUND}  resource_identifiers: { cluster_name: orders, subnet_ids: [a] }\n`);
    expect(parsed.ok && parsed.job.tenant_id).toBe('acme');
  });

  test('of other systems are left alone', () => {
    expect(parseResolvedJob(`${HEAD}source: { description: "{{ jinja }} {tenant} \${VAR}" }`).ok).toBe(true);
  });
});

describe('schedules', () => {
  test.each([
    ['0 2 * * *', true],
    ['*/15 6-22 1,15 * MON-FRI', true],
    ['59 23 31 DEC 7', true],
    ['0-30/10 * * jan,feb sun', true],
    [' 0 2 * * * ', true],
    ['{{terraform_outputs.cron}}', true],
    ['60 * * * *', false],
    ['* 24 * * *', false],
    ['* * 0 * *', false],
    ['* * 32 * *', false],
    ['* * * 13 *', false],
    ['* * * * 8', false],
    ['* * * MON *', false],
    ['30-10 * * * *', false],
    ['*/0 * * * *', false],
    ['1,,2 * * * *', false],
    ['1.5 * * * *', false],
    ['0 2 * *', false],
    ['0 0 2 * * *', false],
    ['? * * * *', false],
    ['@daily', false],
  ])('cron %j is accepted: %s', (cron, isOk) => {
    const { diagnostics } = parseJob(`${SCHEDULED}  schedule: { cron: ${JSON.stringify(cron)} }\n`);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(isOk ? [] : ['JOB207']);
  });

  test.each([
    ['UTC', []],
    ['America/Argentina/Buenos_Aires', []],
    ['{{terraform_outputs.zone}}', []],
    ['Mars/Base', ['JOB207']],
    ['+02:00', ['JOB207']],
    ['', ['JOB206']],
  ])('time zone %j', (timezone, expected) => {
    const { diagnostics } = parseJob(
      `${SCHEDULED}  schedule: { cron: 0 2 * * *, timezone: ${JSON.stringify(timezone)} }\n`,
    );
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(expected);
  });
});

test('a key that is there already is not suggested', () => {
  const [finding] = parseJob(`${HEAD}source: { files: [], filez: [] }`).diagnostics;
  expect(finding).toMatchObject({ ruleId: 'JOB209', help: expect.not.stringContaining('files') });
  expect(finding?.fix).toBeUndefined();
});

test('a number that is quoted in the file is not quoted once more', () => {
  const [finding] = parseJob(HEAD.replace('acme', '!!int "5"')).diagnostics;
  expect(finding).toMatchObject({ ruleId: 'JOB202', message: '`tenant_id` is 5; use text' });
  expect(finding?.fix).toBeUndefined();
});

test('suggestions for enums keep the quotes of the value', () => {
  const [finding] = parseJob(`${HEAD}logging: { level: 'WARNNG' }`).diagnostics;
  expect(finding?.fix?.edits.map(({ newText }) => newText)).toEqual(["'WARNING'"]);
});

test('the document of an accepted job is the one that was read', () => {
  const parsed = parseJob(BLOCK);
  const reading = readYaml(BLOCK);
  expect(parsed.ok && parsed.document.root).toEqual(reading.ok && reading.documents[0]?.root);
});
