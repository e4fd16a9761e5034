import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { fuzzInput } from './fuzz/inputs.ts';
import { type Inspected, inspectBytes } from './fuzz/inspection-faults.ts';
import { LARGE_INPUTS } from './fuzz/large-inputs.ts';
import { createRandom } from './fuzz/random.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 100_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
const LIMIT_MS = 1000;

test(`${RUNS} random and mutated inputs give findings that are in order`, { timeout: 300_000 }, () => {
  let slowest = { milliseconds: 0, index: -1 };
  let findings = 0;
  for (let index = 0; index < RUNS; index++) {
    const bytes = inputAt(index);
    const inspected = inspect(bytes, index);
    if (inspected.faults.length > 0) throw new Error(`${described(bytes, index)}\n${inspected.faults.join('\n')}`);
    findings += inspected.findings;
    if (inspected.milliseconds > slowest.milliseconds) slowest = { milliseconds: inspected.milliseconds, index };
  }
  const { index, milliseconds } = slowest;
  const bytes = inputAt(index);
  process.stderr.write(
    `slowest of ${RUNS}: ${milliseconds.toFixed(0)} ms for ${bytes.length} bytes (input ${index})\n`,
  );
  expect(leastOf(milliseconds, bytes), described(bytes, index)).toBeLessThan(LIMIT_MS);
  // Inputs that find nothing would prove nothing.
  expect(findings).toBeGreaterThan(RUNS / 2);
});

describe(`takes less than ${LIMIT_MS} ms`, () => {
  test.each(LARGE_INPUTS)('%s', (_name, text) => {
    const bytes = Buffer.from(text);
    const { faults, milliseconds } = inspectBytes(bytes);
    expect(faults).toEqual([]);
    expect(leastOf(milliseconds, bytes)).toBeLessThan(LIMIT_MS);
  });
});

/** Each input has a seed of its own, so that one can be made again without those before it. */
function inputAt(index: number): Uint8Array {
  return fuzzInput(index, createRandom(SEED * 1_000_003 + index));
}

function inspect(bytes: Uint8Array, index: number): Inspected {
  try {
    return inspectBytes(bytes);
  } catch (error) {
    throw new Error(described(bytes, index), { cause: error });
  }
}

/** A busy machine is not taken for a slow program: what took a little too long may try again. */
function leastOf(milliseconds: number, bytes: Uint8Array): number {
  let least = milliseconds;
  for (let again = 0; again < 2 && least >= LIMIT_MS && least < 4 * LIMIT_MS; again++)
    least = Math.min(least, inspectBytes(bytes).milliseconds);
  return least;
}

function described(bytes: Uint8Array, index: number): string {
  return `input ${index} of FUZZ_SEED=${SEED}: ${JSON.stringify(Buffer.from(bytes).toString('latin1'))}`;
}
