import { parseArgs } from 'node:util';

export type Mode = 'self_hosted' | 'cloud';

export type Arguments =
  | { readonly kind: 'run'; readonly config: string; readonly mode: Mode }
  | { readonly kind: 'help'; readonly isAsked: boolean }
  | { readonly kind: 'wrong'; readonly message: string };

export const HELP = `usage: duckdb-worker run --config FILE [--mode self_hosted|cloud]

Runs one job: reads CSV or JSON files, Stripe, HubSpot or PostgreSQL, checks every row against the asset, writes Parquet.

  --config FILE   the resolved job file; paths in it are relative to the current directory
  --mode MODE     self_hosted (default) or cloud, which refuses database sources
  -h, --help      this text

exit codes: 0 success, 1 partial (warn mode with bad rows), 2 failure, 130/143 stopped by a signal
logs: one JSON object per line on standard error
`;

const MODES: readonly string[] = ['self_hosted', 'cloud'] satisfies readonly Mode[];

/** What the command line asks for. Without arguments the image prints its help and fails, as the original's does. */
export function parseArguments(argv: readonly string[]): Arguments {
  if (argv.length === 0) return { kind: 'help', isAsked: false };
  try {
    return toArguments(argv);
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'wrong', message: firstSentence(error.message) };
    throw error;
  }
}

function toArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      config: { type: 'string' },
      mode: { type: 'string', default: 'self_hosted' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { kind: 'help', isAsked: true };
  const [command, ...rest] = positionals;
  if (command !== 'run') return wrong(command === undefined ? 'No command given' : `Unknown command '${command}'`);
  if (rest.length > 0) return wrong(`Unexpected argument '${rest[0]}'`);
  if (values.config === undefined || values.config === '') return wrong('--config FILE is missing');
  if (!isMode(values.mode)) return wrong(`Unknown mode '${values.mode}'; use self_hosted or cloud`);
  return { kind: 'run', config: values.config, mode: values.mode };
}

function isMode(text: string): text is Mode {
  return MODES.includes(text);
}

function wrong(message: string): Arguments {
  return { kind: 'wrong', message: `${message}. The only command is: run --config FILE [--mode self_hosted|cloud].` };
}

function firstSentence(text: string): string {
  return wrongText(text.split('. ', 1)[0] ?? text);
}

function wrongText(text: string): string {
  return `${text.replace(/\.$/, '')}. See --help.`;
}
