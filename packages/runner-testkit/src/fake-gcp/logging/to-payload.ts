import { isObject } from '../wire/input.ts';
import type { LogEntry } from './log-store.ts';

const SEVERITIES = ['DEBUG', 'INFO', 'NOTICE', 'WARNING', 'ERROR', 'CRITICAL', 'ALERT', 'EMERGENCY'];

/**
 * A line as Cloud Run's log agent takes it: a JSON object becomes a structure (whose members have no order of their own), its
 * `severity` that of the entry; where nothing but a `message` is left, that is a text again. Anything else is a text.
 * Source: https://cloud.google.com/logging/docs/structured-logging
 */
export function toPayload(text: string): Pick<LogEntry, 'textPayload' | 'jsonPayload' | 'severity'> {
  const value = tryToParse(text);
  if (value === undefined) return { textPayload: text };
  const { severity: told, ...rest } = value;
  const severity = SEVERITIES.find((name) => name === told);
  const members = severity === undefined ? value : rest;
  const names = Object.keys(members).sort();
  const level = severity === undefined ? {} : { severity };
  if (names.length === 1 && typeof members['message'] === 'string')
    return { textPayload: members['message'], ...level };
  return { jsonPayload: Object.fromEntries(names.map((name) => [name, members[name]])), ...level };
}

function tryToParse(text: string): Readonly<Record<string, unknown>> | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
