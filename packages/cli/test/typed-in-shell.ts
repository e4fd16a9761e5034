import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How a shell is started without the settings of whoever runs the test, and how it learns to complete dativo. */
export interface Shell {
  readonly name: string;
  readonly start: string;
  readonly learn: string;
}

export const SHELLS: readonly Shell[] = [
  { name: 'bash', start: 'bash --norc --noprofile -i', learn: 'eval "$(dativo completion bash)"' },
  {
    name: 'zsh',
    start: 'zsh -f -i',
    learn: 'autoload -Uz compinit; compinit -D -u; eval "$(dativo completion zsh)"',
  },
  { name: 'fish', start: 'fish --no-config -i', learn: 'dativo completion fish | source' },
];

/** A terminal of this size shows every list without a question. */
const SIZE = 'stty rows 200 cols 200';

/** Stands for dativo: completes as it does, and keeps the words of any other call. */
const STUB = `#!/bin/sh
case $1 in __complete | completion) exec "$NODE" "$DATIVO" "$@" ;; esac
for word in "$@"; do printf '%s\\0' "$word" >> "$ENDED.part"; done
mv "$ENDED.part" "$ENDED"
`;

export interface Scene {
  readonly cwd: string;
  /** A folder on the PATH, for the stub. */
  readonly bin: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Types lines into a shell that sits at a terminal, a tab where the Tab key is hit, and gives the arguments with which
 * each of them ran dativo in the end.
 */
export async function typeLines(
  { start, learn }: Shell,
  lines: readonly string[],
  { cwd, bin, env }: Scene,
): Promise<readonly (readonly string[])[]> {
  const ended = join(bin, 'ended');
  writeFileSync(join(bin, 'dativo'), STUB, { mode: 0o755 });
  const child = spawn('script', ['-qefc', start, '/dev/null'], { cwd, env: { ...env, ENDED: ended } });
  const closed = new Promise((resolve) => child.once('close', resolve));
  let screen = '';
  child.stdout.on('data', (chunk) => {
    screen += String(chunk);
  });
  const typed = async (line: string): Promise<readonly string[]> => {
    child.stdin.write(`${line}\r`);
    for (let waited = 0; !existsSync(ended); waited += 5) {
      if (waited > 30_000) throw new Error(`Nothing ran for ${JSON.stringify(line)}:\n${screen}`);
      await setTimeout(5);
    }
    const words = readFileSync(ended, 'utf8').split('\0').slice(0, -1);
    rmSync(ended);
    return words;
  };
  try {
    await typed(`${SIZE}; ${learn}; dativo ready`);
    const results: (readonly string[])[] = [];
    for (const line of lines) results.push(await typed(line));
    return results;
  } finally {
    child.stdin.end('exit\r');
    child.kill('SIGHUP');
    await closed;
  }
}
