/**
 * Plain text that no YAML reader takes for anything but a string, in block context: begins with a letter, `/` or `_`, so it is no number, date or
 * indicator; holds `:` only in front of a character that makes it part of the text; blanks only one by one inside.
 */
const SAFE_SHAPE = /^[A-Za-z/_](?:[A-Za-z0-9_./@+=%~,;()&*!?^$-]|:(?=[A-Za-z0-9_./])| (?=[A-Za-z0-9_./(]))*$/;

/** Words that YAML 1.1 or 1.2 read as a boolean or null. Source: https://yaml.org/type/bool.html, https://yaml.org/type/null.html */
const RESERVED_WORDS = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null']);

/** True when the text may stand unquoted as a block value and is read back as this very string by YAML 1.1 and 1.2. */
export function isSafePlainText(text: string): boolean {
  return SAFE_SHAPE.test(text) && !RESERVED_WORDS.has(text.toLowerCase());
}

/** What single-quoted and block scalars can hold as it is, on one line: printable in YAML 1.1 and no line break of either version. */
const PRINTABLE_LINE =
  /^[\x20-\x7e\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** True when the text needs no escapes: printable, on one line. */
export function isPrintableLine(text: string): boolean {
  return PRINTABLE_LINE.test(text);
}
