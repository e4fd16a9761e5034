import { resolve } from 'node:path';
import { type EstimateOptions, type NanoUsd, type PriceTable, parseUsd, readPrices, type TotalBy } from '@dativo/cost';
import type { Arguments } from '../arguments.ts';
import { describeFileError } from '../describe-file-error.ts';
import type { Io } from '../io.ts';
import { readFileBytes } from '../read-file-bytes.ts';
import { UsageError } from '../usage-error.ts';

/** What the options of `dativo cost` ask for. */
export interface CostChoices {
  readonly options: Omit<EstimateOptions, 'runs'>;
  readonly by: TotalBy | undefined;
  readonly format: string;
  readonly mostPerMonth: NanoUsd | undefined;
  /** The user's table, as it was named. */
  readonly pricesFile: string | undefined;
}

/** Throws `UsageError`, for a table of prices with everything that is wrong with it. */
export async function readCostChoices(io: Io, args: Arguments): Promise<CostChoices> {
  const pricesFile = args.text('prices');
  return {
    options: {
      month: monthFrom(args.text('month'), io.clock.now()),
      lastRuns: args.count('last') ?? 20,
      durationSeconds: args.seconds('duration'),
      runsPerMonth: args.count('runs-per-month'),
      replicas: args.count('replicas'),
      prices: pricesFile === undefined ? undefined : pricesFrom(io, pricesFile),
    },
    by: args.text('by') as TotalBy | undefined,
    format: args.text('format') ?? 'text',
    mostPerMonth: amountFrom(args.text('max-month')),
    pricesFile,
  };
}

function monthFrom(text: string | undefined, now: Date): string {
  const month = text ?? now.toISOString().slice(0, 7);
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return month;
  throw new UsageError(`--month is "${month}"`, 'Give a month such as 2026-11.');
}

function amountFrom(text: string | undefined): NanoUsd | undefined {
  if (text === undefined) return undefined;
  const amount = parseUsd(text);
  if (amount !== undefined) return amount;
  throw new UsageError(`--max-month is "${text}"`, 'Give US dollars such as 500 or 12.50.');
}

function pricesFrom(io: Io, file: string): PriceTable {
  const reading = readPrices(textOf(io, file), file);
  if (reading.ok) return reading.prices;
  const faults = reading.faults.map(
    ({ line, column, message, help }) => `${file}:${line}:${column}: ${message}. ${help}`,
  );
  throw new UsageError(faults.join('\n'), 'docs/cost.md shows a table of prices.');
}

function textOf(io: Io, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileBytes(resolve(io.cwd, file)));
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not UTF-8' : describeFileError(error);
    if (reason === undefined) throw error;
    throw new UsageError(`the prices cannot be read: ${file}: ${reason}`, 'Check the path of --prices.');
  }
}
