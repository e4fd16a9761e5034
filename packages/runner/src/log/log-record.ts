import type { LogLine } from '../driver.ts';
import type { Redact } from './redact.ts';
import { parseReport, type Report } from './report.ts';

const TAIL_LINES = 50;
const TAIL_CHARACTERS = 2_000;
/** Lines whose identity is remembered; a log that is read again after a failure starts behind the last line. */
const REMEMBERED_IDS = 4_096;

/** What is kept of a log: counters, the last lines, the last report. Bounded, however long the log is. */
export class LogRecord {
  readonly tail: string[] = [];
  lines = 0;
  bytes = 0;
  truncatedLines = 0;
  report: Report | null = null;
  lastId: string | undefined;
  readonly #redact: Redact;
  readonly #ids = new Set<string>();

  constructor(redact: Redact) {
    this.#redact = redact;
  }

  /** Counts a line and gives it back redacted; `undefined` for a line that was here before. */
  accept(line: LogLine): LogLine | undefined {
    if (this.#wasHere(line.id)) return undefined;
    this.lastId = line.id;
    this.lines += 1;
    this.bytes += Buffer.byteLength(line.text);
    if (line.isTruncated) this.truncatedLines += 1;
    // From the text as it came: its numbers cannot leak a secret, and a redacted line may not be JSON any more.
    this.report = parseReport(line.text) ?? this.report;
    const text = this.#redact(line.text);
    this.#keep(text);
    return text === line.text ? line : { ...line, text };
  }

  #wasHere(id: string): boolean {
    if (this.#ids.has(id)) return true;
    this.#ids.add(id);
    if (this.#ids.size > REMEMBERED_IDS) {
      for (const oldest of this.#ids) {
        this.#ids.delete(oldest);
        break;
      }
    }
    return false;
  }

  #keep(text: string): void {
    this.tail.push(text.length > TAIL_CHARACTERS ? `${text.slice(0, TAIL_CHARACTERS)}…` : text);
    if (this.tail.length > TAIL_LINES) this.tail.shift();
  }
}
