import { closeSync, openSync, readFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { TerraformEvent } from './events.ts';

/** The signals that ask for an end. */
export type StopSignal = 'SIGINT' | 'SIGTERM';

/** Where stop signals come from. `on` gives back the function that ends listening. */
export interface SignalSource {
  /** Begins to listen; the function it gives ends that. */
  on(signal: StopSignal, listener: () => void): () => void;
}

/** The signals of this process. While a listener is there, the signal does not end the process. */
export const processSignals: SignalSource = {
  on(signal, listener) {
    process.on(signal, listener);
    return () => process.off(signal, listener);
  },
};

export interface SignalWatch {
  /** The first stop signal that came. */
  first(): StopSignal | undefined;
  end(): void;
}

/**
 * Passes stop signals on to terraform. In the foreground of a terminal, Ctrl-C already reaches terraform, which sits in
 * our process group; a second SIGINT makes it quit at once and can lose state, so there SIGINT is not passed on.
 */
export function watchSignals(options: {
  readonly source: SignalSource;
  readonly isForegroundTty: () => boolean;
  readonly send: (signal: StopSignal) => void;
  readonly onEvent: (event: TerraformEvent) => void;
}): SignalWatch {
  let first: StopSignal | undefined;
  const onSignal = (signal: StopSignal): void => {
    if (first === undefined) options.onEvent({ kind: 'notice', message: `${signal}: waiting for terraform to stop.` });
    else options.onEvent({ kind: 'warning', message: secondSignalMessage(signal) });
    first ??= signal;
    if (signal === 'SIGTERM' || !options.isForegroundTty()) options.send(signal);
  };
  const offs = (['SIGINT', 'SIGTERM'] as const).map((signal) => options.source.on(signal, () => onSignal(signal)));
  return {
    first: () => first,
    end: () => {
      for (const off of offs) off();
    },
  };
}

function secondSignalMessage(signal: StopSignal): string {
  return `Second stop signal (${signal}): terraform quits without finishing. The state may be incomplete and stay locked.`;
}

/**
 * True when a Ctrl-C reaches this process and its children by itself. Asked anew each time: a job can change its place.
 *
 * @example
 * import { isForegroundTty } from '@dativo/terraform';
 *
 * typeof isForegroundTty(); // => 'boolean'
 */
export function isForegroundTty(): boolean {
  if (process.platform === 'win32') return true; // the console tells the whole group, and sending SIGINT would kill
  const stat = readProcessStat();
  if (stat === undefined) return [0, 1, 2].some((fd) => isatty(fd)) || hasTerminal();
  // Redirecting all three streams does not take a process out of the terminal's foreground group, so isatty is not asked.
  const [, , group, , terminal, foregroundGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return terminal !== '0' && group === foregroundGroup;
}

/** `pid (comm) state ppid pgrp session tty_nr tpgid …` on Linux. */
function readProcessStat(): string | undefined {
  try {
    return readFileSync('/proc/self/stat', 'utf8');
  } catch {
    return undefined; // no Linux
  }
}

function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return false; // no controlling terminal
  }
}
