import { createRequire } from 'node:module';
import type { RunEvent, RunResult } from '@dativo/runner';

/** What a validator of JSON Schema makes of a schema, as Ajv does. */
export interface Validate {
  (value: unknown): boolean | Promise<unknown>;
  errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}

/**
 * Gives a check that holds a result and its events, as they are written to files, against the published schemas; it throws what is
 * wrong. The validator is the caller's: `(schema) => new Ajv({ allErrors: true }).compile(schema)`.
 */
export function createRunCheck(
  compile: (schema: object) => Validate,
): (result: RunResult, events?: readonly RunEvent[]) => void {
  const load = createRequire(import.meta.url);
  const isResult = compile(load('@dativo/runner/run-result.schema.json') as object);
  const isEvent = compile(load('@dativo/runner/run-event.schema.json') as object);
  return (result, events = []) => {
    expectValid(isResult, result);
    for (const event of events) expectValid(isEvent, event);
  };
}

function expectValid(validate: Validate, value: unknown): void {
  const written = JSON.parse(JSON.stringify(value));
  if (validate(written) === true) return;
  const what = validate.errors?.map(({ instancePath, message = '' }) => `${instancePath} ${message}`).join(', ');
  throw new Error(`${what}: ${JSON.stringify(written)}`);
}
