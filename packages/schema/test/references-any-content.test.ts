import { checkReferences, inspectJob, ruleCatalog } from '@dativo/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const PATHS = ['connectors/source.yaml', 'connectors/target.yaml', 'assets/orders.yaml', 'registry/connectors.yaml'];

/** Maps whose keys are those that the checks look at, with values of any kind. */
function likely(keys: readonly string[], depth: number): fc.Arbitrary<unknown> {
  const leaf = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('csv', 'postgres', 'created', '${X}', 'constructor'),
  );
  if (depth === 0) return leaf;
  const member = fc.oneof(leaf, likely(keys, depth - 1));
  return fc.dictionary(fc.constantFrom(...keys), member, { maxKeys: keys.length });
}

const anything = likely(
  ['name', 'type', 'roles', 'default_engine', 'incremental', 'strategy', 'schema', 'asset', 'finops', 'team', 'owner'],
  2,
);
const odd = fc.jsonValue({ maxDepth: 2 });
const type = fc.constantFrom('csv', 'postgres', 'hubspot', 'ftp', 'constructor');
const strategy = fc.oneof(odd, fc.constantFrom('created', 'creatd', 'updated_at', 'file_modified_time', '${X}'));
const roles = fc.oneof(odd, fc.subarray(['source', 'target', 5, null, {}]));
const incremental = fc.record({ strategy, cursor_field: odd }, { requiredKeys: [] });
const default_engine = fc.record({ type: fc.oneof(odd, fc.constant('airbyte')) });
const recipe = fc.record(
  { name: fc.constant('x'), type, default_engine, roles, incremental: fc.oneof(odd, incremental) },
  { requiredKeys: ['name', 'type', 'default_engine'] },
);
const entry = fc.record(
  { roles, supports_incremental: odd, allowed_in_cloud: odd, incremental_strategy_default: strategy },
  { requiredKeys: [] },
);
const registry = fc.oneof(odd, fc.record({ connectors: fc.dictionary(type, fc.oneof(odd, entry)) }));
const source = fc.oneof(
  likely(['type', 'incremental', 'strategy', 'engine', 'files', 'custom_reader'], 2),
  fc.record({ incremental, files: odd, type: fc.oneof(odd, type) }, { requiredKeys: ['incremental'] }),
);
const text = fc.oneof(
  { weight: 4, arbitrary: recipe.map((value) => JSON.stringify(value)) },
  anything.map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

test('whatever is in the files, the check ends with findings of its own rules in the job file', async () => {
  const given = fc.record({
    files: fc.tuple(
      text,
      text,
      text,
      registry.map((value) => JSON.stringify(value)),
    ),
    source,
    infrastructure: fc.constantFrom('null', '{ provider: aws, runtime: { type: aws_fargate } }', '{ provider: local }'),
  });
  await fc.assert(
    fc.asyncProperty(given, async ({ files, source, infrastructure }) => {
      const [source_connector_path, target_connector_path, asset_path] = PATHS;
      const paths = JSON.stringify({ source_connector_path, target_connector_path, asset_path, source }).slice(1, -1);
      const job = inspectJob(`{ tenant_id: acme, ${paths}, infrastructure: ${infrastructure} }`, { file: 'job.yaml' });
      const reader = { read: (path: string) => files[PATHS.indexOf(path)] };
      const { diagnostics, assetTags } = await checkReferences(job, reader, { containerMode: 'cloud' });
      for (const { ruleId, file, range, message, help } of diagnostics) {
        expect(ruleId).toMatch(/^JOB(?:8\d\d|64[01])$/);
        expect(ruleCatalog).toHaveProperty(ruleId);
        expect({ file, hasRange: range !== undefined }).toEqual({ file: 'job.yaml', hasRange: true });
        expect(`${message} ${help}`).not.toMatch(/undefined|\[object|function/);
      }
      for (const tag of Object.values(assetTags)) expect(typeof tag).toBe('string');
    }),
    { numRuns: 1000 },
  );
});
