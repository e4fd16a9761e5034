import { AzureError } from '../../azure-error.ts';
import type { AzureCredential } from '../../credential.ts';
import { askRegistry } from './ask-registry.ts';
import type { RegistryPlace } from './registry-place.ts';

/**
 * Tokens for registries alone. Every registry takes them; those for Azure Resource Manager can be turned off.
 * Source: https://learn.microsoft.com/azure/container-registry/container-registry-disable-authentication-as-arm
 */
const SCOPE = 'https://containerregistry.azure.net/.default';

/**
 * A token of the registry itself, good for pulling from one repository: that of Microsoft Entra is exchanged for a refresh token, and
 * this one for the token. Source: https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md
 */
export async function getPullToken(place: RegistryPlace, credential: AzureCredential): Promise<string> {
  const { server, repository } = place;
  const entra = await credential.getToken(SCOPE);
  if (entra === null) {
    throw new AzureError({ status: 401, code: 'CredentialUnavailableError', message: 'the credential gave no token' });
  }
  const refresh = await exchange(place, 'exchange', 'refresh_token', {
    grant_type: 'access_token',
    service: server,
    access_token: entra.token,
  });
  return exchange(place, 'token', 'access_token', {
    grant_type: 'refresh_token',
    service: server,
    scope: `repository:${repository}:pull`,
    refresh_token: refresh,
  });
}

async function exchange(
  { origin, server }: RegistryPlace,
  endpoint: 'exchange' | 'token',
  wanted: 'refresh_token' | 'access_token',
  form: Readonly<Record<string, string>>,
): Promise<string> {
  const secrets = [form['access_token'], form['refresh_token']].flatMap((token) => token ?? []);
  const body = new URLSearchParams(form);
  const answer = await askRegistry(`${origin}/oauth2/${endpoint}`, { method: 'POST', body, secrets });
  const token = readMember(answer, wanted);
  if (typeof token === 'string' && token !== '') return token;
  throw new AzureError({ status: 502, code: '', message: `${server} gave no ${wanted}` });
}

/** Errors of the parser quote what they stumble over, which may be a token: they go no further. */
function readMember(text: string, name: string): unknown {
  try {
    return (JSON.parse(text) as Readonly<Record<string, unknown>> | null)?.[name];
  } catch {
    return undefined;
  }
}
