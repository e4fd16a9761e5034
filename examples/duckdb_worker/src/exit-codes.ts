/** Exit codes of the image contract, and those a shell gives to a process that a signal ended. */
export const EXIT_CODES = {
  success: 0,
  /** Warn mode: valid rows were written, bad rows were kept aside. */
  partial: 1,
  failure: 2,
  SIGINT: 130,
  SIGTERM: 143,
} as const;
