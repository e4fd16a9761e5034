import type { Io, TextSink } from '../src/io.ts';
import { main } from '../src/main.ts';
import type { Ended } from './sandbox.ts';

export interface CallOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** These streams are terminals. */
  readonly terminals?: readonly ('stdin' | 'stdout' | 'stderr')[];
  /** What is typed there. */
  readonly answer?: string;
  /** Standard error is a terminal; each look at the clock takes so many milliseconds. */
  readonly slowTerminal?: number;
  /** Default: no signal ever comes. */
  readonly signals?: Io['signals'];
}

/** A call of the command line in this process: many of them take no longer than one process. */
export async function call(cwd: string, args: readonly string[], options: CallOptions = {}): Promise<Ended> {
  const texts = { stdout: '', stderr: '' };
  const terminals = options.terminals ?? (options.slowTerminal === undefined ? [] : ['stderr']);
  const sink = (name: 'stdout' | 'stderr'): TextSink => ({
    isTty: terminals.includes(name),
    columns: 80,
    write: (text) => {
      texts[name] += text;
    },
  });
  let now = 0;
  const io: Io = {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    stdin: {
      isTty: terminals.includes('stdin'),
      readAll: async () => Buffer.from(options.input ?? ''),
      async readLine() {
        const isCi = ['', 'false'].includes(options.env?.['CI'] ?? '') === false;
        if (isCi || !terminals.includes('stdin') || !terminals.includes('stderr') || args.includes('--no-input'))
          throw new Error('a question where nobody can be asked');
        return options.answer;
      },
    },
    env: { PATH: process.env['PATH'], NO_COLOR: '1', ...options.env },
    cwd,
    signals: options.signals ?? { on: () => () => {} },
    clock: {
      now() {
        now += options.slowTerminal ?? 0;
        return new Date(now);
      },
    },
  };
  return { code: await main(args, io), ...texts };
}
