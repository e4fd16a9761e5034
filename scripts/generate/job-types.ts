import { compile } from 'json-schema-to-typescript';
import type { JsonSchema } from '../../packages/schema/src/job/to-json-schema.ts';

type TypesInput = Parameters<typeof compile>[0];

/** The exported types. Titles are left out, since the generator would turn each into a type of its own. */
export function jobTypes(schema: JsonSchema, banner: string): Promise<string> {
  return compile(withoutTitles(schema) as TypesInput, 'Job', {
    bannerComment: banner,
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 120 },
  });
}

function withoutTitles(schema: JsonSchema): JsonSchema {
  const copy = JSON.parse(JSON.stringify(schema)) as JsonSchema;
  removeTitles(copy);
  delete copy['$id'];
  return copy;
}

function removeTitles(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const record = node as JsonSchema;
  if (typeof record['title'] === 'string') delete record['title'];
  for (const child of Object.values(record)) removeTitles(child);
}
