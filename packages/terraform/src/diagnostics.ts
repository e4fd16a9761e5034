import { harmlessText } from './harmless-text.ts';
import { isRecord } from './is-record.ts';

/** A finding of terraform's. Its source snippet is left out on purpose: it can hold values. */
export interface TerraformDiagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  /** The resource it is about. */
  readonly address?: string;
  readonly range?: TerraformRange;
}

/** Lines and columns count from 1; `end` is missing where terraform only printed the line. */
export interface TerraformRange {
  readonly filename: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end?: { readonly line: number; readonly column: number };
}

/** Reads the `diagnostic` object of a `-json` line. */
export function readDiagnostic(value: unknown): TerraformDiagnostic | undefined {
  if (!isRecord(value) || typeof value['summary'] !== 'string') return undefined;
  const range = readRange(value['range']);
  return {
    severity: value['severity'] === 'warning' ? 'warning' : 'error',
    summary: harmlessText(value['summary']),
    detail: typeof value['detail'] === 'string' ? harmlessText(value['detail']) : '',
    ...(typeof value['address'] === 'string' && { address: value['address'] }),
    ...(range && { range }),
  };
}

function readRange(value: unknown): TerraformRange | undefined {
  if (!isRecord(value) || typeof value['filename'] !== 'string') return undefined;
  const start = readPosition(value['start']);
  const end = readPosition(value['end']);
  return start && { filename: value['filename'], start, ...(end && { end }) };
}

function readPosition(value: unknown): { line: number; column: number } | undefined {
  if (!isRecord(value) || typeof value['line'] !== 'number' || typeof value['column'] !== 'number') return undefined;
  return { line: value['line'], column: value['column'] };
}

/**
 * Finds the diagnostics in what terraform prints for people: blocks that begin with `Error: ` or `Warning: `,
 * without the drawn box. Text without such a block gives nothing.
 */
export function parsePlainDiagnostics(lines: readonly string[]): TerraformDiagnostic[] {
  const found: TerraformDiagnostic[] = [];
  let block: string[] = [];
  for (const line of [...lines, 'Error: end']) {
    if (!/^(?:Error|Warning): /.test(line)) {
      if (block.length > 0) block.push(line);
      continue;
    }
    if (block.length > 0) found.push(toDiagnostic(block));
    block = [line];
  }
  return withoutRepeats(found);
}

function toDiagnostic([head = '', ...body]: readonly string[]): TerraformDiagnostic {
  const [, severity, summary = ''] = /^(Error|Warning): (.*)$/.exec(head) ?? [];
  const place = body.findIndex((line) => /^\s+on \S.* line \d+/.test(line));
  const range = place === -1 ? undefined : readPlace(body[place] ?? '');
  return {
    severity: severity === 'Warning' ? 'warning' : 'error',
    summary: summary.trim(),
    detail: withoutSnippet(body, place).join('\n').trim(),
    ...(range && { range }),
  };
}

function readPlace(line: string): TerraformRange | undefined {
  const [, filename, number] = /^\s+on (\S.*?) line (\d+)/.exec(line) ?? [];
  return filename === undefined ? undefined : { filename, start: { line: Number(number), column: 1 } };
}

/** Without the place and the source lines below it (up to the next blank line), which can hold values. */
function withoutSnippet(body: readonly string[], place: number): readonly string[] {
  if (place === -1) return body;
  const blank = body.findIndex((line, index) => index > place && line.trim() === '');
  return blank === -1 ? body.slice(0, place) : [...body.slice(0, place), ...body.slice(blank)];
}

/** terraform says some things twice; the first one stays. */
export function withoutRepeats(diagnostics: readonly TerraformDiagnostic[]): TerraformDiagnostic[] {
  const seen = new Map(diagnostics.toReversed().map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...seen.values()].reverse();
}
