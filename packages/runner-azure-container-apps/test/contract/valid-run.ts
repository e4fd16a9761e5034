import { createRequire } from 'node:module';
import type { RunEvent, RunResult } from '@dativo/runner';
import { Ajv, type ValidateFunction } from 'ajv';

const load = createRequire(import.meta.url);
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true });
const isResult = ajv.compile(load('@dativo/runner/run-result.schema.json'));
const isEvent = ajv.compile(load('@dativo/runner/run-event.schema.json'));

/** Holds a result and its events, as they are written to files, against the published schemas. */
export function expectValidRun(result: RunResult, events: readonly RunEvent[]): void {
  expectValid(isResult, result);
  for (const event of events) expectValid(isEvent, event);
}

function expectValid(isValid: ValidateFunction, value: unknown): void {
  const written = JSON.parse(JSON.stringify(value));
  if (isValid(written)) return;
  throw new Error(`${ajv.errorsText(isValid.errors)}: ${JSON.stringify(written)}`);
}
