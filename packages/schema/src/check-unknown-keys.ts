import type { Diagnostic } from './diagnostic.ts';
import { fieldFacts } from './generated/field-facts.ts';
import { childPattern } from './rules/facts-at.ts';
import { quoted } from './rules/found.ts';
import { placeAt } from './rules/place.ts';
import { dottedPath } from './rules/pointer.ts';
import { type Finding, report } from './rules/report.ts';
import { didYouMean, replaceWord } from './rules/suggest.ts';
import type { YamlDocument } from './yaml/nodes.ts';
import { pointerStep } from './yaml/pointer.ts';

/** Keys that the schema lets through but does not know: warned about, since most are misspelt. */
export function checkUnknownKeys(document: YamlDocument, value: unknown): Diagnostic[] {
  return [...unknownKeys(value, '', '')].map((unknown) => report(document, explain(document, unknown)));
}

interface UnknownKey {
  readonly parent: string;
  readonly key: string;
  readonly known: readonly string[];
  readonly present: readonly string[];
}

function* unknownKeys(value: unknown, pointer: string, pattern: string): Generator<UnknownKey> {
  if (typeof value !== 'object' || value === null) return;
  const { keys = [], unknownKeys: verdict } = fieldFacts[pattern] ?? {};
  const present = Object.keys(value);
  for (const [key, member] of Object.entries(value)) {
    const below = childPattern(pattern, key);
    if (below !== undefined) yield* unknownKeys(member, pointer + pointerStep(key), below);
    else if (verdict === 'warn' && !Array.isArray(value)) yield { parent: pointer, key, known: keys, present };
  }
}

function explain(document: YamlDocument, { parent, key, known, present }: UnknownKey): Finding {
  const pointer = parent + pointerStep(key);
  const { help, suggestion } = didYouMean(
    key,
    known.filter((name) => !present.includes(name)),
  );
  return {
    ruleId: parent === '' ? 'JOB204' : 'JOB209',
    pointer,
    mark: 'key',
    message: `unknown key ${quoted(key)} ${parent === '' ? 'at the top level' : `in ${dottedPath(parent)}`}`,
    help: help ?? 'It is passed on as it is. Take it away if nothing reads it.',
    fix: suggestion === undefined ? undefined : replaceWord(document, placeAt(document, pointer).key, suggestion),
  };
}
