import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../packages/cli/src/io.ts';
import { main } from '../../packages/cli/src/main.ts';

/** Files by their names, from the folder in which the command runs. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Transcript {
  readonly exitCode: number;
  /** What it says about findings; on which stream depends on the command. */
  readonly output: string;
}

/** Runs one line of `dativo` over files in a folder of their own, and gives what it prints. */
export async function cliTranscript(files: Files, args: readonly string[]): Promise<Transcript> {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-docs-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const { io, printed } = recordingIo(folder);
    const exitCode = await main(args, io);
    const output = printed.stdout.includes('[JOB') ? printed.stdout : printed.stderr;
    if (output.includes(folder)) throw new Error(`dativo ${args.join(' ')} prints the folder it runs in:\n${output}`);
    return { exitCode, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function recordingIo(cwd: string): { io: Io; printed: { stdout: string; stderr: string } } {
  const printed = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({
    isTty: false,
    columns: 80,
    write(text: string): void {
      printed[name] += text;
    },
  });
  const stdin = { isTty: false, readAll: async () => new Uint8Array(), readLine: async () => undefined };
  return {
    printed,
    io: {
      stdout: sink('stdout'),
      stderr: sink('stderr'),
      stdin,
      env: {},
      cwd,
      signals: { on: () => () => {} },
      clock: { now: () => new Date(0) },
    },
  };
}
