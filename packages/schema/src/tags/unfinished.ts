import { once } from '../once.ts';

const REMINDER = /TODO|FIXME|TBD|XXX/;
const HOLE = /<[^<>]*>|\$\{|\{\{/;
const FILLER = /^\s*(?:change|replace|fill)[-_ ]?me\s*$/i;

/** True for what people and templates leave where a value belongs. */
export function isLeftOver(text: string): boolean {
  return (REMINDER.test(text) && isReminder(text)) || HOLE.test(text) || FILLER.test(text);
}

/** Whole words, and only in capitals: a team may well be called todo. */
function isReminder(text: string): boolean {
  return wholeReminder().test(text);
}

/** No literal: an engine looks into those with the file, and takes milliseconds for such classes. */
const wholeReminder = once(() => /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|XXX)(?![\p{L}\p{N}])/u);

export function hasOuterBlanks(text: string): boolean {
  return text !== text.trim() && text.trim() !== '';
}

/** Most names and values: nothing of what is looked for, unless they end in `me`. */
const USUAL = /^[a-z0-9_-]*$/;

/** A part of all that is looked for; most other tags have none. */
const TELLTALE = /[A-Z<$]|\{\{|[Mm][Ee]\s*$|^\s|\s$/;

export function isUnfinished(text: string): boolean {
  if (USUAL.test(text) && !text.endsWith('me')) return false;
  return TELLTALE.test(text) && (isLeftOver(text) || hasOuterBlanks(text));
}
