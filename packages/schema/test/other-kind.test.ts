import { inspectJob, otherKindOf } from '@dativo/schema';
import { describe, expect, test } from 'vitest';

function kindOf(text: string): string | undefined {
  return otherKindOf(inspectJob(text, { file: 'file.yaml' }));
}

describe('what lies beside jobs', () => {
  test.each([
    [
      'connector',
      'name: csv\ntype: csv\nroles: [source]\ndefault_engine: {type: native}\nincremental: {strategy: created}\n',
    ],
    ['connector', 'name: lake\ntype: iceberg\ndefault_engine: {type: native}\ncatalog: nessie\nfile_format: parquet\n'],
    ['asset', 'asset:\n  name: orders\n  schema: [{name: id, type: string}]\n'],
    ['asset', 'name: orders\nsource_type: csv\nschema: [{name: id}]\ntarget: {mode: strict}\nfinops: {project: a}\n'],
    ['asset', 'apiVersion: v3.0.2\nkind: DataContract\nname: orders\n'],
    ['registry of connectors', 'version: 3\nconnectors: {csv: {roles: [source]}}\n'],
    ['runner file', 'runner:\n  mode: orchestrated\n  orchestrator: {type: dagster, schedules: null}\n'],
    ['compose file', 'services: {db: {image: postgres}}\nvolumes: {}\n'],
    ['Kubernetes object', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n'],
  ])('%s', (kind, text) => {
    expect(kindOf(text)).toBe(kind);
  });
});

describe('what may be meant as a job', () => {
  const job = 'tenant_id: a\nsource_connector_path: b\ntarget_connector_path: c\nasset_path: d\n';

  test.each([
    ['a job', job],
    ['a job with faults', 'tenant_id: 1\n'],
    ['a job that is like a connector too', `${job}default_engine: {type: native}\n`],
    ['a job of a single block', 'source: {objects: [a]}\nservices: {}\n'],
    ['the label of an asset', 'asset: orders\n'],
    ['keys of nobody', 'nearly: anything\n'],
    ['misspelt keys', 'tenant: a\nsource_path: b\n'],
    ['nothing', ''],
    ['a list', '- default_engine: {}\n'],
    ['what cannot be read', 'default_engine: {\n'],
    ['several documents', 'apiVersion: v1\nkind: A\n---\napiVersion: v1\nkind: B\n'],
  ])('%s', (_, text) => {
    expect(kindOf(text)).toBeUndefined();
  });
});
