const LF = 0x0a;
/** What a CloudWatch event may hold beside its 26 bytes of overhead; a longer line becomes several events. */
const LONGEST_LINE_BYTES = 256 * 1024 - 26;

/** Cuts bytes into lines at LF, as log drivers do: the end of the stream ends a line too, an empty one is nothing. */
export function cutLines(onLine: (text: string) => void): { push(chunk: Buffer): void; end(): void } {
  let rest: Buffer = Buffer.alloc(0);
  const give = (line: Buffer) => line.length > 0 && onLine(line.toString('utf8'));
  return {
    push: (chunk) => {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      for (let end = toLineEnd(rest); end !== undefined; end = toLineEnd(rest)) {
        give(rest.subarray(0, end));
        rest = rest.subarray(rest[end] === LF ? end + 1 : end);
      }
    },
    end: () => {
      give(rest);
      rest = Buffer.alloc(0);
    },
  };
}

function toLineEnd(bytes: Buffer): number | undefined {
  const end = bytes.indexOf(LF);
  if (end !== -1 && end <= LONGEST_LINE_BYTES) return end;
  return bytes.length > LONGEST_LINE_BYTES ? LONGEST_LINE_BYTES : undefined;
}
