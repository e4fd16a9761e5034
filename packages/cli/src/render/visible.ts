/**
 * What does not show or steers what shows it: control and format characters (escape sequences, bidi marks), line and
 * paragraph separators, halves of surrogate pairs, non-characters. Joiners stay: emoji and several scripts need them.
 */
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Text in which nothing is hidden, which is told sooner than by all classes of characters. */
const PLAIN = /^[\x20-\x7e]*$/;

/** A backslash that would read as the start of an escape of ours. */
const AMBIGUOUS = /\\(?=u[0-9a-f]{4})/g;

/**
 * Text on one line in which everything shows: what is hidden becomes `\u001b`, and nothing is lost, since a text that
 * looks like such an escape is escaped itself. `kept` are the characters that the caller's format can carry as they are.
 */
export function visible(text: string, kept = ''): string {
  return escapeHidden(text.replace(AMBIGUOUS, toEscape), kept);
}

/** The same without regard to backslashes, for text in which they are escaped already. */
export function escapeHidden(text: string, kept = ''): string {
  if (PLAIN.test(text)) return text;
  return text.replace(HIDDEN, (found) => (kept.includes(found) ? found : toEscape(found)));
}

/** The same length in terminal cells: what is hidden becomes a replacement character. */
export function maskHidden(text: string): string {
  return text.replace(HIDDEN, '\ufffd');
}

/** `\u` and four hex digits for each UTF-16 unit. */
function toEscape(text: string): string {
  return text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
