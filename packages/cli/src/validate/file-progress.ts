import type { Io } from '../io.ts';
import { cutToWidth } from '../render/display-width.ts';
import type { Report } from '../report.ts';

/** Where progress is shown; on anything but a terminal nothing is. */
export interface ProgressScreen {
  readonly isLive: boolean;
  readonly columns: number;
  /** Milliseconds since any moment. */
  now(): number;
  write(text: string): void;
}

/** A line that says how far work on many files has come. */
export interface FileProgress {
  /** `done` files are finished. Cheap enough for every file. */
  at(done: number): void;
  /** Takes the line away. */
  end(): void;
}

/** Work that takes no longer shows no line. */
const PATIENCE_MS = 1000;
const FRAME_MS = 100;
/** The time is asked for once in so many files. */
const STRIDE = 16;
const CLEAR_LINE = '\r\u001b[2K';

/** The progress of a command, on its standard error. */
export function showFileProgress(
  { clock, stderr }: Pick<Io, 'clock' | 'stderr'>,
  { isLive }: Pick<Report, 'isLive'>,
  verb: string,
  total: number,
): FileProgress {
  const screen = { isLive, columns: stderr.columns, now: () => Number(clock.now()), write: stderr.write.bind(stderr) };
  return createFileProgress(screen, verb, total);
}

/**
 * Draws from within the work, since work in one go lets no timer run: `checking 1200 of 10000 files`, from one second on, ten times a
 * second at most.
 */
export function createFileProgress(screen: ProgressScreen, verb: string, total: number): FileProgress {
  if (!screen.isLive) return { at: () => {}, end: () => {} };
  let next = screen.now() + PATIENCE_MS;
  let isShown = false;
  return {
    at(done) {
      if (done % STRIDE !== 0) return;
      const now = screen.now();
      if (now < next) return;
      next = now + FRAME_MS;
      isShown = true;
      screen.write(`${CLEAR_LINE}${cutToWidth(`${verb} ${done} of ${total} files`, screen.columns - 1)}`);
    },
    end() {
      if (isShown) screen.write(CLEAR_LINE);
      isShown = false;
    },
  };
}
