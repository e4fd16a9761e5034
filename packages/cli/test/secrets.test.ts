import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, hasTerraform, isInstalled, type Sandbox } from './sandbox.ts';

const CANARY = 'c4n4ry-Zx81-first-line';
const SECOND_LINE = 'c4n4ry-second-line-Q7';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
  const outputs = JSON.parse(sandbox.read('outputs.json'));
  const secret = { sensitive: true, type: 'string', value: `${CANARY}\n${SECOND_LINE}` };
  sandbox.write('outputs.json', JSON.stringify({ ...outputs, db_password: secret }));
  const job = sandbox.read('job.yaml');
  const reference = 'source:\n  credentials:\n    password: "{{terraform_outputs.db_password}}"';
  sandbox.write('secret-job.yaml', job.replace('source:', reference));
  sandbox.write(
    'terraform/secret.tf',
    `output "db_password" {\n  sensitive = true\n  value     = "${CANARY}\\n${SECOND_LINE}"\n}\n`,
  );
  sandbox.write(
    'leaky.mjs',
    `console.log('connecting with ${CANARY}'); console.error(JSON.stringify({ message: '${SECOND_LINE}' }));\n`,
  );
});
afterAll(() => sandbox.remove());

const isLeak = (text: string): boolean =>
  [CANARY, SECOND_LINE].some(
    (secret) => text.includes(secret) || text.includes(Buffer.from(secret).toString('base64')),
  );

/** Files under the folder that hold the secret, apart from those it was put into above. */
function leakingFiles(folder = sandbox.folder): string[] {
  const known = /(^|\/)(outputs\.json|secret\.tf|leaky\.mjs|terraform\.tfstate(\.backup)?)$/;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && !known.test(name) && isLeak(readFileSync(path, 'latin1'));
  });
}

const withOutputs = ['--outputs', 'outputs.json'];
const lines: [name: string, args: string[], code: number, needsTerraform?: boolean][] = [
  ['resolve, refused', ['resolve', 'secret-job.yaml', ...withOutputs], 5],
  ['resolve --diff, refused', ['resolve', 'secret-job.yaml', ...withOutputs, '--diff'], 5],
  ['resolve --diff, written', ['resolve', 'secret-job.yaml', ...withOutputs, '--diff', '--sensitive', 'write'], 0],
  ['resolve --check', ['resolve', 'secret-job.yaml', ...withOutputs, '--check', '--sensitive', 'write'], 3],
  ['resolve, kept', ['resolve', 'secret-job.yaml', ...withOutputs, '--sensitive', 'keep', '--out', 'kept.yaml'], 0],
  ['run, refused', ['run', 'secret-job.yaml', ...withOutputs], 5],
  [
    'run, written, leaky job',
    [
      'run',
      'secret-job.yaml',
      ...withOutputs,
      '--sensitive',
      'write',
      '--events',
      'e.ndjson',
      '--mode',
      'local',
      '--',
      'node',
      'leaky.mjs',
    ],
    0,
  ],
  ['plan', ['plan', 'secret-job.yaml', '--verbose'], 0, true],
  ['apply', ['apply', 'secret-job.yaml', '--verbose'], 0, true],
  ['output', ['output', 'secret-job.yaml'], 0, true],
  ['up, refused', ['up', 'secret-job.yaml', '--verbose', '--events', 'up.ndjson'], 5, true],
  ['down', ['down', 'secret-job.yaml', '--auto-approve', '--verbose'], 0, true],
];

describe.each([
  ['as text', []],
  ['with --json', ['--json']],
])('a sensitive output stays hidden %s', (_name, flags) => {
  test.each(lines.filter(([, , , needs]) => needs !== true || hasTerraform()))('%s', async (_name, args, code) => {
    const end = args.indexOf('--');
    const withFlags = end === -1 ? [...args, ...flags] : [...args.slice(0, end), ...flags, ...args.slice(end)];
    const ended = await sandbox.dativo(withFlags);
    expect(ended.code).toBe(code);
    expect(isLeak(ended.stdout + ended.stderr)).toBe(false);
    expect(leakingFiles()).toEqual([]);
  });
});

test('what is asked for is shown or written, to a private file', async () => {
  const written = await sandbox.dativo(['resolve', 'secret-job.yaml', ...withOutputs, '--sensitive', 'write']);
  expect({ code: written.code, isShown: isLeak(written.stdout + written.stderr) }).toEqual({ code: 0, isShown: false });
  expect(isLeak(sandbox.read('secret-job.resolved.yaml'))).toBe(true);
  expect(statSync(sandbox.path('secret-job.resolved.yaml')).mode & 0o777).toBe(0o600);
});

test.skipIf(!isInstalled('git'))('what git would track is refused, what it ignores is written', async () => {
  await sandbox.shell('mkdir -p work && cp secret-job.yaml work/ && git -C work init --quiet');
  const args = ['resolve', 'work/secret-job.yaml', ...withOutputs, '--sensitive', 'write'];
  expect(await sandbox.dativo(args)).toMatchObject({ code: 5, stderr: expect.stringMatching(/git would track it/) });
  expect(existsSync(sandbox.path('work/secret-job.resolved.yaml'))).toBe(false);
  sandbox.write('work/.gitignore', '*.resolved.yaml\n');
  expect((await sandbox.dativo(args)).code).toBe(0);
  expect(isLeak(sandbox.read('work/secret-job.resolved.yaml'))).toBe(true);
});

test.skipIf(!hasTerraform())('output --show-sensitive shows it, output --out keeps it private', async () => {
  await sandbox.dativo(['plan', 'job.yaml']);
  await sandbox.dativo(['apply', 'job.yaml']);
  expect((await sandbox.dativo(['output', 'job.yaml'])).stdout).toMatch(/^db_password = \(sensitive\)$/m);
  expect(isLeak((await sandbox.dativo(['output', 'job.yaml', '--show-sensitive'])).stdout)).toBe(true);
  const { code } = await sandbox.dativo(['output', 'job.yaml', '--out', 'all.json']);
  expect([code, isLeak(sandbox.read('all.json')), statSync(sandbox.path('all.json')).mode & 0o777]).toEqual([
    0,
    true,
    0o600,
  ]);
});
