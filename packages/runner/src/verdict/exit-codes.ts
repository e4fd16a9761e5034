import { constants } from 'node:os';

/** Exit codes of a command line for what is not the container's own code. */
export const EXIT_CODES = { unknown: 75, deadline: 124, runner: 125, refused: 126, SIGINT: 130, SIGTERM: 143 } as const;

/** 128 + the signal's number, as shells report it. */
export function toSignalExitCode(name: string): number {
  const number = Object.entries(constants.signals).find(([signal]) => signal === name)?.[1];
  return number === undefined ? EXIT_CODES.runner : 128 + number;
}

/** Shells and container platforms report a signal as exit code 128 + its number. */
export function toSignalName(exitCode: number): string | undefined {
  return Object.entries(constants.signals).find(([, number]) => number === exitCode - 128)?.[0];
}
