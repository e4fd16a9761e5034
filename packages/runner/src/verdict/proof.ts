import type { RunStatus } from '../driver.ts';

/** Whether an ended status says how the container ended, or that it never ran. */
export function hasProof(status: RunStatus): boolean {
  return (
    status.signal !== undefined ||
    isExitCode(status.exitCode) ||
    status.isCanceled === true ||
    status.hasStarted === false
  );
}

/** The container's own code, as the platform names it; null where it names none. */
export function toOwnExitCode({ exitCode, isExitCodeInferred }: Partial<RunStatus>): number | null {
  return exitCode !== undefined && Number.isInteger(exitCode) && !isExitCodeInferred ? exitCode : null;
}

export function isExitCode(code: number | undefined): code is number {
  return Number.isInteger(code) && Number(code) >= 0 && Number(code) <= 255;
}
