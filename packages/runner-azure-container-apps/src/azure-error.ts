/** A call that Azure refused, as its error answer says. */
export class AzureError extends Error {
  override readonly name = 'AzureError';
  readonly status: number;
  readonly code: string;
  /** The code of `details` or `innererror`, which often says more. */
  readonly innerCode: string;

  constructor(answer: {
    readonly status: number;
    readonly code: string;
    readonly innerCode?: string;
    readonly message: string;
  }) {
    super(answer.message);
    this.status = answer.status;
    this.code = answer.code;
    this.innerCode = answer.innerCode ?? '';
  }
}
