import { CHOMPING_MODE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { YamlScalar } from './nodes.ts';

/** An escape in double quotes; the group catches those that stand for an opening brace. */
const ESCAPE = /\\(?:(x7[bB]|u007[bB]|U0000007[bB])|[\s\S])/g;
/** Private use: one unit, as the brace has, and no part of any placeholder. */
const MASK = '\uE000';

/**
 * The decoded text of a scalar with another character for every opening brace that is written as an escape
 * (`"\x7B"`). That is how a file holds text which must never be taken for a placeholder; offsets stay the same.
 */
export function maskEscapedBraces(fileText: string, node: YamlScalar): string {
  if (node.style !== 'double' || !node.text.includes('{{')) return node.text;
  const content = fileText.slice(node.start + 1, node.end - 1);
  const masked = content.replace(ESCAPE, (written, brace: string | undefined) =>
    brace === undefined ? written : MASK,
  );
  return masked === content ? node.text : decode(masked);
}

function decode(content: string): string {
  return getScalarValue(content, {
    type: EVENT_ID.SCALAR,
    valueStart: 0,
    valueEnd: content.length,
    anchorStart: -1,
    anchorEnd: -1,
    tagStart: -1,
    tagEnd: -1,
    style: SCALAR_STYLE.DOUBLE_QUOTED,
    chomping: CHOMPING_MODE.CLIP,
    indent: -1,
    fast: false,
  });
}
