import {
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import { parseTemplate } from '../placeholder.ts';
import { resolvePlain, type ScalarValue } from './core-schema.ts';
import { plainDifference } from './yaml11.ts';

const ABSENT = -1;
const MAX_PARSER_DEPTH = 250;
const MAX_DEPTH = 100;

/** Thrown once, never seen outside: what stands here takes a reader that knows more. */
const UNUSUAL = Symbol('unusual');

/**
 * The value of a text in which nothing is unusual, read without remembering where anything stands. `undefined` for all
 * else: faults, anchors, aliases, tags, merge keys, several documents, what the two versions of YAML read differently, broken
 * placeholders. So there is an answer only where a close look would find nothing, and then it is the same.
 */
export function readQuickly(text: string): object | undefined {
  try {
    return new QuickReader(text, parseEvents(text, { maxDepth: MAX_PARSER_DEPTH })).read();
  } catch (error) {
    if (error === UNUSUAL || error instanceof YAMLException) return undefined;
    throw error;
  }
}

class QuickReader {
  private readonly text: string;
  private readonly events: readonly Event[];
  private index = 0;

  constructor(text: string, events: readonly Event[]) {
    this.text = text;
    this.events = events;
  }

  read(): object {
    const [document, root] = this.events;
    if (document?.type !== EVENT_ID.DOCUMENT || document.directives.length > 0) throw UNUSUAL;
    if (root?.type !== EVENT_ID.MAPPING) throw UNUSUAL;
    this.index = 2;
    const value = this.readMap(root, 1);
    // The end of the document, and nothing behind it.
    if (this.events[this.index]?.type !== EVENT_ID.POP || this.events.length > this.index + 1) throw UNUSUAL;
    return value;
  }

  private readValue(depth: number): unknown {
    const event = this.events[this.index++];
    if (event?.type === EVENT_ID.SCALAR) return this.readScalar(event);
    if (event?.type === EVENT_ID.MAPPING) return this.readMap(event, depth + 1);
    if (event?.type !== EVENT_ID.SEQUENCE) throw UNUSUAL;
    requireBare(event, depth + 1);
    const items: unknown[] = [];
    while (this.events[this.index]?.type !== EVENT_ID.POP) items.push(this.readValue(depth + 1));
    this.index++;
    return items;
  }

  private readMap(event: MappingEvent, depth: number): object {
    requireBare(event, depth);
    const object: Record<string, unknown> = {};
    while (this.events[this.index]?.type !== EVENT_ID.POP) {
      const key = this.readKey();
      if (Object.hasOwn(object, key)) throw UNUSUAL;
      object[key] = this.readValue(depth);
    }
    this.index++;
    return object;
  }

  private readKey(): string {
    const event = this.events[this.index++];
    if (event?.type !== EVENT_ID.SCALAR) throw UNUSUAL;
    const key = this.readScalar(event);
    if (typeof key !== 'string' || key === '<<' || key === '__proto__' || key.includes('{{')) throw UNUSUAL;
    return key;
  }

  private readScalar(event: ScalarEvent): ScalarValue {
    if (event.anchorStart !== ABSENT || event.tagStart !== ABSENT) throw UNUSUAL;
    const text = getScalarValue(this.text, event);
    if (text.includes('{{') && !this.hasSoundPlaceholders(event, text)) throw UNUSUAL;
    if (event.style !== SCALAR_STYLE.PLAIN && event.valueStart !== ABSENT) return text;
    // Empty, which both versions read as null.
    if (text === '') return null;
    if (plainDifference(text) !== undefined) throw UNUSUAL;
    return resolvePlain(text);
  }

  private hasSoundPlaceholders({ style, valueStart, valueEnd }: ScalarEvent, text: string): boolean {
    // Escapes may make braces that open nothing.
    if (style === SCALAR_STYLE.DOUBLE_QUOTED && this.text.slice(valueStart, valueEnd).includes('\\')) return false;
    return parseTemplate(text).every(({ kind }) => kind !== 'fault');
  }
}

function requireBare(event: { readonly anchorStart: number; readonly tagStart: number }, depth: number): void {
  if (event.anchorStart !== ABSENT || event.tagStart !== ABSENT || depth > MAX_DEPTH) throw UNUSUAL;
}
