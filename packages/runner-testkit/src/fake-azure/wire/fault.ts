/** An error of one of the two APIs, as its client gets to see it. */
export class Fault extends Error {
  readonly code: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Further members beside code and message. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    message: string,
    {
      headers = {},
      ...members
    }: { readonly headers?: Readonly<Record<string, string>>; readonly [name: string]: unknown } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.members = members;
  }

  /** Both APIs wrap their errors in the same way. Source: common types of Azure Resource Manager, ErrorResponse. */
  toBody(): object {
    return { error: { code: this.code, message: this.message, ...this.members } };
  }
}

/** Source: https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-not-found */
export function notFound(type: string, name: string, resourceGroup: string): Fault {
  const what = `The Resource '${type}/${name}' under resource group '${resourceGroup}' was not found.`;
  return new Fault(
    404,
    'ResourceNotFound',
    `${what} For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}
