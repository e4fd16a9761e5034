import { createDiagnostic, type Diagnostic, type YamlDocument } from '@dativo/schema';
import type { SiteEdit } from './filled-site.ts';

/** What a value itself can break in a file: a forbidden key, nesting or aliases beyond the limits. */
const RULES_ABOUT_VALUES: ReadonlySet<string> = new Set(['JOB109', 'JOB111', 'JOB113']);

const LIST_OR_MAP = /^[[{]/;
const TAB_IN_LINE = /\t[^\r\n]*$/;

interface Unreadable {
  /** Placed in the result. */
  readonly diagnostics: readonly Diagnostic[];
  /** The same, placed in the source. */
  readonly found: readonly Diagnostic[];
  readonly document: YamlDocument | undefined;
  readonly edits: readonly SiteEdit[];
}

/**
 * Why the result cannot be read, where the reason is in the values or in the file.
 * @throws {Error} where it is neither: a fault of ours, and the result must not be used.
 */
export function explainUnreadable({ diagnostics, found, document, edits }: Unreadable): readonly Diagnostic[] {
  const foreign = diagnostics.find(({ ruleId }) => !RULES_ABOUT_VALUES.has(ruleId));
  if (foreign === undefined) return found;
  const behindTab = document === undefined ? [] : edits.filter((edit) => isBehindTab(edit, document.text));
  if (document === undefined || behindTab.length === 0) {
    throw new Error(
      `After filling in the outputs the file cannot be read (${foreign.ruleId}). This is a fault of the resolver; nothing was written.`,
    );
  }
  return behindTab.map((edit) => toTabDiagnostic(edit, document));
}

/** The reader refuses a list or map in brackets behind a tab on the same line, where it takes text. */
function isBehindTab({ start, newText }: SiteEdit, text: string): boolean {
  return LIST_OR_MAP.test(newText) && TAB_IN_LINE.test(text.slice(0, start).slice(-LONGEST_LINE));
}

const LONGEST_LINE = 2000;

function toTabDiagnostic(edit: SiteEdit, document: YamlDocument): Diagnostic {
  return createDiagnostic({
    ruleId: 'JOB505',
    message: `A tab stands in front of the placeholder of ${edit.names.join(', ')}, which is a list or a map and cannot follow a tab.`,
    help: 'Put a blank in the place of the tab.',
    file: document.file,
    range: document.rangeOf(edit),
    pointer: edit.pointer,
    subject: edit.names.join(' '),
  });
}
