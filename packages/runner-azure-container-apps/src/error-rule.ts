import type { DriverErrorCode } from '@dativo/runner';

/** One kind of rejected call. The first rule that fits counts. */
export interface ErrorRule {
  readonly code: DriverErrorCode;
  /** Codes of Azure's error answers, names of errors of the credential, or Node's codes of the network; absent: any. */
  readonly names?: readonly string[];
  readonly message?: RegExp;
  readonly help?: string;
}
