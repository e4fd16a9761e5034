import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect } from 'vitest';
import { EXIT } from '../src/exit-codes.ts';
import { type Ended, envelopeOf } from './sandbox.ts';

const ajv = new Ajv({ allowUnionTypes: true, strictRequired: false });
const readSchema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
ajv.addSchema(readSchema('diagnostic'));
const validate = ajv.compile(readSchema('command-output'));

const CODES: ReadonlySet<number> = new Set(Object.values(EXIT));

/** One object as the published schema describes it, which agrees with how the call ended. */
export function expectCommandOutput(ended: Ended, command: string): ReturnType<typeof envelopeOf> {
  const envelope = envelopeOf(ended);
  validate(envelope);
  expect(validate.errors ?? []).toEqual([]);
  expect(envelope).toMatchObject({ command, exit_code: ended.code });
  return envelope;
}

/** A code of the table of exit codes. */
export function expectKnownCode({ code, stderr }: Ended): void {
  expect(CODES.has(code ?? -1), `${code}: ${stderr}`).toBe(true);
  expect(stderr).not.toMatch(/this is a bug/);
}
