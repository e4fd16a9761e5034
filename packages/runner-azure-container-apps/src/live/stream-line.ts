/** One line of a container as its log stream tells it. */
export interface StreamLine {
  /** Identity of the line among its neighbours: its time, in the stream's own words, and its text. */
  readonly key: string;
  readonly at: Date | undefined;
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** Time, stream, whether the line goes on in the next one (`P`) or is full (`F`), text; some environments leave the middle out. */
const LINE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)) (?:(stdout|stderr) ([FP]) )?(.*)$/;
/** The stream's own words: a time without a zone, and no line of the container. */
const NOTICE =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)? +(Connecting to the container|Successfully Connected to container|No logs since last)/;

/** Characters of one line; a longer one is cut there. */
const LONGEST = 256 * 1024;

/** Cuts the text of a log stream into lines, however it is cut into pieces on the way. */
export class StreamReader {
  #rest = '';
  #begun: StreamLine | undefined;

  /** The lines that are whole with this piece. */
  push(piece: string): StreamLine[] {
    const lines = (this.#rest + piece).split('\n');
    this.#rest = (lines.pop() ?? '').slice(0, LONGEST);
    return lines.flatMap((line) => this.#toLine(line.replace(/\r$/, '')));
  }

  /** The last line, which has no line ending. */
  end(): StreamLine[] {
    const last = this.#rest === '' ? [] : this.#toLine(this.#rest);
    this.#rest = '';
    const begun = this.#begun;
    this.#begun = undefined;
    return begun === undefined ? last : [...last, begun];
  }

  #toLine(line: string): StreamLine[] {
    if (NOTICE.test(line)) return [];
    const [, time = '', stream, flag, text = line] = LINE.exec(line) ?? [];
    const begun = this.#begun;
    const whole = `${begun?.text ?? ''}${text}`.slice(0, LONGEST);
    const first = begun ?? toStreamLine(time, stream, '');
    const joined = { ...first, key: `${first.key}${text}`, text: whole };
    this.#begun = flag === 'P' ? joined : undefined;
    return flag === 'P' ? [] : [joined];
  }
}

function toStreamLine(time: string, stream: string | undefined, text: string): StreamLine {
  const at = new Date(time);
  return {
    key: `${time} ${text}`,
    at: Number.isNaN(at.getTime()) ? undefined : at,
    stream: stream === 'stderr' ? 'stderr' : 'stdout',
    text,
  };
}
