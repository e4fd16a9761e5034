import { z } from 'zod';
import { jobSchema } from './job.ts';

export type JsonSchema = { [keyword: string]: unknown };

/** No host is promised: the id only has to be stable and unique. The number is the version of the contract. */
const SCHEMA_ID = 'urn:dativo:job-config:1';

/** The published contract, draft-07. `unknownKeys` marks are still in it; {@link withoutMarks} takes them out. */
export function jobJsonSchema(): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(jobSchema, { target: 'draft-7', io: 'input', override: adjust });
  return flattened({ $schema, $id: SCHEMA_ID, ...schema });
}

/** The schema as it is published: without the marks that only the generator reads. */
export function withoutMarks(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => (key === 'unknownKeys' ? undefined : value)),
  ) as JsonSchema;
}

/** `anyOf` directly inside `anyOf` becomes one list; only `.nullable()` around a union makes such nests. */
function flattened<Node>(node: Node): Node {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) =>
      key === 'anyOf' && Array.isArray(value) ? value.flatMap((branch: JsonSchema) => innerUnion(branch)) : value,
    ),
  ) as Node;
}

function innerUnion(branch: JsonSchema): unknown[] {
  return Array.isArray(branch['anyOf']) && Object.keys(branch).length === 1 ? branch['anyOf'] : [branch];
}

function adjust({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  const { def } = zodSchema._zod;
  // Every key of a parsed document is text, so this says nothing.
  if (def.type === 'record') delete jsonSchema.propertyNames;
  // With the discriminator, a compiled check follows one branch only: one mistake gives one error.
  if (def.type === 'union' && 'discriminator' in def) {
    jsonSchema.type = 'object';
    jsonSchema['discriminator'] = { propertyName: def.discriminator };
  }
  if (jsonSchema.description?.includes('`')) jsonSchema['markdownDescription'] = jsonSchema.description;
}
