import { createRequire } from 'node:module';
import type { RunEvent, RunResult } from '@dativo/runner';
import { Ajv } from 'ajv';
import { expect } from 'vitest';

const load = createRequire(import.meta.url);
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true });
const isResult = ajv.compile(load('@dativo/runner/run-result.schema.json'));
const isEvent = ajv.compile(load('@dativo/runner/run-event.schema.json'));

/** Holds a result and its events, as they are written to files, against the published schemas. */
export function expectValidRun(result: RunResult, events: readonly RunEvent[] = []): void {
  isResult(JSON.parse(JSON.stringify(result)));
  expect(isResult.errors ?? [], JSON.stringify(result)).toEqual([]);
  for (const event of events) {
    isEvent(JSON.parse(JSON.stringify(event)));
    expect(isEvent.errors ?? [], JSON.stringify(event)).toEqual([]);
  }
}
