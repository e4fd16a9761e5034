import type { Arguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';
import type { OutputSpec } from './output-specs.ts';

interface Clash {
  readonly isThere: (args: Arguments, formats: readonly OutputSpec[]) => boolean;
  readonly message: string;
  readonly help: string;
}

/** Arguments that contradict each other. */
const CLASHES: readonly Clash[] = [
  {
    isThere: (args) => args.has('diff') && !args.has('fix'),
    message: '--diff shows what --fix would change',
    help: 'Write --fix --diff.',
  },
  {
    isThere: (args) => args.has('diff') && args.has('write-baseline'),
    message: '--diff writes nothing, --write-baseline does',
    help: 'Run one after the other.',
  },
  {
    isThere: (args) => args.has('fix') && readsStdin(args) && (args.positionals.length > 1 || args.has('files-from')),
    message: 'the mended job goes to standard output, so that no other file can be mended with it',
    help: 'Give only - as FILE.',
  },
  {
    isThere: (args, formats) =>
      args.has('fix') && (readsStdin(args) || args.has('diff')) && args.isTyped('format') && formats.some(isPrinted),
    message: 'standard output holds the mended job or the diff, so that no report can go there',
    help: 'Give the report a file: --format FORMAT=FILE.',
  },
  {
    isThere: (args, formats) => args.has('json') && formats.some((one) => isPrinted(one) && one.format !== 'json'),
    message: '--json and another format cannot both go to standard output',
    help: 'Give one of them a file: --format FORMAT=FILE.',
  },
  {
    isThere: (args) => args.has('watch') && args.has('json'),
    message: '--watch prints a report after each change, --json one object at the end',
    help: 'Leave one of them out; --format ndjson prints objects, one a line.',
  },
  {
    isThere: (args) => args.has('watch') && (readsStdin(args) || args.text('files-from') === '-'),
    message: 'standard input cannot be watched',
    help: 'Name files, folders or globs.',
  },
  ...['fix', 'watch', 'write-baseline'].map((name) => ({
    isThere: (args: Arguments) => args.has('fail-fast') && args.has(name),
    message: `--fail-fast and --${name} exclude each other`,
    help: 'Choose one.',
  })),
  ...['fix', 'write-baseline', 'changed-since'].map((name) => ({
    isThere: (args: Arguments) => args.has('watch') && args.has(name),
    message: `--watch and --${name} exclude each other`,
    help: 'Choose one.',
  })),
];

/** Throws {@link UsageError} for what cannot be done at once. */
export function checkChoices(args: Arguments, formats: readonly OutputSpec[]): void {
  const typed = args.isTyped('format') ? formats : [];
  const clash = CLASHES.find(({ isThere }) => isThere(args, typed));
  if (clash !== undefined) throw new UsageError(clash.message, clash.help);
}

export function readsStdin(args: Arguments): boolean {
  return args.positionals.includes('-');
}

function isPrinted({ file }: OutputSpec): boolean {
  return file === undefined;
}
