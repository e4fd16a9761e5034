import type { Fix } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { YamlDocument, YamlNode } from '../yaml/nodes.ts';

/** What to offer for a word that is not among those allowed: at most one, the nearest. */
export function didYouMean(word: string, allowed: Iterable<string>): { help?: string; suggestion?: string } {
  const suggestion = nearest(word, allowed);
  return suggestion === undefined ? {} : { help: `Did you mean \`${suggestion}\`?`, suggestion };
}

/** Replaces a plain or quoted word and keeps its quotes; `undefined` where that cannot be done in place. */
export function replaceWord(document: YamlDocument, node: YamlNode | undefined, word: string): Fix | undefined {
  if (node?.kind !== 'scalar' || node.style === 'literal' || node.style === 'folded') return undefined;
  const quote = { plain: '', single: "'", double: '"' }[node.style];
  return {
    title: `Change to ${word}`,
    edits: [{ range: document.rangeOf(node), newText: `${quote}${word}${quote}` }],
  };
}

/** Puts quotes around a plain value, so that it is read as text. */
export function quoteValue(document: YamlDocument, node: YamlNode | undefined): Fix | undefined {
  if (node?.kind !== 'scalar' || node.style !== 'plain' || node.start === node.end) return undefined;
  return {
    title: 'Put the value in quotes',
    edits: [{ range: document.rangeOf(node), newText: JSON.stringify(node.text) }],
  };
}
