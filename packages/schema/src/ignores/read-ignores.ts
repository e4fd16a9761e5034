import { createDiagnostic } from '../create-diagnostic.ts';
import type { Diagnostic, Range } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { isRuleId, type RuleId, ruleCatalog } from '../rules/catalog.ts';
import { quoted } from '../rules/found.ts';
import type { YamlDocument } from '../yaml/nodes.ts';
import type { IgnoreComment } from './ignore.ts';
import { firstBehind, listPlaces, type Place } from './places.ts';

const COMMENT = /#[ \t]*job-ignore(-file)?(?=[ \t:]|$)[ \t:]*([^\r\n]*)/gm;
/** So many words of one comment are looked at; nobody writes more rules than there are. */
const MAX_WORDS = 100;
const HOW = 'Write `# job-ignore JOB123 -- reason` above the line it is for, or behind it.';

export interface IgnoreReading {
  readonly ignores: readonly IgnoreComment[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The comments `# job-ignore RULE… -- reason`. One on a line of its own is bound to the next value, one behind a value
 * to the outermost value that starts on its line, each with all below it; `# job-ignore-file` to the whole file.
 */
export function readIgnores(document: YamlDocument): IgnoreReading {
  const ignores: IgnoreComment[] = [];
  const diagnostics: Diagnostic[] = [];
  if (!document.text.includes('job-ignore')) return { ignores, diagnostics };
  const places = listPlaces(document);
  for (const match of document.text.matchAll(COMMENT)) {
    if (!isComment(document.text, match.index, places)) continue;
    const range = document.rangeOf({ start: match.index, end: match.index + match[0].trimEnd().length });
    const [names = '', reason] = splitReason(match[2] ?? '');
    const words = [...new Set(names.split(/[\s,]+/).filter((word) => word !== ''))].slice(0, MAX_WORDS);
    const rules = words.filter(canBeIgnored);
    const pointer = match[1] === undefined ? boundTo(document, match.index, places) : undefined;
    diagnostics.push(...checkComment(document.file, range, words, reason));
    if (rules.length > 0) ignores.push({ rules, pointer, reason, range });
  }
  return { ignores, diagnostics };
}

function splitReason(text: string): [names: string, reason: string | undefined] {
  const [, names = '', reason = ''] = /^(.*?)(?:(?:^|\s)--\s*(.*))?$/.exec(text.trim()) ?? [];
  return [names, reason.trim() === '' ? undefined : reason.trim()];
}

/** A `#` starts a comment at the start of a line or behind a blank, and nowhere inside a value. */
function isComment(text: string, offset: number, places: readonly Place[]): boolean {
  if (offset > 0 && !/\s/.test(text.charAt(offset - 1))) return false;
  // Texts do not overlap, so only the last one before the `#` can hold it.
  const { start, end } = places[firstBehind(places, offset) - 1]?.lastText ?? { start: 0, end: 0 };
  return offset < start || end <= offset;
}

function boundTo({ text, positionAt }: YamlDocument, offset: number, places: readonly Place[]): string {
  const lineStart = offset - positionAt(offset).column + 1;
  const isAlone = text.slice(lineStart, offset).trim() === '';
  const bound = places[firstBehind(places, isAlone ? offset : lineStart - 1)];
  return bound !== undefined && (isAlone || bound.start < offset) ? bound.pointer : NOWHERE;
}

/** A pointer that no value has, for an ignore behind the last value. */
const NOWHERE = '/\0';

function checkComment(file: string, range: Range, words: readonly string[], reason: string | undefined): Diagnostic[] {
  const [rules, unfit] = [words.filter(canBeIgnored), words.filter((word) => !canBeIgnored(word))];
  const found = unfit.map((word) =>
    createDiagnostic({ ruleId: 'JOB903', file, range, subject: word, ...describe(word) }),
  );
  if (words.length === 0)
    found.push(createDiagnostic({ ruleId: 'JOB903', file, range, message: 'this ignore names no rule', help: HOW }));
  // A comment that ignores nothing must be written anew, so its reason does not matter yet.
  if (reason !== undefined || rules.length === 0) return found;
  const message = `this ignore of ${rules.join(', ')} gives no reason`;
  const help = `Write why behind \`--\`: \`# job-ignore ${rules.join(', ')} -- reason\`.`;
  return [...found, createDiagnostic({ ruleId: 'JOB902', file, range, subject: rules.join(' '), message, help })];
}

function canBeIgnored(word: string): word is RuleId {
  return isRuleId(word) && ruleCatalog[word].isContract !== true;
}

function describe(word: string): { message: string; help: string } {
  if (isRuleId(word)) {
    return {
      message: `${word} cannot be ignored: later stages rely on it`,
      help: `Mend what the rule finds. \`dativo explain ${word}\` shows how.`,
    };
  }
  const near = nearest(word, Object.keys(ruleCatalog));
  return { message: `${quoted(word)} is not a rule`, help: near === undefined ? HOW : `Did you mean \`${near}\`?` };
}
