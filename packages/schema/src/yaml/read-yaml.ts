import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { createDiagnostic } from '../create-diagnostic.ts';
import type { Diagnostic, Position } from '../diagnostic.ts';
import { buildTrees } from './build-tree.ts';
import { createLineIndex } from './line-index.ts';
import type { YamlDocument, YamlNode } from './nodes.ts';
import { pointerTo } from './pointer.ts';
import { describeSyntaxError, type SyntaxFault } from './syntax-error.ts';
import { toValue } from './to-value.ts';
import type { TreeFault } from './tree-fault.ts';

/** The documents of a text, or why it is no YAML. */
export type YamlReading =
  | { readonly ok: true; readonly documents: readonly YamlDocument[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Guards the parser's stack; the tree has its own, lower limit. The parser may count a level twice. */
const MAX_PARSER_DEPTH = 250;

/**
 * Reads YAML 1.2 (core schema, merge keys) into trees that know where every node stands. A text of nothing but blanks
 * and comments has no documents. What the text says twice, or what has no meaning as data, is refused, all at once.
 *
 * @example
 * import { readYaml } from '@dativo/schema';
 *
 * const reading = readYaml('port: 8080', { file: 'job.yaml' });
 * if (!reading.ok) throw new Error(reading.diagnostics[0]?.message);
 * reading.documents[0]?.toValue(); // => { port: 8080 }
 */
export function readYaml(text: string, options: { readonly file?: string } = {}): YamlReading {
  const file = options.file ?? '';
  const positionAt = createLineIndex(text);
  const events = parse(text);
  if (!Array.isArray(events)) return { ok: false, diagnostics: [syntaxDiagnostic(events, file, positionAt)] };
  const trees = buildTrees(text, events, positionAt);
  const diagnostics = trees.flatMap(({ root, faults }) =>
    faults.map((fault) => treeDiagnostic(fault, file, positionAt, root)),
  );
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  return { ok: true, documents: trees.map(({ root }) => createDocument(text, file, positionAt, root)) };
}

function parse(text: string): Event[] | SyntaxFault {
  try {
    return parseEvents(text, { maxDepth: MAX_PARSER_DEPTH });
  } catch (error) {
    if (error instanceof YAMLException) return describeSyntaxError(text, error);
    throw error;
  }
}

type PositionAt = (offset: number) => Position;

function createDocument(text: string, file: string, positionAt: PositionAt, root: YamlNode): YamlDocument {
  return {
    text,
    file,
    root,
    positionAt,
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
    toValue: () => toValue(text, root),
  };
}

function syntaxDiagnostic(fault: SyntaxFault, file: string, positionAt: PositionAt): Diagnostic {
  const { ruleId, offset, message, help } = fault;
  const position = positionAt(offset);
  const range = { start: position, end: position };
  return createDiagnostic({ ruleId, message, help, file, range });
}

function treeDiagnostic(fault: TreeFault, file: string, positionAt: PositionAt, root: YamlNode): Diagnostic {
  const { ruleId, start, end, message, help } = fault;
  const range = { start: positionAt(start), end: positionAt(end) };
  return createDiagnostic({ ruleId, message, help, file, range, pointer: pointerTo(root, start) });
}
