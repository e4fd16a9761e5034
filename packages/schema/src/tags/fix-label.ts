import type { Fix } from '../diagnostic.ts';
import type { YamlDocument } from '../yaml/nodes.ts';
import { entryAt } from '../yaml/pointer.ts';
import type { TagChange } from './encode-tags.ts';

/** Words that YAML 1.1 or 1.2 would not read as text. */
const NOT_TEXT = /^(?:true|false|null|yes|no|on|off|y|n|[^a-z].*)$/;

/** Writes a name or value as the label it becomes. Text with an anchor stays, since it means something elsewhere too. */
export function fixLabel(document: YamlDocument, pointer: string, { part, applied }: TagChange): Fix | undefined {
  const node = entryAt(document, pointer)?.[part];
  if (node?.kind !== 'scalar' || node.style === 'literal' || node.style === 'folded') return undefined;
  if (/[&!]\S*\s+$/.test(document.text.slice(0, node.start))) return undefined;
  const isPlain = node.style === 'plain' && !NOT_TEXT.test(applied);
  const newText = isPlain ? applied : node.style === 'single' ? `'${applied}'` : `"${applied}"`;
  return { title: `Write it as the label: ${applied}`, edits: [{ range: document.rangeOf(node), newText }] };
}
