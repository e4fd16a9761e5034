/** What was named is no plan and no state that can be judged. */
export class AuditError extends Error {
  readonly code = 'NOT_A_PLAN';
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.name = 'AuditError';
    this.help = help;
  }
}
