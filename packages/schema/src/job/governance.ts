import { z } from 'zod';
import { described, WARNS_ON_UNKNOWN_KEYS } from './described.ts';
import { numberOrText, openMap, textList, wholeNumberOrDigits, wholePlaceholder, yesOrNo } from './scalar.ts';

const text = z.string().nullable().exactOptional();

export const Catalog = z
  .looseObject({
    type: described(z.string().min(1), 'Type', 'Which catalog is told about the table.', [
      'openmetadata',
      'aws_glue',
      'databricks_unity',
      'nessie',
    ]),
    connection: described(openMap, 'Connection', 'How to reach the catalog.', [{ api_url: '${OPENMETADATA_URL}' }]),
    database: described(text, 'Database', 'Database of the table in the catalog.', ['analytics']),
    table_name: described(text, 'Table', 'Name of the table in the catalog.', ['customers']),
    push_lineage: described(yesOrNo.nullable().exactOptional(), 'Push lineage', 'Tell where the data came from.', [
      true,
    ]),
    push_metadata: described(yesOrNo.nullable().exactOptional(), 'Push metadata', 'Tell what the columns mean.', [
      true,
    ]),
  })
  .meta({
    id: 'Catalog',
    title: 'Data catalog',
    description: 'The data catalog that is told about the table. Its failures never fail the job.',
    ...WARNS_ON_UNKNOWN_KEYS,
  });

export const FinOps = z
  .looseObject({
    cost_center: described(numberOrText.nullable().exactOptional(), 'Cost center', 'Who pays.', ['data-platform']),
    business_tags: described(textList.nullable().exactOptional(), 'Business tags', 'Words that group the cost.', [
      ['crm'],
    ]),
    project: described(text, 'Project', 'The project that the cost belongs to.', ['customer-360']),
    environment: described(text, 'Environment', 'The environment that the cost belongs to.', ['production']),
  })
  .meta({ id: 'FinOps', title: 'Cost allocation', description: 'Overrides of the cost tags of the asset.' });

export const GovernanceOverrides = z
  .looseObject({
    retention_days: described(
      wholeNumberOrDigits(0).nullable().exactOptional(),
      'Retention',
      'Days the data is kept.',
      [90],
    ),
    owner: described(text, 'Owner', 'Who answers for the data.', ['data-team@example.com']),
  })
  .meta({
    id: 'GovernanceOverrides',
    title: 'Governance overrides',
    description: 'Overrides of the governance of the asset.',
  });

const PluginSandbox = z
  .looseObject({
    enabled: described(yesOrNo.nullable().exactOptional(), 'Enabled', 'Run plugins in a container of their own.', [
      true,
    ]),
    cpu_limit: described(
      z.union([z.number().min(0).max(1), wholePlaceholder, z.null()]).exactOptional(),
      'CPU limit',
      'Share of one CPU, from 0 to 1.',
      [0.5],
    ),
    memory_limit: described(text, 'Memory limit', 'As Docker writes it.', ['512m']),
    network_disabled: described(yesOrNo.nullable().exactOptional(), 'No network', 'Take the network away.', [true]),
    timeout: described(
      wholeNumberOrDigits(1).nullable().exactOptional(),
      'Timeout',
      'Seconds before a plugin is stopped.',
      [300],
    ),
  })
  .meta({
    id: 'PluginSandbox',
    title: 'Plugin sandbox',
    description: 'What plugins may use.',
    ...WARNS_ON_UNKNOWN_KEYS,
  });

export const Plugins = z
  .looseObject({ sandbox: described(PluginSandbox.nullable().exactOptional(), 'Sandbox', 'What plugins may use.') })
  .meta({ id: 'Plugins', title: 'Plugins', description: 'Settings of custom readers and writers.' });
