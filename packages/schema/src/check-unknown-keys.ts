import type { Diagnostic } from './diagnostic.ts';
import { type KeyNode, readKeyTree } from './generated/key-tree.ts';
import { once } from './once.ts';
import { type FactNode, factsBelow, factTree } from './rules/facts-at.ts';
import { quoted } from './rules/found.ts';
import { placeAt } from './rules/place.ts';
import { dottedPath } from './rules/pointer.ts';
import { type Finding, report } from './rules/report.ts';
import { didYouMean, replaceWord } from './rules/suggest.ts';
import type { YamlDocument } from './yaml/nodes.ts';
import { pointerStep } from './yaml/pointer.ts';

/** Keys that the schema lets through but does not know: warned about, since most are misspelt. */
export function checkUnknownKeys(document: YamlDocument, value: unknown): Diagnostic[] {
  const found: UnknownKey[] = [];
  collectUnknownKeys(value, factTree(), [], found);
  return found.map((unknown) => report(document, explain(document, unknown)));
}

/** Says no more than whether there is one. */
export function hasUnknownKeys(value: unknown): boolean {
  return isOpen(value) && hasUnknownBelow(value, keyTree());
}

const keyTree = once(readKeyTree);

function hasUnknownBelow(value: object, { keys = {}, others, warns }: KeyNode): boolean {
  if (Array.isArray(value))
    return isNode(others) && value.some((item) => isOpen(item) && hasUnknownBelow(item, others));
  const map = value as Readonly<Record<string, unknown>>;
  // Without a list of its keys, which takes as long as all else; data inherits nothing.
  for (const key in map) {
    const below = Object.hasOwn(keys, key) ? keys[key] : others;
    if (below === undefined) {
      if (warns) return true;
    } else if (below !== 0) {
      const member = map[key];
      if (isOpen(member) && hasUnknownBelow(member, below)) return true;
    }
  }
  return false;
}

function isNode(node: KeyNode | 0 | undefined): node is KeyNode {
  return node !== undefined && node !== 0;
}

function isOpen(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

interface UnknownKey {
  readonly parent: string;
  readonly key: string;
  /** Keys that could have been meant: those that are known and not there. */
  readonly open: readonly string[];
}

/** `path` is where `value` stands; it is one list that grows and shrinks, since most files need no pointer at all. */
function collectUnknownKeys(value: unknown, node: FactNode, path: string[], found: UnknownKey[]): void {
  if (typeof value !== 'object' || value === null) return;
  const { keys = [], unknownKeys: verdict } = node.facts;
  const mayWarn = verdict === 'warn' && !Array.isArray(value);
  let open: readonly string[] | undefined;
  for (const key of Object.keys(value)) {
    const below = factsBelow(node, key);
    if (below !== undefined) {
      path.push(key);
      collectUnknownKeys((value as Record<string, unknown>)[key], below, path, found);
      path.pop();
    } else if (mayWarn) {
      open ??= keys.filter((name) => !Object.hasOwn(value, name));
      found.push({ parent: path.map(pointerStep).join(''), key, open });
    }
  }
}

function explain(document: YamlDocument, { parent, key, open }: UnknownKey): Finding {
  const pointer = parent + pointerStep(key);
  const { help, suggestion } = didYouMean(key, open);
  return {
    ruleId: parent === '' ? 'JOB204' : 'JOB209',
    pointer,
    mark: 'key',
    message: `unknown key ${quoted(key)} ${parent === '' ? 'at the top level' : `in ${dottedPath(parent)}`}`,
    help: help ?? 'It is passed on as it is. Take it away if nothing reads it.',
    fix: suggestion === undefined ? undefined : replaceWord(document, placeAt(document, pointer).key, suggestion),
  };
}
