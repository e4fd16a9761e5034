import { StringDecoder } from 'node:string_decoder';

/** Longest line kept, in UTF-16 units: what comes after it up to the line's end is dropped. */
export const LONGEST_LINE = 1_048_576;

/** Cuts a byte stream into lines, holding one line at most. `end` gives the last line if no line end closed it. */
export function createLineSplitter(onLine: (line: string) => void): { write(chunk: Uint8Array): void; end(): void } {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const take = (text: string): void => {
    const lines = text.split('\n');
    for (const [index, part] of lines.entries()) {
      if (rest.length < LONGEST_LINE) rest += part.slice(0, LONGEST_LINE - rest.length);
      if (index === lines.length - 1) return;
      onLine(rest.endsWith('\r') ? rest.slice(0, -1) : rest);
      rest = '';
    }
  };
  return {
    write: (chunk) => take(decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))),
    end: () => {
      take(decoder.end());
      if (rest !== '') onLine(rest);
      rest = '';
    },
  };
}
