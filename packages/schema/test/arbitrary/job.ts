import fc from 'fast-check';

const placeholder = fc.constantFrom(
  '{{terraform_outputs.x}}',
  '{{ terraform_outputs.a-b["c d"][0] }}',
  '${NAME}',
  '${NAME:-default}',
);
const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.constantFrom('acme', 'x/y.yaml', ' ', '😀'),
  placeholder,
);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: value }, fc.constant(null));
const text = orNull(word);
const count = fc.oneof(fc.nat(1000), fc.constantFrom('3', '{{terraform_outputs.n}}', null));
const yesOrNo = fc.oneof(fc.boolean(), fc.constantFrom('yes', '{{terraform_outputs.flag}}', null));
const words = fc.oneof(fc.array(word, { maxLength: 3 }), fc.constant('{{terraform_outputs.list}}'));
const anything = fc.jsonValue({ maxDepth: 2 });
const openMap = fc.dictionary(
  fc.string({ maxLength: 6 }).filter((key) => key !== '__proto__'),
  anything,
  { maxKeys: 3 },
);

/** Any subset of the keys. */
function some(model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(model, { requiredKeys: [] });
}

const bucket = some({ bucket: text, endpoint: text, path_style_access: yesOrNo, secure: yesOrNo, prefix: text });

const source = some({
  type: text,
  objects: orNull(words),
  files: fc.oneof(
    fc.array(some({ path: text, object: text, id: text, file_id: text }), { maxLength: 2 }),
    fc.constant('{{terraform_outputs.files}}'),
  ),
  sheets: fc.array(some({ id: text, sheet_id: count, range: text }), { maxLength: 2 }),
  tables: fc.array(some({ name: text, object: text, cursor_field: text }), { maxLength: 2 }),
  incremental: orNull(some({ strategy: text, cursor_field: text, lookback_days: count, state_path: text })),
  connection: orNull(some({ host: text, port: fc.oneof(fc.nat(65535), word), s3: orNull(bucket), other: anything })),
  credentials: orNull(openMap),
  engine: orNull(some({ type: text, options: orNull(openMap) })),
  custom_reader: text,
});

const target = some({
  catalog: fc.oneof(word, openMap, fc.constant(null)),
  file_format: text,
  partitioning: orNull(words),
  parquet_target_size_mb: fc.integer({ min: 1, max: 1024 }),
  connection: orNull(
    some({ s3: bucket, minio: bucket, nessie: some({ uri: text }), local: some({ path: text }), bucket: text }),
  ),
  markdown_kv_storage: some({
    mode: fc.constantFrom('string', 'raw_file', 'structured', null),
    structured_pattern: fc.constantFrom('row_per_kv', 'document_level', 'hybrid', null),
  }),
});

const RUNTIMES = {
  aws: 'aws_fargate',
  azure: 'azure_container_apps',
  gcp: 'gcp_cloud_run',
  local: 'local_process',
} as const;
const tag = fc.constantFrom('data', 'a b', 'ä', ' x');
const size = fc.oneof(fc.integer({ min: 1, max: 65536 }), fc.constantFrom('1024', '2Gi', 0.25, null));

const infrastructure = fc.constantFrom(...(Object.keys(RUNTIMES) as (keyof typeof RUNTIMES)[])).chain((provider) =>
  fc.record(
    {
      provider: fc.constant(provider),
      runtime: fc.record(
        {
          type: fc.constant(RUNTIMES[provider]),
          image: fc.constantFrom('acme/app:1', null),
          cpu: size,
          memory: size,
          command: words,
          args: words,
          env: fc.dictionary(
            fc.string({ minLength: 1, maxLength: 5 }).filter((key) => key !== '__proto__'),
            fc.oneof(word, fc.nat(), fc.boolean()),
            { maxKeys: 2 },
          ),
          timeout_seconds: fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.constant('{{terraform_outputs.t}}')),
        },
        { requiredKeys: ['type'] },
      ),
      region: fc.constantFrom('us-east-1', '{{terraform_outputs.region}}'),
      resource_identifiers: fc.oneof(
        some({ cluster_name: text, subnet_ids: orNull(words), anything_else: anything }),
        fc.constantFrom('{{terraform_outputs.runtime_binding}}', null),
      ),
      tags: fc.record({ job_name: tag, team: tag, pipeline_type: tag, environment: tag, cost_center: tag, extra: tag }),
      schedule: fc.record(
        { cron: fc.constantFrom('0 2 * * *', ' */5 * * * 1-5 '), timezone: fc.constant('UTC') },
        { requiredKeys: ['cron'] },
      ),
    },
    { requiredKeys: ['provider', 'runtime', 'region', 'tags'] },
  ),
);

const path = fc.constantFrom('/app/a.yaml', 'b.yaml', '${DIR}/c.yaml');

/** Job files that the schema accepts, derived from its prose by hand. */
export const validJob: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    tenant_id: fc.constantFrom('acme', '{tenant}'),
    source_connector_path: path,
    target_connector_path: path,
    asset_path: path,
    environment: text,
    asset: text,
    source: orNull(source),
    target: orNull(target),
    schema_validation_mode: fc.constantFrom('strict', 'warn', null, '{{terraform_outputs.mode}}'),
    retry_config: orNull(
      some({
        max_retries: count,
        max_attempts: count,
        backoff_multiplier: fc.constantFrom(2, 1.5),
        retryable_exit_codes: fc.array(fc.integer(), { maxLength: 2 }),
        retryable_error_patterns: orNull(words),
      }),
    ),
    logging: orNull(
      some({ level: fc.constantFrom('DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL', null), redaction: yesOrNo }),
    ),
    catalog: orNull(
      fc.record(
        { type: fc.constant('nessie'), connection: openMap, push_lineage: yesOrNo },
        { requiredKeys: ['type', 'connection'] },
      ),
    ),
    classification_overrides: orNull(fc.dictionary(fc.constantFrom('email', 'default'), word)),
    finops: orNull(some({ cost_center: text, business_tags: orNull(words), project: text })),
    governance_overrides: orNull(some({ retention_days: count, owner: text })),
    plugins: orNull(
      some({
        sandbox: orNull(
          some({ enabled: yesOrNo, cpu_limit: fc.constantFrom(0, 0.5, 1), timeout: fc.integer({ min: 1 }) }),
        ),
      }),
    ),
    infrastructure: orNull(infrastructure),
    observability: anything,
  },
  { requiredKeys: ['tenant_id', 'source_connector_path', 'target_connector_path', 'asset_path', 'infrastructure'] },
);
