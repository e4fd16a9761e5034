import { parseArgs } from 'node:util';

export const HELP = `How fast dativo is: whole processes, side by side with what they are compared with, as medians of the rounds.

Usage: npm run bench -- [options]

  --rounds N       how often each row is measured (default 7)
  --only PATTERN   only rows whose name holds this text; a regular expression, in any case
  --without-peers  without other people's tools, which are otherwise installed with npm in a folder of their own
  --original DIR   a folder with a copy of the original platform, whose loader is then measured too [BENCH_ORIGINAL]
  --json FILE      also write every sample to a file
  --write          also write docs/performance.md and docs/performance.svg
  --help           this page

Exit codes: 0 every goal is met or skipped, 1 one is not, 2 the options are wrong.
Not in the table: node bench/fleet-plan.ts (terraform plans), node --conditions=@dativo/source bench/many-runs.ts (many runs at once).`;

export interface Options {
  readonly rounds: number;
  readonly only: RegExp;
  readonly withPeers: boolean;
  readonly original: string | undefined;
  readonly json: string | undefined;
  readonly write: boolean;
  readonly help: boolean;
}

/** Throws a plain error that says what is wrong with the options. */
export function readOptions(argv: readonly string[], env: Readonly<NodeJS.ProcessEnv>): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      rounds: { type: 'string', default: '7' },
      only: { type: 'string', default: '' },
      'without-peers': { type: 'boolean', default: false },
      original: { type: 'string' },
      json: { type: 'string' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.write && values.only !== '')
    throw new Error('--write and --only exclude each other: the page has every row');
  return {
    rounds: roundsOf(values.rounds),
    only: new RegExp(values.only, 'i'),
    withPeers: !values['without-peers'],
    original: values.original ?? env['BENCH_ORIGINAL'],
    json: values.json,
    write: values.write,
    help: values.help,
  };
}

function roundsOf(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new Error(`--rounds is "${text}"; it is a whole number from 1 to 999`);
}
