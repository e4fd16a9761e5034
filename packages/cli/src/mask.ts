import type { JsonValue, Outputs } from '@dativo/schema';
import { JsonNumber } from '@dativo/schema';

const MASK = '(sensitive)';
/** Shorter texts occur everywhere by chance; masking them would only garble the output. */
const MIN_LENGTH = 4;

/** Hides every leaf, and every line of a leaf, of the sensitive outputs in a text. */
export function createMask(outputs: Iterable<Outputs>): (text: string) => string {
  const secrets = new Set<string>();
  for (const source of outputs) {
    for (const { value, isSensitive } of source.values()) if (isSensitive) collect(value, secrets);
  }
  // Longest first, so that a secret inside another one does not leave the rest of it behind.
  const sorted = [...secrets].sort((a, b) => b.length - a.length);
  return (text) => sorted.reduce((masked, secret) => masked.replaceAll(secret, MASK), text);
}

function collect(value: JsonValue, secrets: Set<string>): void {
  if (typeof value === 'string') {
    for (const part of [value, ...value.split(/\r?\n/)]) {
      if (part.length < MIN_LENGTH) continue;
      secrets.add(part);
      // The same text as it stands inside JSON and double-quoted YAML.
      secrets.add(JSON.stringify(part).slice(1, -1));
    }
  } else if (value instanceof JsonNumber) {
    if (value.source.length >= MIN_LENGTH) secrets.add(value.source);
  } else if (Array.isArray(value)) for (const item of value) collect(item, secrets);
  else if (value instanceof Map) for (const item of value.values()) collect(item, secrets);
}
