import { createDiagnostic } from './create-diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import { createLineIndex } from './yaml/line-index.ts';

/** The text of a file, or the finding that says why it has none. */
export type DecodedJobFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** What a job file may hold. */
export const MAX_BYTES: number = 10 * 1024 * 1024;

/**
 * The text of a job file, a byte order mark included; refuses what is not UTF-8 and what is larger than 10 MiB.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { decodeJobFile } from '@dativo/schema';
 *
 * decodeJobFile(readFileSync('job.yaml')).ok; // => true
 * const decoded = decodeJobFile(Uint8Array.of(0xff, 0xfe, 0x41), { file: 'job.yaml' });
 * decoded.ok ? [] : decoded.diagnostics.map(({ ruleId }) => ruleId); // => ['JOB107']
 */
export function decodeJobFile(bytes: Uint8Array, options: { readonly file?: string } = {}): DecodedJobFile {
  const file = options.file ?? '';
  if (bytes.length > MAX_BYTES) return { ok: false, diagnostics: [tooLarge(bytes.length, file)] };
  const utf16 = utf16Name(bytes);
  if (utf16 !== undefined) return { ok: false, diagnostics: [notText(bytes, 0, `it is ${utf16}`, file)] };
  const nul = bytes.indexOf(0);
  const text = nul < 0 ? decode(bytes) : undefined;
  if (text !== undefined) return { ok: true, text };
  const invalid = firstInvalidByte(bytes);
  if (nul >= 0 && nul < invalid) return { ok: false, diagnostics: [notText(bytes, nul, 'it holds a NUL byte', file)] };
  return { ok: false, diagnostics: [notText(bytes, invalid, 'it holds a byte that is not UTF-8', file)] };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined; // the only way to fail is invalid UTF-8
  }
}

function utf16Name([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'UTF-16 (little endian)';
  return first === 0xfe && second === 0xff ? 'UTF-16 (big endian)' : undefined;
}

/** First bytes of UTF-8 sequences with how many follow and between what the second one lies (RFC 3629, section 4). */
const SEQUENCES = [
  { from: 0x00, to: 0x7f, following: 0, low: 0x80, high: 0xbf },
  { from: 0xc2, to: 0xdf, following: 1, low: 0x80, high: 0xbf },
  { from: 0xe0, to: 0xe0, following: 2, low: 0xa0, high: 0xbf },
  { from: 0xe1, to: 0xec, following: 2, low: 0x80, high: 0xbf },
  { from: 0xed, to: 0xed, following: 2, low: 0x80, high: 0x9f },
  { from: 0xee, to: 0xef, following: 2, low: 0x80, high: 0xbf },
  { from: 0xf0, to: 0xf0, following: 3, low: 0x90, high: 0xbf },
  { from: 0xf1, to: 0xf3, following: 3, low: 0x80, high: 0xbf },
  { from: 0xf4, to: 0xf4, following: 3, low: 0x80, high: 0x8f },
] as const;

/** The start of the first sequence that is not UTF-8; the length where all are. */
function firstInvalidByte(bytes: Uint8Array): number {
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset);
    if (length === 0) break;
    offset += length;
  }
  return offset;
}

function sequenceLength(bytes: Uint8Array, offset: number): number {
  const first = bytes[offset] ?? 0;
  const row = SEQUENCES.find(({ from, to }) => from <= first && first <= to);
  if (row === undefined) return 0;
  for (let index = 1; index <= row.following; index++) {
    const byte = bytes[offset + index] ?? 0;
    const [low, high] = index === 1 ? [row.low, row.high] : [0x80, 0xbf];
    if (byte < low || byte > high) return 0;
  }
  return row.following + 1;
}

function tooLarge(size: number, file: string): Diagnostic {
  return createDiagnostic({
    ruleId: 'JOB106',
    message: `The job file has ${size} bytes; the limit is ${MAX_BYTES} (10 MiB).`,
    help: 'Check that this is the job file, and keep data out of it.',
    file,
  });
}

function notText(bytes: Uint8Array, offset: number, reason: string, file: string): Diagnostic {
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, offset));
  const position = createLineIndex(before)(before.length);
  return createDiagnostic({
    ruleId: 'JOB107',
    message: `The job file is not UTF-8 text: ${reason}, at byte offset ${offset}.`,
    help: 'Save the file as UTF-8.',
    file,
    range: { start: position, end: position },
  });
}
