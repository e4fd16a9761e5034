import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { run } from '@dativo/runner';
import { createLocalProcessDriver } from '@dativo/runner-local-process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bench } from './bench.ts';

const MIB = 1024 * 1024;

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open();
});
afterEach(() => bench.close());

/** Writes lines of 100 bytes, waiting for each block, and notes in a file how many bytes were taken. */
const writer = (mebibytes: number) => `
  import { writeSync, writeFileSync } from 'node:fs';
  const block = Buffer.from(('y'.repeat(99) + '\\n').repeat(656));
  for (let written = 0; written < ${mebibytes * MIB}; written += block.length) {
    for (let at = 0; at < block.length; ) at += writeSync(1, block, at);
    writeFileSync('written', String(written + block.length));
  }`;

test('a consumer that does not go on stops the job; when it goes on, every line arrives', {
  timeout: 60_000,
}, async () => {
  let goOn = () => {};
  const pausing = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let lines = 0;
  const running = run(await bench.requestFor(writer(20)), createLocalProcessDriver(), {
    pollMs: 50,
    deadlines: { drainQuietSeconds: 0.1, drainSeconds: 0.2 },
    onLog: () => {
      lines += 1;
      return lines === 1 ? pausing : undefined;
    },
  });
  const stuckAt = await untilStuck(() => readNumber(bench.file('written')));
  expect(stuckAt).toBeGreaterThan(0);
  expect(stuckAt).toBeLessThan(2 * MIB);
  expect(lines).toBe(1);
  goOn();
  const { verdict, logs } = await running;
  const written = readNumber(bench.file('written'));
  expect({ verdict, logs }).toMatchObject({
    verdict: 'succeeded',
    logs: { completeness: 'complete', lines: written / 100, bytes: (written / 100) * 99 },
  });
});

test('fifty megabytes pass through a memory that does not grow with them', { timeout: 120_000 }, async () => {
  const inUse: number[] = [];
  let lines = 0;
  const { logs, verdict, tail } = await run(await bench.requestFor(writer(50)), createLocalProcessDriver(), {
    onLog: () => {
      lines += 1;
      if (lines % 100_000 === 0) inUse.push(measureMemoryInUse());
    },
  });
  expect(verdict).toBe('succeeded');
  expect(logs).toMatchObject({ completeness: 'complete', lines, bytes: lines * 99 });
  expect(lines * 100).toBe(readNumber(bench.file('written')));
  expect(tail).toHaveLength(50);
  const [early = 0, ...later] = inUse;
  // Lines that were kept would be about 50 MB by then.
  expect(Math.max(...later) - early).toBeLessThan(4 * MIB);
});

function readNumber(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** The value once it has been the same for half a second. */
async function untilStuck(read: () => number): Promise<number> {
  for (let same = 0, last = 0; ; await sleep(50)) {
    const value = read();
    same = value === last && value > 0 ? same + 1 : 0;
    last = value;
    if (same === 10) return value;
  }
}

/** Bytes that are still in use after a full collection of garbage. */
function measureMemoryInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
