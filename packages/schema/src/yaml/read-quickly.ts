import { keyAt } from './known-keys.ts';
import { readFlow } from './read-quickly-flow.ts';
import { Anchors, MAX_DEPTH, UNUSUAL, usualPlain, usualQuoted, usualText } from './usual.ts';

/** Lines of printable text; no tabs, carriage returns, byte order marks or surrogates, which all need a closer look. */
const PRINTABLE = /^[\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/;

/** What begins something else than a plain text; a dash does so before a blank only. */
const NOT_PLAIN = new Set(Array.from('-?:,]}#&*!|>%@`"\'[{', (char) => char.charCodeAt(0)));

const SPACE = 0x20;
const HASH = 0x23;
const DASH = 0x2d;
const COLON = 0x3a;
const NEWLINE = 0x0a;

/**
 * The value of a job file as most people write them, read without remembering where anything stands: block maps and lists,
 * one-line texts and flow collections, literal texts, comments. `undefined` for all else, and for whatever has a fault or is
 * read differently by the two versions of YAML. So there is an answer only where a close look would find nothing, and then it
 * is the same. About three times as fast as going through the events of the full reader.
 */
export function readQuickly(text: string): object | undefined {
  if (!PRINTABLE.test(text)) return undefined;
  try {
    return new QuickReader(text).read();
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}

class QuickReader {
  private readonly text: string;
  /** Where the line begins that is looked at next. */
  private next = 0;
  /** The first character of the line at hand that is not a blank, how many blanks stand before it (-1 behind the last line), and its end. */
  private start = 0;
  private indent = 0;
  private end = 0;
  private readonly anchors = new Anchors();

  constructor(text: string) {
    this.text = text;
  }

  read(): object {
    this.nextLine();
    if (this.indent !== 0) throw UNUSUAL;
    const value = this.readMap(0, 1);
    // A line whose depth belongs to nothing ends every map and list around it, and so stands here.
    if (this.start < this.text.length) throw UNUSUAL;
    return value;
  }

  /** Goes to the next line that holds more than blanks and a comment. */
  private nextLine(): void {
    const { text } = this;
    for (let offset = this.next; offset < text.length; ) {
      const lineStart = offset;
      while (text.charCodeAt(offset) === SPACE) offset++;
      const code = text.charCodeAt(offset);
      const end = this.lineEnd(offset);
      if (offset < text.length && code !== NEWLINE && code !== HASH) {
        this.start = offset;
        this.indent = offset - lineStart;
        this.end = end;
        this.next = end + 1;
        return;
      }
      offset = end + 1;
    }
    this.next = this.start = text.length;
    this.indent = -1;
  }

  private lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end < 0 ? this.text.length : end;
  }

  /** A map whose first key stands at `start`; further keys stand at the same depth on lines of their own. */
  private readMap(indent: number, depth: number): object {
    if (depth > MAX_DEPTH) throw UNUSUAL;
    const map: Record<string, unknown> = {};
    do {
      const key = this.readKey();
      // A key that stands twice, or one that every object has.
      if (map[key] !== undefined) throw UNUSUAL;
      const offset = this.skipBlanks(this.start + key.length + 1);
      map[key] = this.isEnd(offset) ? this.readBelow(indent, depth) : this.readBehind(offset, indent, depth);
    } while (this.indent === indent);
    return map;
  }

  private readKey(): string {
    const key = keyAt(this.text, this.start);
    if (key === undefined) throw UNUSUAL;
    return key;
  }

  /** What stands on the lines below a key; a list may stand as deep as its key. */
  private readBelow(indent: number, depth: number): unknown {
    this.nextLine();
    if (this.indent > indent)
      return this.isItem() ? this.readList(this.indent, depth + 1) : this.readMap(this.indent, depth + 1);
    return this.indent === indent && this.isItem() ? this.readList(indent, depth + 1) : null;
  }

  /** What stands behind a key on its line: a value, or a name for what stands below. */
  private readBehind(offset: number, indent: number, depth: number): unknown {
    if (this.text.charAt(offset) !== '&') return this.readInline(offset, indent, depth);
    const { name, end } = this.anchors.nameAt(this.text, offset);
    if (!this.isEnd(this.skipBlanks(end))) throw UNUSUAL;
    const value = this.readBelow(indent, depth);
    this.anchors.set(name, value);
    return value;
  }

  private isItem(): boolean {
    if (this.text.charCodeAt(this.start) !== DASH) return false;
    const code = this.text.charCodeAt(this.start + 1);
    return code === SPACE || code === NEWLINE || Number.isNaN(code);
  }

  private readList(indent: number, depth: number): unknown[] {
    if (depth > MAX_DEPTH) throw UNUSUAL;
    const items: unknown[] = [];
    do {
      const offset = this.skipBlanks(this.start + 1);
      const column = indent + offset - this.start;
      this.start = offset;
      if (keyAt(this.text, offset) !== undefined) {
        this.indent = column;
        items.push(this.readMap(column, depth + 1));
      } else items.push(this.readInline(offset, indent, depth));
    } while (this.indent === indent && this.isItem());
    return items;
  }

  private skipBlanks(from: number): number {
    let offset = from;
    while (this.text.charCodeAt(offset) === SPACE) offset++;
    return offset;
  }

  /** True at the end of a line, or where nothing but a comment is left of it. */
  private isEnd(offset: number): boolean {
    const code = this.text.charCodeAt(offset);
    if (code === HASH) return this.text.charCodeAt(offset - 1) === SPACE;
    return code === NEWLINE || Number.isNaN(code);
  }

  /** A value that stands behind its key or dash, and ends on the same line; goes on to the next line. */
  private readInline(offset: number, indent: number, depth: number): unknown {
    const { text } = this;
    const char = text.charAt(offset);
    if (char === '|') return this.readLiteral(offset, indent);
    if (char === '"' || char === "'") {
      const { value, end } = usualQuoted(text, offset);
      return this.finish(end, value);
    }
    if (char === '[' || char === '{') {
      const { value, end } = readFlow(text, offset, { depth, anchors: this.anchors });
      return this.finish(end, value);
    }
    if (char === '*') {
      const { name, end } = this.anchors.nameAt(text, offset);
      return this.finish(end, this.anchors.get(name));
    }
    return this.readPlain(offset);
  }

  private readPlain(offset: number): unknown {
    const { text } = this;
    const first = text.charCodeAt(offset);
    if (NOT_PLAIN.has(first) && !(first === DASH && text.charCodeAt(offset + 1) > SPACE)) throw UNUSUAL;
    const end = this.plainEnd(offset);
    return this.finish(this.end, usualPlain(text.slice(offset, end)));
  }

  /** Where a plain text ends: at a comment or with the line, without the blanks before that. A colon must not end a word of it. */
  private plainEnd(offset: number): number {
    let end = offset;
    let before = SPACE;
    for (let at = offset; at < this.end; at++) {
      const code = this.text.charCodeAt(at);
      if (code !== SPACE) {
        if (code === HASH && before === SPACE) break;
        end = at + 1;
      } else if (before === COLON) throw UNUSUAL;
      before = code;
    }
    if (this.text.charCodeAt(end - 1) === COLON) throw UNUSUAL;
    return end;
  }

  /** Nothing but a comment may follow on the line. That the next line does not go on with the value is seen by its depth. */
  private finish<Value>(end: number, value: Value): Value {
    if (!this.isEnd(this.skipBlanks(end))) throw UNUSUAL;
    this.nextLine();
    return value;
  }

  /** `|` and `|-` with text that begins on the next line and keeps one depth at least. */
  private readLiteral(offset: number, indent: number): string {
    const { text } = this;
    const isStripped = text.charAt(offset + 1) === '-';
    let lineStart = offset + (isStripped ? 2 : 1);
    if (text.charCodeAt(lineStart) !== NEWLINE) throw UNUSUAL;
    lineStart++;
    const depth = this.skipBlanks(lineStart) - lineStart;
    const lines: string[] = [];
    while (lineStart < text.length) {
      const start = this.skipBlanks(lineStart);
      const end = this.lineEnd(start);
      const isBlank = start === end;
      if (isBlank && (lines.length === 0 || start - lineStart > depth)) throw UNUSUAL;
      if (!isBlank && start - lineStart < depth) break;
      lines.push(isBlank ? '' : text.slice(lineStart + depth, end));
      lineStart = end + 1;
    }
    if (depth <= indent || lines.length === 0) throw UNUSUAL;
    while (lines.at(-1) === '') lines.pop();
    this.next = lineStart;
    this.nextLine();
    return usualText(lines.join('\n')) + (isStripped ? '' : '\n');
  }
}
