import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect } from 'vitest';
import { type Ended, envelopeOf } from './sandbox.ts';

const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false, strictRequired: false });
const readSchema = (path: string) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
ajv.addSchema(readSchema('schemas/diagnostic.schema.json'));
ajv.addSchema(readSchema('packages/runner/schemas/run-result.schema.json'));
const schema = readSchema('schemas/run-output.schema.json');
const validate = ajv.compile(schema);

/** The commands that the schema is about. */
export const RUN_COMMANDS: ReadonlySet<string> = new Set(schema.properties.command.enum);

/** The published schema accepts what was printed. */
export function expectRunOutput(ended: Ended): void {
  validate(envelopeOf(ended));
  expect(validate.errors ?? []).toEqual([]);
}
