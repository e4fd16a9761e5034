import { type Block, isConfigurable, PROVIDER_NAMES, readProviderSchema } from '../schema-server/schema.ts';

const blocks: ReadonlyMap<string, Block> = new Map(
  PROVIDER_NAMES.flatMap((name) => Object.entries(readProviderSchema(name).resources)),
);

/**
 * Which attribute of a resource type carries the tags that a bill shows, if any; read out of the schema, so that a new type cannot be forgotten.
 * On Google's cloud `tags` are resource-manager tags, which no bill shows.
 */
export function tagAttributeOf(type: string): 'tags' | 'labels' | 'user_labels' | undefined {
  const names = type.startsWith('google_') ? (['labels', 'user_labels'] as const) : (['tags'] as const);
  return names.find((name) => {
    const attribute = blocks.get(type)?.attributes[name];
    return attribute !== undefined && isConfigurable(attribute);
  });
}
