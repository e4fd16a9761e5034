import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATIVO, isInstalled } from './sandbox.ts';

const isPythonThere = isInstalled('python3');
if (!isPythonThere)
  process.stderr.write('SKIPPED: python3, which makes a terminal for the questions, is not installed\n');

/** Starts a program on a terminal, types each answer when a question waits, shows what is on the screen, ends as the program did. */
const TERMINAL = `
import json, os, pty, sys
answers, command = json.loads(sys.argv[1]), sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)
shown = b''
try:
    while True:
        piece = os.read(terminal, 4096)
        if not piece:
            break
        shown += piece
        if answers and shown.endswith(b': '):
            shown += b'<<'
            os.write(terminal, answers.pop(0).encode())
except OSError:
    pass
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
sys.stdout.buffer.write(shown)
sys.exit(status if status >= 0 else 128 - status)
`;

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-questions-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What is seen on the terminal, and how the program ended. */
function onTerminal(
  answers: readonly string[],
  flags: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; screen: string }> {
  const { CI: _, DATIVO_NO_INPUT: __, ...own } = process.env;
  const child = spawn(
    'python3',
    ['-c', TERMINAL, JSON.stringify(answers), process.execPath, DATIVO, 'init', ...flags],
    {
      cwd: folder,
      env: { ...own, NO_COLOR: '1', TERM: 'xterm', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let screen = '';
  child.stdout.on('data', (chunk: Buffer) => {
    screen += chunk.toString('utf8');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, screen: screen.replaceAll('\r', '') }));
  });
}

describe.skipIf(!isPythonThere)('on a terminal', () => {
  test('asks what it needs, again where an answer will not do, and takes the default for an empty line', async () => {
    const answers = [
      'aws_farg',
      'aws_fargate',
      'refunds',
      '',
      'finance',
      '',
      '',
      '',
      'eu-wst-1',
      'eu-west-1',
      '',
      'acme/refunds:2.0.0',
      'github',
      'local',
      's3://acme-state',
    ];
    const { code, screen } = await onTerminal(answers.map((answer) => `${answer}\n`));
    expect(code, screen).toBe(0);
    for (const words of [
      'Where does the job run? (local_process, aws_fargate, azure_container_apps, gcp_cloud_run) [local_process]: ',
      'did you mean aws_fargate?',
      'Name of the job [orders]: ',
      'Did you mean `eu-west-1`?',
      'there is no default; give an answer',
      'a pipeline cannot see a file of this machine; it is s3://BUCKET',
    ])
      expect(screen).toContain(words);
    // Not asked on AWS.
    expect(screen).not.toMatch(/Project of|Subscription of/);
    const job = readFileSync(join(folder, 'jobs/refunds/job.yaml'), 'utf8');
    for (const line of ['tenant_id: demo', 'team: finance', 'region: eu-west-1', 'image: "acme/refunds:2.0.0"'])
      expect(job).toContain(line);
    expect(readFileSync(join(folder, 'jobs/refunds/terraform/main.tf'), 'utf8')).toContain('"acme-state"');
    expect(existsSync(join(folder, '.github/workflows/dativo.yml'))).toBe(true);
  });

  test('takes answers that were typed ahead', async () => {
    const { code, screen } = await onTerminal(['local_process\nahead\n\n\n\n\n\nnone\n']);
    expect(code, screen).toBe(0);
    expect(existsSync(join(folder, 'jobs/ahead/job.yaml'))).toBe(true);
  });

  test('does not ask for what a flag has said, nor anything with --yes', async () => {
    const { code, screen } = await onTerminal([], ['--yes', '--name', 'refunds']);
    expect({ code, asked: screen.includes('?') && screen.includes('[local_process]') }).toEqual({
      code: 0,
      asked: false,
    });
  });

  test.each([
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-D', '\u0004', 2],
  ])('%s in the middle writes nothing', async (_key, key, expected) => {
    const { code, screen } = await onTerminal(['\n', 'refunds\n', key]);
    expect(screen).toContain('Tenant');
    expect({ code, files: readdirSync(folder) }).toEqual({ code: expected, files: [] });
  });

  test.each([
    ['CI', [], { CI: 'true' }],
    ['--no-input', ['--no-input'], {}],
  ])('asks nothing with %s', async (_what, flags, env) => {
    const { code, screen } = await onTerminal([], ['--runtime', 'aws_fargate', ...flags], env);
    expect({ code, screen }).toEqual({ code: 2, screen: expect.stringContaining('--image is missing') });
  });
});
