import { Fault } from '../wire/fault.ts';

/** An error as registries tell it. Source: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
export class RegistryFault extends Fault {
  override toBody(): object {
    return { errors: [{ code: this.code, message: this.message }] };
  }
}

/** The words that https://aka.ms/acr/authorization explains. */
export function toUnauthorized(): RegistryFault {
  const message = 'authentication required, visit https://aka.ms/acr/authorization for more information.';
  return new RegistryFault(401, 'UNAUTHORIZED', message);
}

/** Source: https://learn.microsoft.com/azure/container-registry/container-registry-troubleshoot-access */
export function toFirewalled(): RegistryFault {
  const message =
    "client with IP '203.0.113.7' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.";
  return new RegistryFault(403, 'DENIED', message);
}
