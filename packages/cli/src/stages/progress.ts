import type { Io } from '../io.ts';
import { cutToWidth } from '../render/display-width.ts';
import type { Report } from '../report.ts';
import type { EventFile } from './event-file.ts';

export interface StageTiming {
  readonly stage: string;
  readonly duration_ms: number;
}

/** What a stage hands back: its value, and a few words on how it went. */
export interface Done<T> {
  readonly value: T;
  readonly note: string;
}

/**
 * Stages as they go by: a moving line with the elapsed time on a terminal, plain lines elsewhere. All lines that are
 * printed while a stage runs go through here, so that they never end up in the middle of the moving line.
 */
export interface Progress {
  readonly timings: readonly StageTiming[];
  stage<T>(name: string, work: () => Promise<Done<T>>): Promise<T>;
  /** Shows what the current stage is at; only the moving line does. */
  at(what: string): void;
  say(line: string): void;
  detail(line: string): void;
  /** Says even with --quiet. */
  complain(line: string): void;
  /** A line of the job's own log: standard output, or standard error when that is for JSON. */
  log(line: string): void;
}

const FRAME_MS = 100;
const CLEAR_LINE = '\r\u001b[2K';

export function createProgress(io: Io, report: Report, events: EventFile): Progress {
  const { err } = report;
  const timings: StageTiming[] = [];
  const moving = createMovingLine(io, report);
  const around = (print: () => void): void => {
    moving.hide();
    print();
    moving.show();
  };
  return {
    timings,
    async stage(name, work) {
      const started = Number(io.clock.now());
      const elapsed = () => Number(io.clock.now()) - started;
      const record = (phase: 'started' | 'done' | 'failed', more = {}) =>
        events.write({
          schema_version: 1,
          type: 'stage',
          at: io.clock.now().toISOString(),
          stage: name,
          phase,
          ...more,
        });
      record('started');
      if (report.isLive) moving.begin(name, elapsed);
      else report.say(`${name} ...`);
      try {
        const { value, note } = await work();
        moving.end();
        record('done', { note, duration_ms: elapsed() });
        report.say(`${err.green(err.symbols.done)} ${err.bold(name)}: ${note} (${toSeconds(elapsed())})`);
        return value;
      } catch (error) {
        moving.end();
        record('failed', { duration_ms: elapsed() });
        report.say(`${err.red(err.symbols.failed)} ${err.bold(name)} (${toSeconds(elapsed())})`);
        throw error;
      } finally {
        timings.push({ stage: name, duration_ms: elapsed() });
      }
    },
    at: (what) => moving.at(what),
    say: (line) => around(() => report.say(line)),
    detail: (line) => around(() => report.detail(line)),
    complain: (line) => around(() => report.complain(line)),
    log: (line) => around(() => (report.isJson ? report.say(line) : io.stdout.write(`${line}\n`))),
  };
}

export function toSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

interface MovingLine {
  begin(name: string, elapsed: () => number): void;
  at(what: string): void;
  hide(): void;
  show(): void;
  end(): void;
}

function createMovingLine(io: Io, report: Report): MovingLine {
  const { frames } = report.err.symbols;
  let current: { name: string; elapsed: () => number; what: string; frame: number } | undefined;
  let timer: NodeJS.Timeout | undefined;
  const draw = (): void => {
    if (current === undefined) return;
    const { name, elapsed, what, frame } = current;
    const text = `${frames[frame % frames.length]} ${name} ${toSeconds(elapsed())}${what === '' ? '' : `  ${what}`}`;
    io.stderr.write(`${CLEAR_LINE}${report.err.cyan(cutToWidth(text, io.stderr.columns - 1))}`);
  };
  const hide = (): void => {
    if (current !== undefined) io.stderr.write(CLEAR_LINE);
  };
  return {
    begin(name, elapsed) {
      current = { name, elapsed, what: '', frame: 0 };
      draw();
      timer = setInterval(() => {
        if (current !== undefined) current.frame += 1;
        draw();
      }, FRAME_MS);
      timer.unref();
    },
    at(what) {
      if (current !== undefined) current.what = what;
    },
    hide,
    show: draw,
    end() {
      clearInterval(timer);
      hide();
      current = undefined;
    },
  };
}
