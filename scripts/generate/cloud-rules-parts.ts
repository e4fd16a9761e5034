import type { cloudRules } from '../../packages/schema/src/generated/cloud-rules.ts';

type Rules = typeof cloudRules;
type Runtime = keyof Rules['timeouts'];

const CLOUDS = {
  aws_fargate: 'aws',
  azure_container_apps: 'azure',
  gcp_cloud_run: 'gcp',
  local_process: 'local',
} as const satisfies { readonly [runtime in Runtime]: keyof Rules['names'] };

/** Parts of the table for the modules that a fleet has once for each job, so that none of them reads all of it. */
export function cloudRulesParts(json: string, folder: string): Map<string, string> {
  const rules = JSON.parse(json, (key, value: unknown) => (isRemark(key) ? undefined : value)) as Rules;
  const files = Object.keys(CLOUDS).flatMap((runtime) =>
    Object.entries(partsOf(rules, runtime as Runtime)).map(
      ([part, value]) => [`${folder}/${runtime}/${part}.json`, `${JSON.stringify(value, null, 2)}\n`] as const,
    ),
  );
  return new Map(files);
}

/** What is for readers of the table. */
function isRemark(key: string): boolean {
  return /^\$comment$|(^|_)sources?$/.test(key);
}

function partsOf(rules: Rules, runtime: Runtime): Readonly<Record<string, object>> {
  const tags = tagsOf(rules, CLOUDS[runtime]);
  if (runtime === 'local_process') return { tags };
  return { tags, container: containerOf(rules, runtime), limits: rules.runtime_limits[runtime] };
}

function tagsOf({ tags, names }: Rules, cloud: (typeof CLOUDS)[Runtime]): object {
  const kinds: Readonly<Record<string, object>> = names[cloud];
  const { slug_outside, digit_prefix, nameless, hash } = names;
  return {
    limits: cloud === 'local' ? null : tags[cloud],
    required: tags.required,
    module_tags: tags.module_tags[cloud],
    resource_tags: cloud === 'local' ? [] : tags.resource_tags[cloud],
    normalisation: tags.normalisation,
    naming: { slug_outside, digit_prefix, nameless, hash },
    kinds: Object.fromEntries(
      Object.entries(kinds).map(([kind, limits]) => [kind, { min: 1, suffix: '', reserved_prefix: null, ...limits }]),
    ),
  };
}

function containerOf(rules: Rules, runtime: Exclude<Runtime, 'local_process'>): object {
  const cloud = CLOUDS[runtime];
  return {
    size: rules.sizes[runtime],
    timeout: rules.timeouts[runtime],
    schedule: rules.schedules[runtime],
    utc_names: rules.schedules.utc_names,
    cron: rules.schedules.cron_fields,
    retention: rules.log_retention_days[cloud],
    any_retention: rules.log_retention_days.any,
    images: rules.images,
    environment: { ...rules.environment_variables, set_by_cloud: rules.environment_variables.set_by_cloud[runtime] },
    secrets: rules.secrets,
    max_packed: rules.job_config.max_bytes[runtime],
  };
}
