import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { DATIVO } from '../../packages/cli/test/sandbox.ts';

/** What a step ended with, and what it wrote, in the order it was written. */
export interface StepEnd {
  readonly code: number;
  readonly log: string;
}

/** A machine that runs steps, without a network: what would be installed is there already. */
export interface Machine {
  readonly folder: string;
  /** Everything that a step would have installed. */
  readonly installed: readonly string[];
  /** Runs lines of a step with `bash`, as its host starts it. */
  run(
    script: string,
    options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
  ): Promise<StepEnd>;
  /** A fresh folder. */
  makeFolder(name: string): string;
  remove(): void;
}

/** Programs that fetch something; each notes how it was called. */
const FETCHERS = ['npm', 'curl', 'unzip', 'sudo'] as const;

export function createMachine(): Machine {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-pipeline-')));
  const installed: string[] = [];
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const program = (name: string, text: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  for (const name of FETCHERS) program(name, `echo "stand-in: ${name} $*"`);
  program('sha256sum', 'cat'); // reads to the end, so that what writes to it is not cut off
  program('dativo', `exec '${process.execPath}' '${DATIVO}' "$@"`);
  let count = 0;
  return {
    folder,
    installed,
    async run(script, { cwd, env }) {
      count += 1;
      const file = join(folder, `step-${count}.sh`);
      writeFileSync(file, script);
      const end = await bash(file, cwd, { ...baseEnvironment(folder, bin), ...env });
      installed.push(...end.log.split('\n').filter((line) => line.startsWith('stand-in: npm install')));
      return end;
    },
    makeFolder(name) {
      const path = join(folder, name);
      rmSync(path, { recursive: true, force: true });
      mkdirSync(path, { recursive: true });
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Nothing of the machine that runs the test, but where programs are. */
function baseEnvironment(folder: string, bin: string): Record<string, string> {
  const path = [bin, dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
  return { PATH: path, HOME: folder, LANG: 'C.UTF-8', CI: 'true', CHECKPOINT_DISABLE: '1' };
}

/** Both streams into one, as the log of a host has them. Source: https://docs.github.com/actions/reference/workflow-syntax-for-github-actions#exit-codes-and-error-action-preference */
function bash(file: string, cwd: string, env: Record<string, string>): Promise<StepEnd> {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', `. '${file}' 2>&1`], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ code: code ?? 1, log: Buffer.concat(chunks).toString('utf8') }));
  });
}
