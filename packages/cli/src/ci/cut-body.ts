/** Kept free for the line that says what is missing, and for fences. */
const SPARE_BYTES = 256;

/**
 * The text, cut to so many bytes: lines of its head and of its tail are kept, a third of the room for the tail. A fenced block that is cut
 * is closed before the gap and opened again after it, so that all else stays what it is. A line that is too long itself is left out.
 */
export function cutBody(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  const lines = text.split('\n');
  const room = Math.max(0, bytes - SPARE_BYTES);
  const head = taken(lines, Math.floor((room * 2) / 3));
  const tail = taken(lines.slice(head.length).reverse(), Math.floor(room / 3)).reverse();
  const left = lines.length - head.length - tail.length;
  const before = openFence(head);
  const after = openFence(lines.slice(0, lines.length - tail.length));
  return [
    ...head,
    ...(before === undefined ? [] : [before.close]),
    '',
    `*${left} lines are left out here; the log of the pipeline has all.*`,
    '',
    ...(after === undefined || tail.length === 0 ? [] : [after.open]),
    ...tail,
  ].join('\n');
}

function taken(lines: readonly string[], bytes: number): string[] {
  let left = bytes;
  const end = lines.findIndex((line) => {
    left -= Buffer.byteLength(line) + 1;
    return left < 0;
  });
  return lines.slice(0, end < 0 ? lines.length : end);
}

/** The fence that is still open after these lines. Source: https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function openFence(lines: readonly string[]): { readonly open: string; readonly close: string } | undefined {
  let open: { open: string; close: string } | undefined;
  for (const line of lines) {
    const [, fence = '', info = ''] = /^(`{3,40})(.{0,40})$/.exec(line) ?? [];
    if (fence === '') continue;
    if (open === undefined) open = { open: `${fence}${info}`, close: fence };
    else if (info === '' && fence.length >= open.close.length) open = undefined;
  }
  return open;
}
