import { readFileSync } from 'node:fs';

export type Fields = Record<string, unknown>;

/** A document of `bases/`, fresh each time. */
export function readBase(name: string): Fields {
  return JSON.parse(readFileSync(new URL(`bases/${name}.json`, import.meta.url), 'utf8'));
}

/** The values of a resource, to be changed. Throws where there is no such resource. */
export function valuesOf(document: Fields, address: string): Fields {
  const found = resourcesOf(document).find((resource) => addressOf(resource) === address);
  if (found === undefined) {
    throw new Error(`no ${address}; there are ${resourcesOf(document).map(addressOf).join(', ')}`);
  }
  return (found['values'] ?? found['attributes']) as Fields;
}

/** What a plan says of a resource beside its values: `true` for what the apply makes known. */
export function unknownOf(document: Fields, address: string): Fields {
  const changes = document['resource_changes'] as readonly { address: string; change: { after_unknown: Fields } }[];
  const change = changes.find((each) => each.address === address);
  if (change === undefined) throw new Error(`no change of ${address}`);
  return change.change.after_unknown;
}

/** What holds the values of each managed resource, with its address. */
export function resourcesOf(document: Fields): Fields[] {
  const { planned_values, values } = document as Record<string, { root_module?: Fields } | undefined>;
  if (document['version'] === 4) return (document['resources'] as Fields[]).flatMap(instancesOf);
  return modulesOf((planned_values ?? values)?.root_module ?? {})
    .flatMap((module) => (module['resources'] ?? []) as Fields[])
    .filter(({ mode }) => mode === 'managed');
}

function modulesOf(module: Fields): Fields[] {
  return [module, ...((module['child_modules'] ?? []) as Fields[]).flatMap(modulesOf)];
}

function instancesOf({ mode, module, type, name, instances }: Fields): Fields[] {
  if (mode !== 'managed') return [];
  const path = module === undefined ? '' : `${module}.`;
  return (instances as Fields[]).map((instance) => {
    const key = instance['index_key'];
    instance['address'] = `${path}${type}.${name}${key === undefined ? '' : `[${JSON.stringify(key)}]`}`;
    return instance;
  });
}

function addressOf(resource: Fields): string {
  return String(resource['address']);
}

/** The maps that carry tags of a resource, with the defaults of the provider and without. */
export function tagMapsOf(values: Fields): Fields[] {
  const names = ['tags', 'tags_all', 'labels', 'terraform_labels', 'effective_labels', 'user_labels'];
  return names.map((name) => values[name]).filter((map): map is Fields => typeof map === 'object' && map !== null);
}

/** Gives a tag another value everywhere on a resource; without one it is taken away. */
export function setTag(values: Fields, name: string, value?: string): void {
  for (const map of tagMapsOf(values)) {
    if (value === undefined) delete map[name];
    else map[name] = value;
  }
}

/** A plan with one resource, in the shape of its provider. */
export function planOf(
  type: string,
  values: Fields,
  { unknown = {}, provider = type.split('_')[0] }: { unknown?: Fields; provider?: string | undefined } = {},
): Fields {
  const address = `${type}.it`;
  return {
    format_version: '1.2',
    planned_values: {
      root_module: {
        resources: [
          {
            address,
            mode: 'managed',
            type,
            name: 'it',
            provider_name: `registry.terraform.io/hashicorp/${provider}`,
            values,
            sensitive_values: {},
          },
        ],
      },
    },
    resource_changes: [{ address, mode: 'managed', change: { actions: ['create'], after_unknown: unknown } }],
  };
}
