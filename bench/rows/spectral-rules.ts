import { readFileSync } from 'node:fs';
import type { Workshop } from '../workshop.ts';

/** A ruleset of spectral with one rule: the whole file must fit the schema. */
export function spectralRules(workshop: Workshop, schemaFile: string): string {
  const schema: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'));
  const then = { function: 'schema', functionOptions: { schema, dialect: 'draft7', allErrors: true } };
  return workshop.file('spectral.json', JSON.stringify({ rules: { job: { given: '$', severity: 'error', then } } }));
}
