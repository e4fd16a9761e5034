import { editDistance } from './nearest.ts';
import type { PlaceholderFault } from './placeholder-grammar.ts';

const NAMESPACE = 'terraform_outputs';
const BARE_NAMESPACE = bare(NAMESPACE);
/** The word behind `{{`, and the one that a dot or colon joins to it. */
const HEAD = /\{\{[ \t]*([A-Za-z][A-Za-z0-9_-]*)(?:[ \t]*[.:][ \t]*([A-Za-z][A-Za-z0-9_-]*))?/y;
const CLOSE_OR_STOP = /\}\}|\{\{|[\r\n]/g;
/** Two typing mistakes; `terraform_inputs` and other real words are further away. */
const MAX_DISTANCE = 2;

/** The fault when `{{ … }}` at `start` opens with nearly, but not exactly, `terraform_outputs`. */
export function nearMissOfNamespace(text: string, start: number): PlaceholderFault | undefined {
  HEAD.lastIndex = start;
  const head = HEAD.exec(text);
  const first = head?.[1] ?? '';
  const both = head?.[2] === undefined ? first : first + head[2];
  const isNear = [first, both].some((word) => editDistance(bare(word), BARE_NAMESPACE, MAX_DISTANCE) <= MAX_DISTANCE);
  if (head === null || !isNear) return undefined;
  CLOSE_OR_STOP.lastIndex = start + head[0].length;
  const close = CLOSE_OR_STOP.exec(text);
  if (close?.[0] !== '}}') return undefined;
  const isFirstWord = editDistance(bare(first), BARE_NAMESPACE, MAX_DISTANCE) <= MAX_DISTANCE;
  const written = isFirstWord ? first : head[0].replace(/^\{\{[ \t]*/, '');
  return {
    start,
    end: close.index + 2,
    kind: 'unknown_namespace',
    message: `\`${written}\` is not known here; did you mean \`${NAMESPACE}\`?`,
    help: `Write {{${NAMESPACE}.NAME}}. Other text in {{ }} is left alone only where it does not look like a slip of ${NAMESPACE}.`,
  };
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[_-]/g, '');
}
