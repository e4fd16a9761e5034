import { z } from 'zod';
import { described, WARNS_ON_UNKNOWN_KEYS } from './described.ts';
import { Logging, RetryConfig } from './execution.ts';
import { Catalog, FinOps, GovernanceOverrides, Plugins } from './governance.ts';
import { Infrastructure } from './infrastructure.ts';
import { INFRASTRUCTURE_SNIPPETS } from './infrastructure-snippets.ts';
import { nonEmptyText, wholePlaceholder } from './scalar.ts';
import { Source } from './source.ts';
import { Target } from './target.ts';

const text = z.string().nullable().exactOptional();

/**
 * The job file as it is written: placeholders may still stand where typed values will be. The JSON Schema, the types
 * and the compiled check are generated from this schema.
 */
export const jobSchema = z
  .looseObject({
    $schema: described(
      z.string().exactOptional(),
      'Schema',
      'Tells editors which schema to use; nothing else reads it.',
    ),
    tenant_id: described(nonEmptyText, 'Tenant', 'Whose data this is. Part of paths and of the state.', ['acme']),
    environment: described(text, 'Environment', 'Free text, such as the stage of deployment.', ['prod', 'test']),
    source_connector: described(text, 'Source connector', 'A label for people.', ['stripe']),
    source_connector_path: described(
      nonEmptyText,
      'Source connector recipe',
      'Path of the recipe, as the container sees it. `${VAR}` is expanded.',
      ['/app/connectors/stripe.yaml'],
    ),
    target_connector: described(text, 'Target connector', 'A label for people.', ['iceberg']),
    target_connector_path: described(
      nonEmptyText,
      'Target connector recipe',
      'Path of the recipe, as the container sees it. `${VAR}` is expanded.',
      ['/app/connectors/iceberg.yaml'],
    ),
    asset: described(text, 'Asset', 'A label for people.', ['stripe_customers']),
    asset_path: described(
      nonEmptyText,
      'Asset definition',
      'Path of the definition, as the container sees it. `${VAR}` is expanded.',
      ['/app/assets/stripe/v1.0/customers.yaml'],
    ),
    source: described(Source.nullable().exactOptional(), 'Source', 'What is read, merged over the connector recipe.'),
    target: described(
      Target.nullable().exactOptional(),
      'Target',
      'Where the data goes, merged over the connector recipe.',
    ),
    schema_validation_mode: described(
      z.union([z.enum(['strict', 'warn']), wholePlaceholder, z.null()]).exactOptional(),
      'Schema validation',
      'What rows that break the asset schema do: stop the job, or be counted and kept aside. Default strict.',
      ['strict'],
    ),
    retry_config: described(RetryConfig.nullable().exactOptional(), 'Retries', 'When a failed run is tried again.'),
    logging: described(Logging.nullable().exactOptional(), 'Logging', 'What the job writes to its log.'),
    catalog: described(
      Catalog.nullable().exactOptional(),
      'Data catalog',
      'The data catalog that is told about the table.',
    ),
    classification_overrides: described(
      z.union([z.record(z.string(), z.string()), z.null()]).exactOptional(),
      'Classification overrides',
      'From field name to classification; `default` is for the table.',
      [{ email: 'pii', default: 'internal' }],
    ),
    finops: described(FinOps.nullable().exactOptional(), 'Cost allocation', 'Overrides of the cost tags of the asset.'),
    governance_overrides: described(
      GovernanceOverrides.nullable().exactOptional(),
      'Governance overrides',
      'Overrides of the governance of the asset.',
    ),
    plugins: described(Plugins.nullable().exactOptional(), 'Plugins', 'Settings of custom readers and writers.'),
    infrastructure: described(
      Infrastructure.nullable().exactOptional(),
      'Infrastructure',
      'Where the job runs and the tags it carries. A job without it runs where it is started.',
    ).meta({ defaultSnippets: INFRASTRUCTURE_SNIPPETS }),
  })
  .meta({
    title: 'Dativo job',
    description: 'An ETL job: what is read, where it goes, and the infrastructure it runs on.',
    ...WARNS_ON_UNKNOWN_KEYS,
  });
