import type { JsonObject } from '../../testing/plan.ts';
import { blocks, both, each, isPinned, looksLikeSecret, none, type PolicyRule, resource, texts } from './rule.ts';

const RUNS = ['azurerm_container_app_job', 'azurerm_container_app'];

/** Scanners know next to nothing of Container Apps; most of these are rules of ours. */
export const AZURE_RULES: readonly PolicyRule[] = [
  {
    ids: ['CKV_AZURE_137', 'CKV_AZURE_138', 'CKV_AZURE_139'],
    cloud: 'azure',
    demand: 'images are pulled with an identity, never with a user, and no registry is made',
    inTheModules: 'registries are signed in to with the identity of the job, which gets AcrPull on the registry.',
    judge: both(
      each(RUNS, ({ registry }) =>
        blocks(registry).every(({ identity, username }) => isFilled(identity) && !isFilled(username))
          ? undefined
          : 'signs in with a user',
      ),
      none(/^azurerm_container_registry/, 'a registry'),
    ),
    bad: [resource('azurerm_container_app_job', { registry: [{ server: 'acme.azurecr.io', username: 'admin' }] })],
  },
  {
    ids: ['CKV_AZURE_41', 'CKV_AZURE_110', 'CKV_AZURE_189', 'AZU-0013'],
    cloud: 'azure',
    demand: 'no key vault and no secret in one is made, so that their owner keeps them as the rules say',
    inTheModules: 'Secrets are references to vaults that are there.',
    judge: none(/^azurerm_key_vault/, 'a vault'),
    bad: [resource('azurerm_key_vault', {})],
  },
  {
    ids: ['AWS-0036'],
    cloud: 'azure',
    demand: 'no environment variable of a container holds a secret in clear',
    inTheModules: 'Names that look like a secret are refused in environment_variables.',
    judge: each(RUNS, (values) => {
      const found = containersOf(values)
        .flatMap(({ env }) => blocks(env))
        .find(({ name, value }) => isFilled(value) && looksLikeSecret(String(name)));
      return found === undefined ? undefined : `${found['name']} in clear`;
    }),
    bad: [
      resource('azurerm_container_app', { template: [{ container: [{ env: [{ name: 'API_KEY', value: 'x' }] }] }] }),
    ],
  },
  {
    ids: ['R1'],
    cloud: 'azure',
    demand: 'jobs and apps have a user-assigned identity, secrets by reference, ingress inside only, and HTTPS only',
    source: 'https://learn.microsoft.com/azure/container-apps/managed-identity',
    inTheModules: 'Just so; secret_values and ingress.external are ways out that have to be named.',
    exceptions: [
      {
        where: /^everything-on .*module\.service\..* literal secret: /,
        reason: 'secret_values asks for a literal by name; Terraform keeps it out of what it prints.',
      },
    ],
    judge: both(
      each(RUNS, ({ identity }) =>
        blocks(identity)
          .map(({ type }) => type)
          .join() === 'UserAssigned'
          ? undefined
          : 'no identity of its own',
      ),
      literalSecrets,
      each(['azurerm_container_app'], ({ ingress }) =>
        blocks(ingress).every(
          ({ external_enabled, allow_insecure_connections }) => !external_enabled && !allow_insecure_connections,
        )
          ? undefined
          : 'open to the world, or without TLS',
      ),
    ),
    bad: [
      resource('azurerm_container_app', {
        identity: [{ type: 'UserAssigned' }],
        ingress: [{ external_enabled: true }],
      }),
    ],
  },
  {
    ids: ['R2'],
    cloud: 'azure',
    demand: 'an environment says where its logs go, and in a virtual network it is reachable from there only',
    source: 'https://learn.microsoft.com/azure/container-apps/networking',
    inTheModules:
      'log-analytics; an internal load balancer wherever there is a subnet; mutual TLS and zones are options.',
    judge: each(['azurerm_container_app_environment'], (values) => {
      if (!isFilled(values['logs_destination'])) return 'no destination for logs';
      const isInNetwork = isFilled(values['infrastructure_subnet_id']);
      return isInNetwork && values['internal_load_balancer_enabled'] !== true ? 'a public address' : undefined;
    }),
    bad: [
      resource('azurerm_container_app_environment', {
        logs_destination: 'log-analytics',
        infrastructure_subnet_id: '/s',
      }),
    ],
  },
  {
    ids: ['R2'],
    cloud: 'azure',
    demand: 'an environment that is asked for mutual TLS and zones has them',
    source: 'https://learn.microsoft.com/azure/container-apps/ingress-environment-configuration',
    inTheModules: 'mutual_tls_enabled, and zone_redundancy_enabled with a subnet.',
    asked: ['service', 'everything-on'],
    judge: each(['azurerm_container_app_environment'], ({ mutual_tls_enabled, zone_redundancy_enabled }) =>
      mutual_tls_enabled === true && zone_redundancy_enabled === true ? undefined : 'not what was asked for',
    ),
    bad: [resource('azurerm_container_app_environment', { mutual_tls_enabled: false })],
  },
  {
    ids: ['R3'],
    cloud: 'azure',
    demand: 'a role is given on one resource, below subscription and resource group, to a service principal',
    source: 'https://learn.microsoft.com/azure/role-based-access-control/scope-overview',
    inTheModules: 'Storage, single secrets of a vault and registries that the inputs name.',
    judge: each(
      ['azurerm_role_assignment'],
      ({ scope, principal_type, skip_service_principal_aad_check: skips, role_definition_name: role }) => {
        if (!/^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/[^/]+\/[^/]+\/[^/]+/i.test(String(scope)))
          return `on ${scope}`;
        if (/^(Owner|Contributor|User Access Administrator|.* Administrator)$/.test(String(role))) return `${role}`;
        if (role === 'Key Vault Secrets User' && !/\/secrets\/[^/]+$/.test(String(scope))) return 'on a whole vault';
        return principal_type === 'ServicePrincipal' && skips === true
          ? undefined
          : 'looks the identity up in the directory';
      },
    ),
    bad: [
      resource('azurerm_role_assignment', {
        scope: '/subscriptions/1/resourceGroups/data-rg',
        principal_type: 'ServicePrincipal',
      }),
    ],
  },
  {
    ids: ['R7'],
    cloud: 'azure',
    demand: 'images have a version',
    source: 'https://learn.microsoft.com/azure/container-apps/containers',
    inTheModules: 'An image without one is told in adjustments, and refused with require_digest.',
    judge: each(
      RUNS,
      (values) =>
        containersOf(values)
          .map(({ image }) => image)
          .find((image) => !isPinned(image)) as string | undefined,
    ),
    bad: [resource('azurerm_container_app_job', { template: [{ container: [{ image: 'ghcr.io/acme/etl:latest' }] }] })],
  },
  {
    ids: ['R8'],
    cloud: 'azure',
    demand: 'without access in the inputs, the identity has no role at all',
    source: 'https://learn.microsoft.com/azure/role-based-access-control/best-practices',
    inTheModules: 'One role assignment for each thing that an input names.',
    asked: ['minimal'],
    judge: none(/^azurerm_role_assignment$/, 'a role that nobody asked for'),
    bad: [resource('azurerm_role_assignment', {})],
  },
  {
    ids: ['R10'],
    cloud: 'azure',
    demand: 'services of production are locked, jobs are not',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources',
    inTheModules: 'A lock on apps where environment is prod or production; deletion_protection decides otherwise.',
    judge: both(
      each(['azurerm_container_app'], ({ id, tags }, _, all) =>
        (tags as JsonObject | undefined)?.['environment'] !== 'prod' || locksIn(all).includes(String(id))
          ? undefined
          : 'not locked',
      ),
      each(['azurerm_container_app_job'], ({ id }, _, all) =>
        locksIn(all).includes(String(id)) ? 'locked' : undefined,
      ),
    ),
    bad: [resource('azurerm_container_app', { id: '/app', tags: { environment: 'prod' } })],
  },
];

/** Each secret that is not a reference to a vault. */
function literalSecrets({ resources }: Parameters<PolicyRule['judge']>[0]): ReturnType<PolicyRule['judge']> {
  return resources
    .filter(({ type }) => RUNS.includes(type))
    .flatMap(({ address, values }) =>
      blocks(values['secret']).map(({ name, key_vault_secret_id, identity }) =>
        isFilled(key_vault_secret_id)
          ? { subject: `${address} ${name}`, fault: isFilled(identity) ? undefined : 'no identity to read it with' }
          : { subject: `${address} ${name} literal secret`, fault: 'a secret in clear' },
      ),
    );
}

function containersOf({ template }: JsonObject): readonly JsonObject[] {
  return blocks(template).flatMap(({ container }) => blocks(container));
}

function locksIn(all: Parameters<PolicyRule['judge']>[0]['resources']): readonly string[] {
  return all
    .filter(({ type, values }) => type === 'azurerm_management_lock' && values['lock_level'] === 'CanNotDelete')
    .flatMap(({ values }) => texts(values['scope']));
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
