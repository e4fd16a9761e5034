/** Whole words, and only in capitals: a team may well be called todo. */
const REMINDER = /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|XXX)(?![\p{L}\p{N}])/u;
const HOLE = /<[^<>]*>|\$\{|\{\{/;
const FILLER = /^\s*(?:change|replace|fill)[-_ ]?me\s*$/i;

/** True for what people and templates leave where a value belongs. */
export function isLeftOver(text: string): boolean {
  // Of all that follows one of these is a part; most tags have none.
  if (!/[A-Z<$]|\{\{|[Mm][Ee]\s*$/.test(text)) return false;
  return REMINDER.test(text) || HOLE.test(text) || FILLER.test(text);
}

export function hasOuterBlanks(text: string): boolean {
  return text !== text.trim() && text.trim() !== '';
}

export function isUnfinished(text: string): boolean {
  return isLeftOver(text) || hasOuterBlanks(text);
}
