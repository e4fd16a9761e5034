import { pointerStep } from '../yaml/pointer.ts';
import type { Fault } from './explain-value.ts';
import { factsAt } from './facts-at.ts';
import { quoted } from './found.ts';
import { placeAt } from './place.ts';
import { dottedPath } from './pointer.ts';
import type { Finding } from './report.ts';
import { didYouMean, replaceWord } from './suggest.ts';

/**
 * A required key that is not in the map of `fault`. Where a key of the map looks like it, that key is marked: the
 * typo is the fault. In a closed map nothing is said then, since the misspelt key is an error by itself.
 */
export function missingKey(fault: Fault, key: string, options: { isClosed?: boolean } = {}): Finding | undefined {
  const { pointer: parent, document } = fault;
  const misspelt = misspeltAs(fault, key);
  if (misspelt === undefined)
    return { ...describeMissing(parent, key), pointer: parent + pointerStep(key), mark: 'parent' };
  if (options.isClosed ?? factsAt(parent)?.unknownKeys === 'error') return undefined;
  const pointer = parent + pointerStep(misspelt);
  const { ruleId, message } = describeMissing(parent, key);
  return {
    ruleId,
    pointer,
    mark: 'key',
    message: `${message}; ${quoted(misspelt)} looks like it`,
    help: `Did you mean \`${key}\`?`,
    fix: replaceWord(document, placeAt(document, pointer).key, key),
  };
}

/** The key of the map that stands for the missing one, judged as when suggestions for that key are made. */
function misspeltAs({ pointer, value }: Fault, key: string): string | undefined {
  const present = Object.keys(Object(value));
  const open = missingFrom(factsAt(pointer)?.keys ?? [], value);
  return present.find((name) => didYouMean(name, open).suggestion === key);
}

function missingFrom(known: readonly string[], map: unknown): string[] {
  return known.filter((name) => !Object.hasOwn(Object(map), name));
}

function describeMissing(parent: string, key: string): Pick<Finding, 'ruleId' | 'message' | 'help'> {
  const example = factsAt(parent + pointerStep(key))?.example;
  const line = example === undefined ? `${key}:` : `${key}: ${String(example)}`;
  const help = `Add \`${line}\` ${parent === '' ? 'at the top level' : `under \`${dottedPath(parent)}\``}.`;
  const from = parent === '' ? 'at the top level' : `from ${dottedPath(parent)}`;
  return parent === '/infrastructure/tags'
    ? { ruleId: 'JOB302', message: `required tag ${quoted(key)} is missing ${from}`, help }
    : { ruleId: 'JOB201', message: `required key ${quoted(key)} is missing ${from}`, help };
}

/** A key that a closed map does not know. */
export function unknownKey({ pointer: parent, value, document }: Fault, key: string): Finding {
  const pointer = parent + pointerStep(key);
  const open = missingFrom(factsAt(parent)?.keys ?? [], value);
  const { help, suggestion } = didYouMean(key, open);
  return {
    ruleId: 'JOB205',
    pointer,
    mark: 'key',
    message: `unknown key ${quoted(key)} in ${dottedPath(parent)}`,
    help: help ?? (open.length === 0 ? 'Take it away.' : `Take it away, or use one of ${open.join(', ')}.`),
    fix: suggestion === undefined ? undefined : replaceWord(document, placeAt(document, pointer).key, suggestion),
  };
}
