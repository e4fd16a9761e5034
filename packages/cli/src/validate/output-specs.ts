import { nearest } from '@dativo/schema';
import { UsageError } from '../usage-error.ts';
import { FORMAT_NAMES, type FormatName } from './format-names.ts';

export interface OutputSpec {
  readonly format: FormatName;
  /** `undefined` = standard output. */
  readonly file?: string;
}

const HOW = howTo(FORMAT_NAMES);

function howTo(known: readonly FormatName[]): string {
  return `Write --format FORMAT or --format FORMAT=FILE. Formats: ${known.join(', ')}.`;
}

/**
 * Reads the values of `--format`: `FORMAT` goes to standard output, as does `FORMAT=-`; `FORMAT=FILE` to a file.
 * Several may be given, at most one of them for standard output; none at all means text for standard output.
 */
export function parseOutputSpecs(
  values: readonly string[],
  known: readonly FormatName[] = FORMAT_NAMES,
): readonly OutputSpec[] {
  const specs =
    values.length === 0 ? [{ format: 'text' } as const] : values.map((value) => parseOutputSpec(value, known));
  const taken = new Map<string | undefined, FormatName>();
  for (const { format, file } of specs) {
    const other = taken.get(file);
    if (other !== undefined) throw clash(other, format, file);
    taken.set(file, format);
  }
  return specs;
}

function parseOutputSpec(value: string, known: readonly FormatName[]): OutputSpec {
  const [, name = '', equals, file = ''] = /^([^=]*)(=?)(.*)$/s.exec(value) ?? [];
  const format = known.find((one) => one === name);
  if (format === undefined) throw unknownFormat(name, known);
  if (equals === '' || file === '-') return { format };
  if (file === '') throw new UsageError(`--format ${name}= names no file`, howTo(known));
  return { format, file };
}

function unknownFormat(name: string, known: readonly FormatName[]): UsageError {
  const near = nearest(name, known);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return new UsageError(`${JSON.stringify(name)} is not a format of --format.${hint}`, howTo(known));
}

function clash(first: FormatName, second: FormatName, file: string | undefined): UsageError {
  if (file !== undefined)
    return new UsageError(`--format ${first}=${file} and --format ${second}=${file} write the same file`, HOW);
  return new UsageError(
    `--format ${first} and --format ${second} both go to standard output, which takes one`,
    `Give one of them a file, for example --format ${second}=FILE.`,
  );
}
