import { DriverError } from '@dativo/runner';
import type { AzureCredential } from './credential.ts';

/**
 * The default chain of `@azure/identity` (AZURE_* variables, workload and managed identity, az login), loaded when the first token
 * is needed: whoever brings a credential of their own does not need that package.
 */
export function createDefaultCredential(): AzureCredential {
  let credential: Promise<AzureCredential> | undefined;
  return {
    async getToken(scopes) {
      credential ??= load();
      return (await credential).getToken(scopes);
    },
  };
}

async function load(): Promise<AzureCredential> {
  try {
    const { DefaultAzureCredential } = await import('@azure/identity');
    return new DefaultAzureCredential();
  } catch (cause) {
    throw new DriverError('AUTH', 'there are no Azure credentials: the package @azure/identity cannot be loaded', {
      cause,
      help: 'Install it (npm install @azure/identity), or give the driver a credential of your own ({ getToken(scopes) }).',
    });
  }
}
