import type { CommandSpec, OptionSpec } from '../command.ts';
import { EXIT, EXIT_MEANINGS, type ExitName } from '../exit-codes.ts';
import { GLOBAL_OPTIONS } from '../global-options.ts';
import { OUTCOME_CODES } from '../runs/many/worst-outcome.ts';
import { wrapColumns } from './columns.ts';

/** What to type first. */
export const FIRST_EXAMPLES: CommandSpec['examples'] = [
  { about: 'From a job file to a finished run', line: 'dativo up job.yaml' },
  { about: 'Check job files', line: 'dativo validate jobs/*.yaml' },
  { about: 'How a command works', line: 'dativo help resolve' },
];

/** The first page: what to type, then what there is. */
export function renderMainHelp(commands: readonly CommandSpec[]): string {
  return [
    'Examples:',
    ...exampleLines(FIRST_EXAMPLES),
    'Usage:',
    '  dativo COMMAND [arguments] [options]',
    '',
    'Commands:',
    ...wrapColumns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'dativo help exit-codes lists the exit codes.',
    '',
  ].join('\n');
}

/** One command's page. Starts with examples; at most 80 columns. */
export function renderCommandHelp(spec: CommandSpec): string {
  return [
    'Examples:',
    ...exampleLines(spec.examples),
    'Usage:',
    ...spec.usage.map((line) => `  ${line}`),
    '',
    ...spec.about,
    '',
    ...optionBlock('Options:', spec.options),
    ...optionBlock('Options of every command:', GLOBAL_OPTIONS),
  ].join('\n');
}

/** The table of exit codes. */
export function renderExitCodes(): string {
  const names = Object.keys(EXIT) as ExitName[];
  return [
    'Exit codes:',
    ...wrapColumns(names.map((name) => [String(EXIT[name]), EXIT_MEANINGS[name]])),
    '',
    "run, up and wait end with the job's own code when the job ran to its end: 0 all",
    'done, 1 part of it, 2 failed. Whose code it was is "origin" in result.json.',
    '',
    'Several jobs end with the code of the worst one, from the best to the worst:',
    ...wrapColumns(OUTCOME_CODES.map(([outcome, code]) => [String(code), outcome.replace('_', ' ')])),
    '',
  ].join('\n');
}

function exampleLines(examples: CommandSpec['examples']): string[] {
  return examples.flatMap(({ about, line }) => [`  # ${about}`, ...breakLine(line), '']);
}

/** A long line goes on behind a backslash, so that it can still be copied. */
export function breakLine(line: string): string[] {
  const words = line.split(' ');
  const lines: string[] = [];
  let current = ' ';
  for (const word of words) {
    if (current.length + 1 + word.length > 77) {
      lines.push(`${current} \\`);
      current = '     ';
    }
    current += ` ${word}`;
  }
  return [...lines, current];
}

function optionBlock(title: string, options: readonly OptionSpec[]): string[] {
  if (options.length === 0) return [];
  return [title, ...wrapColumns(options.map((option) => [optionHead(option), optionText(option)])), ''];
}

function optionHead({ name, short, value }: OptionSpec): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

function optionText(option: OptionSpec): string {
  const standIn = option.default === undefined ? '' : ` (default: ${option.default})`;
  return `${option.summary}${standIn}${option.env === undefined ? '' : ` [${option.env}]`}`;
}
