import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { skipTo } from './scan.ts';

/** What a node is to the collection it stands in. */
export type Role = 'root' | 'key' | 'value' | 'item';

interface Place {
  readonly role: Role;
  readonly isInFlow: boolean;
}

const ABSENT = -1;

/** The span of a scalar with its quotes or block indicator. `cursor` is the end of the token before it. */
export function scalarSpan(
  text: string,
  cursor: number,
  event: ScalarEvent,
  place: Place,
): { start: number; end: number } {
  const { valueStart, valueEnd, style } = event;
  if (valueStart === ABSENT) {
    const at = emptyPlace(text, cursor, event, place);
    return { start: at, end: at };
  }
  if (style === SCALAR_STYLE.PLAIN) return { start: valueStart, end: valueEnd };
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
    return { start: valueStart - 1, end: valueEnd + 1 };
  }
  return { start: skipTo(text, Math.max(cursor, event.tagEnd, event.anchorEnd), '-?:'), end: valueEnd };
}

/** Behind its anchor or tag, else behind the `:`, `-` or `?` that announces it, else behind the last token. */
function emptyPlace(text: string, cursor: number, event: ScalarEvent, { role, isInFlow }: Place): number {
  const behindProperties = Math.max(event.anchorEnd, event.tagEnd);
  if (behindProperties !== ABSENT) return behindProperties;
  if (role === 'root') return cursor;
  const next = skipTo(text, cursor, role === 'key' && isInFlow ? ',' : '');
  const char = text.charAt(next);
  if (role === 'key') return char === '?' ? next + 1 : next;
  return char === (role === 'item' ? '-' : ':') ? next + 1 : cursor;
}
