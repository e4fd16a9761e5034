import type { OnApply } from './applied.ts';
import { type GrpcServer, serveGrpc } from './grpc-server.ts';
import { providerService } from './provider.ts';
import { PROVIDER_NAMES, type ProviderName, readProviderSchema, type SchemaAge } from './schema.ts';

export interface SchemaServer {
  /** The variables that make Terraform use this server as its providers. */
  readonly environment: { readonly TF_REATTACH_PROVIDERS: string; readonly CHECKPOINT_DISABLE: string };
  close(): Promise<void>;
}

export interface SchemaServerOptions {
  /** Which end of the range of provider versions that the modules allow: `newest` unless told. */
  readonly age?: SchemaAge;
  /** Where the providers look for a region, a subscription or a project that their configuration does not name. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Is told what was applied. */
  readonly onApply?: OnApply;
}

/** Serves all three providers from this process, each on a free port of the loopback interface. */
export async function startSchemaServer({
  age = 'newest',
  environment = process.env,
  onApply,
}: SchemaServerOptions = {}): Promise<SchemaServer> {
  const servers = new Map<ProviderName, GrpcServer>();
  for (const name of PROVIDER_NAMES)
    servers.set(name, await serveGrpc(providerService(name, readProviderSchema(name, age), { environment, onApply })));
  return {
    environment: {
      TF_REATTACH_PROVIDERS: JSON.stringify(Object.fromEntries([...servers].map(reattach))),
      CHECKPOINT_DISABLE: '1',
    },
    close: async () => {
      await Promise.all([...servers.values()].map((server) => server.close()));
    },
  };
}

/** `Test` tells Terraform that it did not start this process and must not stop it. */
function reattach([name, { port }]: readonly [ProviderName, GrpcServer]): [string, object] {
  const address = { Network: 'tcp', String: `127.0.0.1:${port}` };
  return [
    `registry.terraform.io/hashicorp/${name}`,
    { Protocol: 'grpc', ProtocolVersion: 6, Pid: process.pid, Test: true, Addr: address },
  ];
}
