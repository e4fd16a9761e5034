/** Any credential of `@azure/identity`, or of one's own: gives a token for a scope such as `https://management.azure.com/.default`. */
export interface AzureCredential {
  getToken(scopes: string | string[]): Promise<{ readonly token: string } | null>;
}
