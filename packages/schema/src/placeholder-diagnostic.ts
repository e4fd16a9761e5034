import type { Diagnostic } from './diagnostic.ts';
import type { PlaceholderFault } from './placeholder-grammar.ts';
import { type RuleId, ruleCatalog } from './rules/catalog.ts';
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
  return {
    ...diagnostic(FAULT_RULES[fault.kind], document, faultSpan(document.text, node, fault), pointer),
    message,
    help,
  };
}

export function placeholderInKey(document: YamlDocument, key: Site, pointer: string): Diagnostic {
  return {
    ...diagnostic('JOB403', document, key, pointer),
    message: 'A placeholder stands in a key; only values can hold placeholders.',
    help: 'Write the key as fixed text. For the literal text {{…}} in a key write {{!terraform_outputs…}}.',
  };
}

export function unquotedPlaceholder(document: YamlDocument, node: YamlMap, pointer: string): Diagnostic {
  const range = document.rangeOf(node);
  const newText = quoted(document.text.slice(node.start, node.end));
  return {
    ...diagnostic('JOB404', document, node, pointer),
    message: 'This placeholder has no quotes around it, so other YAML readers take it for a mapping.',
    help: `Write ${newText}.`,
    fix: { title: 'Put quotes around the placeholder', edits: [{ range, newText }] },
  };
}

function diagnostic(
  ruleId: RuleId,
  document: YamlDocument,
  span: { readonly start: number; readonly end: number },
  pointer: string,
): Omit<Diagnostic, 'message'> {
  const { severity } = ruleCatalog[ruleId];
  return { ruleId, severity, file: document.file, range: document.rangeOf(span), pointer };
}

function quoted(source: string): string {
  return /["\\]/.test(source) ? `'${source.replaceAll("'", "''")}'` : `"${source}"`;
}

/** The faulty stretch in the source where it stands there as in the decoded text, else the whole value. */
function faultSpan(text: string, node: Site, { start, end }: PlaceholderFault): { start: number; end: number } {
  const source = text.slice(node.start, node.end);
  const decoded = node.kind === 'scalar' ? node.text : source;
  const shift = source.indexOf(decoded);
  if (shift >= 0) return { start: node.start + shift + start, end: node.start + shift + end };
  const stretch = decoded.slice(start, end);
  const found = source.indexOf(stretch);
  const isUnique = found >= 0 && source.indexOf(stretch, found + 1) < 0;
  return isUnique ? { start: node.start + found, end: node.start + found + stretch.length } : node;
}
