import { resolveJob } from '@dativo/resolver';
import { expect, test } from 'vitest';
import { outputsFrom } from './outputs-of.ts';

const source = `# The weather of Seattle
tenant_id: demo
source_connector: csv
source_connector_path: connectors/csv.yaml
target_connector: parquet
target_connector_path: connectors/parquet.yaml
asset: seattle_weather
asset_path: assets/seattle_weather.yaml
source:
  files:
    - path: data.csv
      object: seattle_weather
target:
  connection:
    local:
      path: "data/{{terraform_outputs.folder ?? "weather"}}"
infrastructure:
  provider: local
  runtime:
    type: local_process
    command: [node, worker.js]
  region: local
  resource_identifiers: "{{terraform_outputs.runtime_binding}}"   # all that the runner needs
  tags: { job_name: local-weather, team: data-engineering, pipeline_type: ingestion, environment: dev, cost_center: data-platform }
`.replace('"data/{{terraform_outputs.folder ?? "weather"}}"', `'data/{{terraform_outputs.folder ?? "weather"}}'`);

const binding = '{"runtime": "local_process", "command": ["node", "worker.js"], "working_directory": "/srv/job"}';

test('the result is a resolved job', () => {
  const resolved = resolveJob(source, outputsFrom(`{"runtime_binding": ${binding}}`), { file: 'weather.yaml' });
  if (!resolved.ok) throw new Error(resolved.diagnostics.map(({ message }) => message).join('\n'));
  expect(resolved.text).toBe(
    source
      .replace('{{terraform_outputs.folder ?? "weather"}}', 'weather')
      .replace(
        '"{{terraform_outputs.runtime_binding}}"',
        '{"runtime": "local_process", "command": ["node", "worker.js"], "working_directory": "/srv/job"}',
      ),
  );
  expect(resolved.job?.infrastructure).toMatchObject({ resource_identifiers: { working_directory: '/srv/job' } });
  expect(resolved.replacements).toHaveLength(2);
  expect(resolveJob(resolved.text, new Map())).toMatchObject({ ok: true, text: resolved.text, replacements: [] });
});

test('a value of the wrong type is found where its placeholder stands', () => {
  const resolved = resolveJob(source, outputsFrom('{"runtime_binding": [1, 2]}'), { file: 'weather.yaml' });
  const line = source.split('\n').findIndex((one) => one.includes('runtime_binding')) + 1;
  expect(resolved).toMatchObject({
    ok: false,
    diagnostics: [
      { ruleId: 'JOB505', file: 'weather.yaml', range: { start: { line, column: 25 }, end: { line, column: 64 } } },
    ],
  });
  expect(resolved.diagnostics[0]?.message).toMatch(/^After filling in runtime_binding the file breaks JOB202: /);
});

test('a finding elsewhere keeps its rule and its place in the source', () => {
  const wrong = `${source}unknown_key: 1\n`;
  const before = resolveJob(wrong, outputsFrom(`{"runtime_binding": ${binding}}`));
  const line = wrong.split('\n').length - 1;
  expect(before.diagnostics).toMatchObject([
    { ruleId: 'JOB204', severity: 'warning', range: { start: { line, column: 1, offset: wrong.indexOf('unknown') } } },
  ]);
});

test('a kept placeholder gives a text but no job', () => {
  const resolved = resolveJob(source, outputsFrom('{}'), { missing: 'keep' });
  expect(resolved).toMatchObject({ ok: true, job: undefined });
  expect(resolved.ok && resolved.text).toContain('"{{terraform_outputs.runtime_binding}}"');
});

test('text that looks like a placeholder is no leftover', () => {
  const text = source.replace('tenant_id: demo', 'tenant_id: demo\ndescription: "{{!terraform_outputs.x}}"');
  const resolved = resolveJob(text, outputsFrom(`{"runtime_binding": ${binding}}`));
  expect(resolved.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(resolved).toMatchObject({ ok: true });
});

test('a sensitive value of the wrong type is not shown', () => {
  const outputs = outputsFrom('{"runtime_binding": {"value": "hunter2", "type": "string", "sensitive": true}}');
  const resolved = resolveJob(source, outputs, { sensitive: 'write' });
  expect(resolved).toMatchObject({ ok: false, diagnostics: [{ ruleId: 'JOB505' }] });
  expect(JSON.stringify(resolved)).not.toContain('hunter2');
});
