import type { Fault } from '../diagnostic.ts';
import { isList, type ObjectValue, Unknown } from '../message-pack.ts';
import { type Behaviour, digest, text, uuid, type Values } from './behaviour.ts';

export const azurermBehaviour: Behaviour = {
  environment: { subscription_id: ['ARM_SUBSCRIPTION_ID'] },
  configurationFaults,
  resourceFaults,
  plan,
  apply,
  read,
};

const TENANT_ID = uuid('tenant');

function configurationFaults(settings: ObjectValue): Fault[] {
  if (text(settings, 'subscription_id') !== '') return [];
  return [
    {
      summary: 'Missing subscription_id',
      detail:
        '`subscription_id` is a required provider property when performing a plan/apply operation: set it, or ARM_SUBSCRIPTION_ID.',
    },
  ];
}

function resourceFaults(type: string, config: ObjectValue): Fault[] {
  if (type === 'azurerm_container_app_environment') return logsDestinationFaults(config);
  if (type === 'azurerm_container_app_job') return triggerFaults(config);
  return [];
}

/** Since 5.0 a workspace without the destination is refused; before, the destination followed from the workspace. */
function logsDestinationFaults(config: ObjectValue): Fault[] {
  const { log_analytics_workspace_id: workspace = null, logs_destination: destination = null } = config;
  if (workspace === null || destination === 'log-analytics' || destination instanceof Unknown) return [];
  const detail = '`logs_destination` must be set to `log-analytics` when `log_analytics_workspace_id` is set.';
  return [{ summary: 'Invalid logs_destination', detail, path: ['logs_destination'] }];
}

const TRIGGERS = ['event_trigger_config', 'manual_trigger_config', 'schedule_trigger_config'] as const;

function triggerFaults(config: ObjectValue): Fault[] {
  const given = TRIGGERS.filter((name) => isList(config[name]) && config[name].length > 0);
  // A dynamic block of unknown length cannot be counted yet.
  if (given.length === 1 || TRIGGERS.some((name) => !isList(config[name]))) return [];
  return [
    {
      summary: 'Invalid combination of arguments',
      detail: `one of \`${TRIGGERS.join(',')}\` must be specified, ${given.length} are`,
    },
  ];
}

/** Azure has no tags of a provider block: azurerm has no default_tags. */
function plan(type: string): Values {
  return type === 'azurerm_container_app_environment' ? { public_network_access: 'Enabled' } : {};
}

/** The part of a resource's id that stands between the resource group and the name. Source: the import section of each resource's documentation. */
const ID_PATHS: { readonly [type: string]: string } = {
  azurerm_container_app: 'Microsoft.App/containerApps',
  azurerm_container_app_environment: 'Microsoft.App/managedEnvironments',
  azurerm_container_app_job: 'Microsoft.App/jobs',
  azurerm_container_registry: 'Microsoft.ContainerRegistry/registries',
  azurerm_key_vault: 'Microsoft.KeyVault/vaults',
  azurerm_log_analytics_workspace: 'Microsoft.OperationalInsights/workspaces',
  azurerm_monitor_action_group: 'Microsoft.Insights/actionGroups',
  azurerm_monitor_metric_alert: 'Microsoft.Insights/metricAlerts',
  azurerm_monitor_scheduled_query_rules_alert_v2: 'Microsoft.Insights/scheduledQueryRules',
  azurerm_storage_account: 'Microsoft.Storage/storageAccounts',
  azurerm_user_assigned_identity: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  azurerm_virtual_network: 'Microsoft.Network/virtualNetworks',
};

function apply(type: string, resource: ObjectValue, settings: ObjectValue): Values {
  const name = text(resource, 'name', uuid(content(type, resource)));
  const id = idOf(type, name, resource, settings);
  return { id, name, location: text(resource, 'location', 'westeurope'), ...OTHERS[type]?.(resource, name, id) };
}

function idOf(type: string, name: string, resource: ObjectValue, settings: ObjectValue): string {
  const group = `/subscriptions/${text(settings, 'subscription_id')}/resourceGroups/${text(resource, 'resource_group_name', name)}`;
  const path = ID_PATHS[type];
  if (path !== undefined) return `${group}/providers/${path}/${name}`;
  switch (type) {
    case 'azurerm_resource_group':
      return group;
    case 'azurerm_consumption_budget_resource_group':
      return `${text(resource, 'resource_group_id')}/providers/Microsoft.Consumption/budgets/${name}`;
    case 'azurerm_container_app_environment_storage':
      return `${text(resource, 'container_app_environment_id')}/storages/${name}`;
    case 'azurerm_management_lock':
      return `${text(resource, 'scope')}/providers/Microsoft.Authorization/locks/${name}`;
    case 'azurerm_monitor_diagnostic_setting':
      return `${text(resource, 'target_resource_id')}|${name}`;
    case 'azurerm_role_assignment':
      return `${text(resource, 'scope')}/providers/Microsoft.Authorization/roleAssignments/${name}`;
    case 'azurerm_storage_container':
      return `${text(resource, 'storage_account_id')}/blobServices/default/containers/${name}`;
    case 'azurerm_storage_share':
      return `${text(resource, 'storage_account_id')}/fileServices/default/shares/${name}`;
    case 'azurerm_subnet':
      return `${group}/providers/Microsoft.Network/virtualNetworks/${text(resource, 'virtual_network_name')}/subnets/${name}`;
    case 'azurerm_key_vault_secret':
      return `https://${text(resource, 'key_vault_id').split('/').at(-1)}.vault.azure.net/secrets/${name}/${digest(name).slice(0, 32)}`;
    default:
      return `${group}/providers/${type}/${name}`;
  }
}

/** Values other than the id that modules hand on. */
const OTHERS: { readonly [type: string]: (resource: ObjectValue, name: string, id: string) => Values } = {
  azurerm_container_app: (_resource, name) => ({
    latest_revision_name: `${name}--${digest(name).slice(0, 7)}`,
    latest_revision_fqdn: `${name}--${digest(name).slice(0, 7)}.${defaultDomain(name)}`,
    outbound_ip_addresses: ['203.0.113.10'],
  }),
  azurerm_container_app_environment: (resource, name) => ({
    default_domain: defaultDomain(name, text(resource, 'location')),
    static_ip_address: '203.0.113.20',
    logs_destination: '',
  }),
  azurerm_container_app_job: (resource, name, id) => ({
    outbound_ip_addresses: ['203.0.113.10'],
    event_stream_endpoint: eventStream(text(resource, 'location'), id.split('/providers/')[0] ?? '', name),
  }),
  azurerm_container_registry: (_resource, name) => ({ login_server: `${name}.azurecr.io` }),
  azurerm_key_vault: (_resource, name) => ({ vault_uri: `https://${name}.vault.azure.net/` }),
  azurerm_key_vault_secret: (_resource, _name, id) => ({
    version: id.split('/').at(-1) ?? '',
    versionless_id: id.split('/').slice(0, -1).join('/'),
  }),
  azurerm_log_analytics_workspace: (_resource, _name, id) => ({
    workspace_id: uuid(id),
    sku: 'PerGB2018',
    retention_in_days: 30,
    local_authentication_enabled: true,
    local_authentication_disabled: false,
  }),
  azurerm_storage_account: (_resource, name) => ({
    primary_blob_endpoint: `https://${name}.blob.core.windows.net/`,
    primary_file_endpoint: `https://${name}.file.core.windows.net/`,
    primary_access_key: accessKey(name),
    secondary_access_key: accessKey(`${name} secondary`),
  }),
  azurerm_storage_share: (resource, name) => ({
    url: `https://${text(resource, 'storage_account_id').split('/').at(-1)}.file.core.windows.net/${name}`,
  }),
  azurerm_role_assignment: (resource) => ({
    role_definition_name: text(resource, 'role_definition_name'),
    role_definition_id: `/providers/Microsoft.Authorization/roleDefinitions/${uuid(text(resource, 'role_definition_name'))}`,
    principal_type: 'ServicePrincipal',
  }),
  azurerm_user_assigned_identity: (_resource, _name, id) => ({
    principal_id: uuid(`principal ${id}`),
    client_id: uuid(`client ${id}`),
    tenant_id: TENANT_ID,
  }),
};

/** Source: `eventStreamEndpoint` in the examples of Jobs_Get, Microsoft.App of the Azure REST API specifications. */
function eventStream(location: string, group: string, name: string): string {
  return `https://${location}.azurecontainerapps.dev${group}/containerApps/${name}/eventstream`;
}

/** 64 bytes in base64. Source: https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage */
function accessKey(content: string): string {
  return Buffer.from(digest(content)).toString('base64');
}

function defaultDomain(name: string, location = 'westeurope'): string {
  return `${digest(name).slice(0, 8)}.${location.toLowerCase().replaceAll(' ', '')}.azurecontainerapps.io`;
}

function content(type: string, resource: ObjectValue): string {
  return `${type} ${JSON.stringify(resource, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`;
}

function read(type: string, config: ObjectValue, settings: ObjectValue): Values {
  const subscriptionId = text(settings, 'subscription_id');
  switch (type) {
    case 'azurerm_client_config':
      return {
        id: uuid('client config'),
        client_id: uuid('client'),
        object_id: uuid('object'),
        subscription_id: subscriptionId,
        tenant_id: TENANT_ID,
      };
    case 'azurerm_subscription': {
      const id = text(config, 'subscription_id', subscriptionId);
      return {
        id: `/subscriptions/${id}`,
        subscription_id: id,
        tenant_id: TENANT_ID,
        display_name: 'Example',
        state: 'Enabled',
      };
    }
    default:
      return apply(type, config, settings);
  }
}
