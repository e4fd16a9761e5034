/**
 * Text that stays text: characters that Markdown or HTML read as structure, links or mentions become references, which
 * they never do. Source: https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references
 */
export function literal(text: string): string {
  return text.replace(/[&<>"'\\`*_[\]|~$@#:!^]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}

/** The rows that fit into so many bytes, from the first one on. */
export function fittingRows(rows: readonly string[], bytes: number): readonly string[] {
  let left = bytes;
  const end = rows.findIndex((text) => {
    left -= Buffer.byteLength(text);
    return left < 0;
  });
  return end < 0 ? rows : rows.slice(0, end);
}

/** The longest comment GitHub takes; a job summary may be longer, but nobody reads it. */
export const MAX_MARKDOWN_BYTES = 65_536;
