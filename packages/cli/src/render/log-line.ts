import type { Style } from '../style.ts';

/** Longer lines are shown as they are. */
const LONGEST = 16_384;

/** A line of the job's log for a terminal: the level and the message of a JSON line, any other line as it is. */
export function renderLogLine(text: string, style: Style): string {
  const event = text.startsWith('{') && text.length <= LONGEST ? parseObject(text) : undefined;
  const { level, message } = event ?? {};
  if (typeof level !== 'string' || typeof message !== 'string') return `    ${text}`;
  const paint = level === 'ERROR' || level === 'CRITICAL' ? style.red : level === 'WARNING' ? style.yellow : style.dim;
  return `    ${paint(level.padEnd(7))} ${message}`;
}

function parseObject(text: string): { readonly level?: unknown; readonly message?: unknown } | undefined {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
