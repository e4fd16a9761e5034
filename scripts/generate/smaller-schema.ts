import type { JsonSchema } from '../../packages/schema/src/job/to-json-schema.ts';

const ANNOTATIONS = new Set([
  'title',
  'description',
  'examples',
  'markdownDescription',
  'defaultSnippets',
  'patternErrorMessage',
  'errorMessage',
]);

/** An equal schema that compiles to less code: annotations dropped, unions of different scalar types folded into one. */
export function smaller(schema: JsonSchema): JsonSchema {
  const kept = Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.has(keyword));
  const node = Object.fromEntries(
    kept.map(([keyword, value]) => [keyword, smallerValue(keyword, value)]),
  ) as JsonSchema;
  if (isNode(node['additionalProperties']) && Object.keys(node['additionalProperties']).length === 0) {
    delete node['additionalProperties'];
  }
  return foldedUnion(unwrappedReference(node));
}

function smallerValue(keyword: string, value: unknown): unknown {
  if (keyword === 'properties' || keyword === 'definitions') {
    return Object.fromEntries(
      Object.entries(value as Record<string, JsonSchema>).map(([name, node]) => [name, smaller(node)]),
    );
  }
  if (['anyOf', 'oneOf', 'allOf'].includes(keyword)) return (value as JsonSchema[]).map(smaller);
  return isNode(value) && keyword !== 'discriminator' ? smaller(value) : value;
}

function unwrappedReference(node: JsonSchema): JsonSchema {
  const [only, ...others] = (node['allOf'] ?? []) as JsonSchema[];
  return only !== undefined && others.length === 0 && Object.keys(node).length === 1 ? only : node;
}

/**
 * Keywords such as `minimum`, `pattern` and `items` look at one type only, so branches of different types can share
 * one node. Not so `enum` and `const`, which look at all.
 */
function foldedUnion(node: JsonSchema): JsonSchema {
  const branches = node['anyOf'] as JsonSchema[] | undefined;
  if (branches === undefined || !branches.every(isFoldable)) return node;
  const types = branches.flatMap((branch) => branch['type']);
  const isDisjoint = new Set(types).size === types.length && !(types.includes('integer') && types.includes('number'));
  const { anyOf, ...rest } = node;
  return isDisjoint ? { ...Object.assign({}, ...branches), ...rest, type: types } : node;
}

function isFoldable(branch: JsonSchema): boolean {
  return branch['type'] !== undefined && !('enum' in branch) && !('const' in branch) && !('anyOf' in branch);
}

function isNode(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
