import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, envelopeOf, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
  sandbox.write('broken.yaml', 'tenant_id: 42\n');
});
afterAll(() => sandbox.remove());

const ajv = new Ajv({ allowUnionTypes: true });
for (const name of ['diagnostic', 'validation-report'])
  ajv.addSchema(JSON.parse(readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8')));

test.each([
  ['a clean job', ['job.yaml', '--json'], 0],
  ['findings', ['broken.yaml', 'job.yaml', '--format', 'json'], 1],
  ['a file that is not there', ['gone.yaml', '--json'], 1],
  ['a wrong option', ['job.yaml', '--json', '--format', 'sarfi'], 2],
])('the envelope keeps its published schema: %s', async (_, args, code) => {
  const ended = await sandbox.dativo(['validate', ...args]);
  ajv.validate('urn:dativo:validation-report:1', envelopeOf(ended));
  expect({ code: ended.code, errors: ajv.errors ?? [] }).toEqual({ code, errors: [] });
});

test('several formats in one run: the same findings in each, and the summary of the step', async () => {
  const formats = ['github', 'json=report.json', 'ndjson=out.ndjson', 'sarif=out.sarif'];
  const args = ['validate', 'broken.yaml', ...formats.flatMap((format) => ['--format', format])];
  const ended = await sandbox.dativo(args, { env: { GITHUB_STEP_SUMMARY: sandbox.path('summary.md') } });
  expect(ended).toMatchObject({ code: 1, stdout: expect.stringMatching(/^::error file=broken\.yaml,line=1,/) });
  const envelope = JSON.parse(sandbox.read('report.json'));
  ajv.validate('urn:dativo:validation-report:1', envelope);
  expect(ajv.errors ?? []).toEqual([]);
  expect(envelope).toMatchObject({ ok: false, exit_code: 1 });
  const lines = sandbox.read('out.ndjson').split('\n').slice(0, -1);
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    envelope.diagnostics.map((diagnostic: object) => ({ version: 1, ...diagnostic })),
  );
  expect(JSON.parse(sandbox.read('out.sarif')).runs[0].results).toHaveLength(lines.length);
  expect(sandbox.read('summary.md')).toMatch(/^### dativo validate\n.*<code>broken\.yaml&#58;1&#58;12<\/code>/s);
});
