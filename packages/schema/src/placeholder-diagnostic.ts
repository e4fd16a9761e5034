import { createDiagnostic, type DiagnosticDraft } from './create-diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { PlaceholderFault } from './placeholder-grammar.ts';
import type { RuleId } from './rules/catalog.ts';
import type { YamlDocument, YamlMap, YamlScalar } from './yaml/nodes.ts';

const FAULT_RULES = {
  malformed: 'JOB401',
  unclosed: 'JOB402',
  unknown_namespace: 'JOB405',
} as const satisfies Record<PlaceholderFault['kind'], RuleId>;

type Site = YamlScalar | YamlMap;

export function placeholderFault(
  document: YamlDocument,
  node: Site,
  pointer: string,
  fault: PlaceholderFault,
): Diagnostic {
  const { message, help } = fault;
  return at(document, faultSpan(document.text, node, fault), {
    ruleId: FAULT_RULES[fault.kind],
    pointer,
    message,
    help,
  });
}

export function placeholderInKey(document: YamlDocument, key: Site, pointer: string): Diagnostic {
  return at(document, key, {
    ruleId: 'JOB403',
    pointer,
    message: 'A placeholder stands in a key; only values can hold placeholders.',
    help: 'Write the key as fixed text. For the literal text {{…}} in a key write {{!terraform_outputs…}}.',
  });
}

export function unquotedPlaceholder(document: YamlDocument, node: YamlMap, pointer: string): Diagnostic {
  const range = document.rangeOf(node);
  const newText = quoted(document.text.slice(node.start, node.end));
  return at(document, node, {
    ruleId: 'JOB404',
    pointer,
    message: 'This placeholder has no quotes around it, so other YAML readers take it for a mapping.',
    help: `Write ${newText}.`,
    fix: { title: 'Put quotes around the placeholder', edits: [{ range, newText }] },
  });
}

function at(
  document: YamlDocument,
  span: { readonly start: number; readonly end: number },
  draft: Omit<DiagnosticDraft, 'file' | 'range' | 'subject'>,
): Diagnostic {
  const subject = document.text.slice(span.start, span.end);
  return createDiagnostic({ ...draft, file: document.file, range: document.rangeOf(span), subject });
}

function quoted(source: string): string {
  return /["\\]/.test(source) ? `'${source.replaceAll("'", "''")}'` : `"${source}"`;
}

/** The faulty stretch in the source where it stands there as in the decoded text, else the whole value. */
function faultSpan(text: string, node: Site, { start, end }: PlaceholderFault): { start: number; end: number } {
  const source = text.slice(node.start, node.end);
  const decoded = node.kind === 'scalar' ? node.text : source;
  const shift = shiftOf(node, source, decoded);
  if (shift >= 0) return { start: node.start + shift + start, end: node.start + shift + end };
  const stretch = decoded.slice(start, end);
  const found = source.indexOf(stretch);
  const isUnique = found >= 0 && source.indexOf(stretch, found + 1) < 0;
  return isUnique ? { start: node.start + found, end: node.start + found + stretch.length } : node;
}

const shifts = new WeakMap<Site, number>();

/** Where the decoded text starts in the source; the same for all faults of one value. */
function shiftOf(node: Site, source: string, decoded: string): number {
  const shift = shifts.get(node) ?? source.indexOf(decoded);
  shifts.set(node, shift);
  return shift;
}
