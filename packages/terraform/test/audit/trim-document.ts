/** What an audit looks at, and a few values that it must never show. Blocks with nothing of it inside are left out. */
const KEPT = new Set([
  'tags',
  'tags_all',
  'labels',
  'user_labels',
  'terraform_labels',
  'effective_labels',
  'tag',
  'tag_specifications',
  'volume_tags',
  'root_block_device',
  'ebs_block_device',
  'resource_type',
  'template',
  'settings',
  'target',
  'ecs_parameters',
  'ecs_target',
  'ecs_task_parameters',
  'target_parameters',
  'propagate_tags',
  'copy_tags_to_snapshot',
  'copy_tags_to_backups',
  'replica',
  'compute_resources',
  'type',
  'launch_template',
  'launch_specification',
  'key',
  'value',
  'propagate_at_launch',
  'password',
]);
const HOLDERS = new Set([
  'launch_template',
  'ecs_parameters',
  'ecs_target',
  'ecs_task_parameters',
  'template',
  'replica',
  'compute_resources',
]);

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

/** A plan, what `show -json` says of a state, or a state file, without all that an audit does not look at. */
export function trimDocument(document: JsonObject): JsonObject {
  const {
    format_version,
    version,
    complete,
    errored,
    planned_values,
    values,
    resource_changes,
    configuration,
    resources,
  } = document as Record<string, Json>;
  if (version === 4) return { version, resources: list(resources).map(trimStored) };
  return {
    ...(format_version !== undefined && { format_version }),
    ...(complete !== undefined && { complete }),
    ...(errored !== undefined && { errored }),
    ...(isObject(planned_values) && { planned_values: { root_module: trimModule(planned_values['root_module']) } }),
    ...(isObject(values) && { values: { root_module: trimModule(values['root_module']) } }),
    ...(resource_changes !== undefined && { resource_changes: sorted(resource_changes).map(trimChange) }),
    ...(isObject(configuration) && { configuration: { root_module: trimCalls(configuration['root_module']) } }),
  };
}

function trimModule(module: Json | undefined): JsonObject {
  if (!isObject(module)) return {};
  const { address, resources, child_modules } = module;
  return {
    ...(address !== undefined && { address }),
    ...(resources !== undefined && {
      resources: sorted(resources).map(({ schema_version: _, ...resource }) => ({
        ...resource,
        values: trimValues(resource['values']),
        sensitive_values: trimValues(resource['sensitive_values']),
      })),
    }),
    ...(child_modules !== undefined && { child_modules: sorted(child_modules).map(trimModule) }),
  };
}

function trimChange({ address, mode, deposed, change }: JsonObject): JsonObject {
  const { actions = [], after_unknown = {} } = isObject(change) ? change : {};
  return {
    address: address ?? '',
    mode: mode ?? '',
    ...(deposed !== undefined && { deposed }),
    change: { actions, after_unknown: trimValues(after_unknown) },
  };
}

function trimCalls(module: Json | undefined): JsonObject {
  const calls = isObject(module) && isObject(module['module_calls']) ? module['module_calls'] : {};
  const trimmed = Object.entries(calls).map(([name, call]) => {
    const { source = '', module: inner } = isObject(call) ? call : {};
    return [name, { source, module: trimCalls(inner) }] as const;
  });
  return { module_calls: Object.fromEntries(trimmed) };
}

function trimStored({ module, mode, type, name, provider, instances }: JsonObject): JsonObject {
  const kept = { ...(module !== undefined && { module }), mode, type, name, provider };
  const all = list(instances).map(({ index_key, attributes, sensitive_attributes }) => ({
    ...(index_key !== undefined && { index_key }),
    attributes: trimValues(attributes),
    sensitive_attributes: sensitive_attributes ?? [],
  }));
  return { ...kept, instances: all } as JsonObject;
}

/** Keeps text maps whole; of other blocks what is in the list. */
function trimValues(values: Json | undefined): Json {
  if (!isObject(values)) return values === undefined ? {} : values;
  const kept = Object.entries(values).filter(([name]) => KEPT.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, trimBlock(name, value)]));
}

function trimBlock(name: string, value: Json): Json {
  if (/(?:tags|tags_all|labels)$/.test(name)) return value;
  if (Array.isArray(value)) {
    const blocks = value.map((each) => (isObject(each) ? trimValues(each) : each));
    return blocks.every((each) => isObject(each) && Object.keys(each).length === 0) && !HOLDERS.has(name) ? [] : blocks;
  }
  return isObject(value) ? trimValues(value) : value;
}

function list(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Terraform writes modules in any order. */
function sorted(value: Json | undefined): readonly JsonObject[] {
  return [...list(value)].sort((a, b) => (String(a['address']) < String(b['address']) ? -1 : 1));
}
