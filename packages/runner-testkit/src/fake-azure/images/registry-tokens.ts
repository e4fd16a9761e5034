/** Whose token it is, and what for. */
interface Grant {
  readonly server: string;
  /** What an access token is good for; a refresh token has none. */
  readonly scope?: string;
}

/** Tokens that registries have given: one is good where it was given, and for what it was given. */
export class RegistryTokens {
  readonly #grants = new Map<string, Grant>();

  give(grant: Grant): string {
    const token = `canary-acr-${grant.scope === undefined ? 'refresh' : 'access'}-token-${this.#grants.size + 1}`;
    this.#grants.set(token, grant);
    return token;
  }

  find(token: string | undefined): Grant | undefined {
    return this.#grants.get(token ?? '');
  }
}
