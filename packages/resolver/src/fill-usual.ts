import { JsonNumber, type JsonValue, readQuickly } from '@dativo/schema/quick';
import type { UsualSite } from './usual-sites.ts';
import { isJsonList, isJsonMap, toFlowYaml } from './yaml-text.ts';

/** A text with its placeholders filled in, and what `readQuickly` would read in it. */
export interface Filling {
  readonly text: string;
  /** Shares with the value before it whatever holds no placeholder. */
  readonly value: unknown;
  /** Placeholders that were filled in. */
  readonly count: number;
}

/** Less than half of the levels that the quick reader goes down, so that every value fits in at every place. */
const MOST_LEVELS = 20;

/**
 * Writes values in the place of placeholders. `before` is what `readQuickly` reads in the text. A value on one line that takes the place of
 * another one means the same wherever it stands, so each is read back alone, and the text is not read again. `undefined` where a value
 * cannot be written in that way, or where a placeholder is not what it seems: a part of a block text, or a value that has a name.
 */
export function fillUsual(
  text: string,
  before: unknown,
  sites: readonly UsualSite[],
  values: readonly JsonValue[],
): Filling | undefined {
  const members = new Map<string, unknown>();
  let filled = '';
  let done = 0;
  for (const [index, { start, end, raw }] of sites.entries()) {
    const newText = toFlowYaml(values[index] ?? null);
    const member = readBack(newText, values[index] ?? null);
    if (member === undefined) return undefined;
    members.set(raw, member);
    filled += text.slice(done, start) + newText;
    done = end;
  }
  const value = fillAll(text, before, members, sites.length);
  return value === undefined ? undefined : { text: filled + text.slice(done), value, count: sites.length };
}

/** Where nearly all placeholders stand. */
const USUAL_PLACE = ['infrastructure', 'resource_identifiers'];

/** `undefined` where not so many placeholders are in the value. */
function fillAll(text: string, before: unknown, members: Members, count: number): unknown {
  // Without names for values each placeholder of the text is in one place of the value, so these may turn out to be all.
  if (!text.includes('&')) {
    const filler = new Filler(members);
    const value = filler.fillAt(before, USUAL_PLACE);
    if (filler.count === count) return value;
  }
  const filler = new Filler(members);
  const value = filler.fill(before, MOST_LEVELS);
  return filler.count === count ? value : undefined;
}

/** What is read in the place of each placeholder. */
type Members = ReadonlyMap<string, unknown>;

/** What a reader of the whole text will find; `undefined` where that is not the value. */
function readBack(newText: string, value: JsonValue): unknown {
  const read = readQuickly(`value: ${newText}`);
  const [found] = Object.values(read ?? {});
  return isValue(found, value, MOST_LEVELS) ? found : undefined;
}

function isValue(found: unknown, value: JsonValue, levels: number): boolean {
  if (levels === 0) return false;
  if (value instanceof JsonNumber) return Object.is(found, value.toNumber());
  if (isJsonList(value)) {
    return (
      Array.isArray(found) &&
      found.length === value.length &&
      value.every((item, index) => isValue(found[index], item, levels - 1))
    );
  }
  if (!isJsonMap(value)) return found === value;
  if (!isContainer(found) || Array.isArray(found)) return false;
  const keys = Object.keys(found);
  return keys.length === value.size && keys.every((key) => isMember(found[key], value.get(key), levels - 1));
}

function isMember(found: unknown, value: JsonValue | undefined, levels: number): boolean {
  return value !== undefined && isValue(found, value, levels);
}

/** Copies a value as far as it holds placeholders. */
class Filler {
  /** Those that were filled in; not a number where a text holds one and more. */
  count = 0;
  readonly #members: Members;

  constructor(members: Members) {
    this.#members = members;
  }

  /** What stands at one place alone. */
  fillAt(value: unknown, [key, ...path]: readonly string[]): unknown {
    if (key === undefined) return this.fill(value, MOST_LEVELS - USUAL_PLACE.length);
    if (!isContainer(value) || !Object.hasOwn(value, key)) return value;
    const filled = this.fillAt(value[key], path);
    return filled === value[key] ? value : { ...value, [key]: filled };
  }

  fill(value: unknown, levels: number): unknown {
    if (typeof value === 'string') return value.includes('{{') ? this.#filled(value) : value;
    if (!isContainer(value)) return value;
    if (levels === 0) this.count = Number.NaN;
    else return this.#fillMembers(value, levels - 1);
    return value;
  }

  #fillMembers(container: Container, levels: number): Container {
    let copy: Record<string, unknown> | undefined;
    for (const key in container) {
      const member = container[key];
      const filled = this.fill(member, levels);
      if (filled === member) continue;
      copy ??= copyOf(container);
      copy[key] = filled;
    }
    return copy ?? container;
  }

  #filled(text: string): unknown {
    this.count += this.#members.has(text) ? 1 : Number.NaN;
    return this.#members.get(text);
  }
}

type Container = Readonly<Record<string, unknown>>;

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function copyOf(container: Container): Record<string, unknown> {
  return (Array.isArray(container) ? [...container] : { ...container }) as Record<string, unknown>;
}
