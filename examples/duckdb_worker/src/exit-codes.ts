/** Exit codes of the image contract, timeout(1)'s for a run at its limit, and a shell's for a process that a signal ended. */
export const EXIT_CODES = {
  success: 0,
  /** Warn mode: valid rows were written, bad rows were kept aside. */
  partial: 1,
  failure: 2,
  timeout: 124,
  SIGINT: 130,
  SIGTERM: 143,
} as const;
