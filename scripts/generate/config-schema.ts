import { POLICY_SHAPE } from '../../packages/cli/src/audit/policy-shape.ts';
import { SETTINGS_SHAPE } from '../../packages/cli/src/config/settings-shape.ts';
import type { Shape } from '../../packages/cli/src/config/shape.ts';
import { type RuleId, ruleCatalog } from '../../packages/schema/src/rules/catalog.ts';

/** All but those that later stages rely on. */
const OPEN_RULES = (Object.keys(ruleCatalog) as RuleId[]).filter((id) => ruleCatalog[id].isContract !== true);

/** The JSON Schema of `dativo.config.yaml`, from the table that the command line reads it by. */
export function configJsonSchema(): string {
  return schemaOf('dativo.config.yaml', SETTINGS_SHAPE);
}

/** The same for the policy of `dativo audit`. */
export function policyJsonSchema(): string {
  return schemaOf('dativo-tags.yaml', POLICY_SHAPE);
}

function schemaOf(title: string, shape: Shape): string {
  const schema = { $schema: 'http://json-schema.org/draft-07/schema#', title, ...toJsonSchema(shape) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function toJsonSchema(shape: Shape): object {
  return { description: shape.description, ...constraints(shape) };
}

function constraints(shape: Shape): object {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', pattern: shape.pattern?.source ?? '\\S' };
    case 'count':
      return { type: 'integer', minimum: 0 };
    case 'choice':
      return { enum: shape.choices };
    case 'rule':
      return { enum: OPEN_RULES };
    case 'list':
      return { type: 'array', minItems: 1, items: toJsonSchema(shape.items) };
    case 'map':
      return mapConstraints(toJsonSchema(shape.values), shape.keys === 'rules');
    case 'object':
      return {
        type: 'object',
        properties: Object.fromEntries(Object.entries(shape.members).map(([key, one]) => [key, toJsonSchema(one)])),
        ...(shape.required.length === 0 ? {} : { required: shape.required }),
        additionalProperties: false,
      };
  }
}

/** Names of rules stand as properties, so that editors can offer them. */
function mapConstraints(values: object, isByRule: boolean): object {
  if (!isByRule) return { type: 'object', additionalProperties: values };
  const properties = Object.fromEntries(OPEN_RULES.map((id) => [id, values]));
  return { type: 'object', properties, additionalProperties: false };
}
