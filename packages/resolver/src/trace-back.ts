import type { Diagnostic, JsonValue, Position, Range, YamlDocument } from '@dativo/schema';
import { createDiagnostic, ruleCatalog } from '@dativo/schema';
import type { SiteEdit } from './filled-site.ts';
import { createPositionMap, type Origin } from './position-map.ts';
import { isJsonList, isJsonMap } from './yaml-text.ts';

interface Result {
  /** Any document of the source: positions count over the whole text. */
  readonly document: YamlDocument | undefined;
  readonly edits: readonly SiteEdit[];
  /** Sensitive values that were written and must not be shown. */
  readonly secrets: readonly JsonValue[];
}

/** A finding about the resolved text → the finding about the source: placed there, naming the outputs, without sensitive values. */
export function traceBack({ document, edits, secrets }: Result): (diagnostic: Diagnostic) => Diagnostic {
  const toOrigin = createPositionMap(edits);
  const leaves = secrets.flatMap(listLeaves);
  return (found) => {
    const { fix: _fix, range, ...diagnostic } = hideSecrets(found, leaves);
    if (range === undefined || document === undefined) return diagnostic;
    const start = toOrigin(range.start.offset);
    const end = toOrigin(Math.max(range.end.offset, range.start.offset));
    const placed = { ...diagnostic, range: toRange(start, end, (offset) => document.positionAt(offset)) };
    return start.edit === undefined ? placed : explain(placed, start.edit);
  };
}

function toRange(start: Origin<SiteEdit>, end: Origin<SiteEdit>, positionAt: (offset: number) => Position): Range {
  const endOffset = start.edit?.end ?? end.edit?.end ?? end.offset;
  return { start: positionAt(start.offset), end: positionAt(Math.max(endOffset, start.offset)) };
}

/** Says that the value came from the outputs, and names the rule it breaks. */
function explain(diagnostic: Diagnostic, { names, isSensitive }: SiteEdit): Diagnostic {
  const shown = isSensitive ? withoutValue(diagnostic) : diagnostic;
  const { ruleId, severity, message } = shown;
  const filled = `After filling in ${names.join(', ')}`;
  // The names stand for the value, which may be sensitive, in the fingerprint too.
  const subject = names.join(' ');
  if (severity !== 'error') return createDiagnostic({ ...shown, message: `${filled}: ${message}`, subject });
  return createDiagnostic({
    ...shown,
    ruleId: 'JOB505',
    severity,
    message: `${filled} the file breaks ${ruleId}: ${message}`,
    subject: `${ruleId} ${subject}`,
  });
}

/** The finding in the words of its rule, which cannot hold a value. */
function withoutValue({ help: _help, ...diagnostic }: Diagnostic): Diagnostic {
  const rule = Object.entries(ruleCatalog).find(([id]) => id === diagnostic.ruleId)?.[1];
  const message = `${rule?.summary ?? 'A rule is broken.'} (The value is sensitive and not shown.)`;
  // Made anew without a subject, so that nothing of the value is in the fingerprint either.
  return createDiagnostic({ ...diagnostic, message });
}

/** Long enough to tell, short enough to be found where a message shortens a value. */
const TELLTALE_LENGTH = 8;

function hideSecrets(diagnostic: Diagnostic, leaves: readonly string[]): Diagnostic {
  const shown = `${diagnostic.message}\n${diagnostic.help ?? ''}`;
  const isTelling = leaves.some((leaf) => leaf !== '' && shown.includes(leaf.slice(0, TELLTALE_LENGTH)));
  return isTelling ? withoutValue(diagnostic) : diagnostic;
}

/** The texts in a value, as they are and as a quoted string shows them. */
function listLeaves(value: JsonValue): string[] {
  if (value === null || typeof value === 'boolean') return [];
  if (typeof value === 'string') return [...new Set([value, JSON.stringify(value).slice(1, -1)])];
  if (isJsonList(value)) return value.flatMap(listLeaves);
  if (isJsonMap(value)) return [...value].flatMap(([key, member]) => [key, ...listLeaves(member)]);
  return [value.source];
}
