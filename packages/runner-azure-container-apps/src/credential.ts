/** Any credential of `@azure/identity`, or of one's own: gives a token for a scope such as `https://management.azure.com/.default`. */
export interface AzureCredential {
  /** A token for the scope; null where this credential has none. */
  getToken(scopes: string | string[]): Promise<{ readonly token: string } | null>;
}
