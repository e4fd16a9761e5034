import type { CommandSpec, OptionSpec } from '../../packages/cli/src/command.ts';
import { COMMANDS } from '../../packages/cli/src/command-table.ts';
import { EXIT, EXIT_MEANINGS, type ExitName } from '../../packages/cli/src/exit-codes.ts';
import { GLOBAL_OPTIONS } from '../../packages/cli/src/global-options.ts';

/** packages/cli/man/dativo.1, in the macros of man(7); without a date, so that the same table gives the same bytes. */
export function manPage(): string {
  return [
    '.\\" Written by `npm run generate` from packages/cli/src/command-table.ts. Do not edit.',
    '.TH DATIVO 1 "" dativo "User Commands"',
    '.SH NAME',
    roff('dativo - take a job file to a finished run'),
    '.SH SYNOPSIS',
    '.B dativo',
    '.I COMMAND',
    roff('[arguments] [options]'),
    '.SH COMMANDS',
    ...COMMANDS.flatMap(commandPart),
    '.SH OPTIONS OF EVERY COMMAND',
    ...GLOBAL_OPTIONS.flatMap(optionPart),
    '.SH EXIT STATUS',
    ...(Object.keys(EXIT) as ExitName[]).flatMap((name) => ['.TP', `.B ${EXIT[name]}`, roff(EXIT_MEANINGS[name])]),
    '.SH ENVIRONMENT',
    ...variables().flatMap(([variable, options]) => [
      '.TP',
      `.B ${roff(variable)}`,
      roff(`stands for ${options.map((name) => `--${name}`).join(' or ')}`),
    ]),
    '.TP',
    '.BR NO_COLOR ", " FORCE_COLOR',
    roff('no colour where the first is not empty; colour where the second is, and none where it is 0'),
    '',
  ].join('\n');
}

function commandPart(spec: CommandSpec): string[] {
  return [
    `.SS ${roff(`dativo ${spec.name}: ${spec.summary}`)}`,
    ...typed(spec.usage),
    ...spec.about.flatMap((line) => (line.startsWith('  ') ? typed([line]) : [roff(line)])),
    '.PP',
    ...spec.examples.flatMap(({ about, line }) => [roff(`${about}:`), ...typed([line])]),
    ...spec.options.flatMap(optionPart),
  ];
}

/** Lines that stand as they are typed. */
function typed(lines: readonly string[]): string[] {
  return ['.RS', '.EX', ...lines.map(roff), '.EE', '.RE'];
}

function optionPart({ name, short, value, summary, env, default: standIn }: OptionSpec): string[] {
  const names = `${short === undefined ? '' : `-${short}, `}--${name}`;
  const more = `${standIn === undefined ? '' : ` (default: ${standIn})`}${env === undefined ? '' : ` [${env}]`}`;
  const head = value === undefined ? `.B ${roff(names)}` : `.BI "${roff(names)} " "${roff(value)}"`;
  return ['.TP', head, roff(`${summary}${more}`)];
}

/** Every variable of the environment with the options that it stands for. */
function variables(): [string, readonly string[]][] {
  const found = new Map<string, Set<string>>();
  for (const { name, env } of [...COMMANDS.flatMap(({ options }) => options), ...GLOBAL_OPTIONS])
    if (env !== undefined) found.set(env, (found.get(env) ?? new Set()).add(name));
  return [...found].map(([variable, options]): [string, readonly string[]] => [variable, [...options]]).sort();
}

/** A line of text that roff takes for nothing else: no macro, no escape, and hyphens that can be copied. */
function roff(text: string): string {
  const escaped = text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('"', '\\(dq').replaceAll("'", '\\(aq');
  return /^[.]/.test(escaped) ? `\\&${escaped}` : escaped;
}
