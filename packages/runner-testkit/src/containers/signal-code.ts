import { constants } from 'node:os';

/** The exit code that a container shows when a signal ended it, as every container runtime gives it. */
export function toSignalCode(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}
