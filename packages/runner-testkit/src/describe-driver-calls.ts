import {
  type Driver,
  DriverError,
  type LogLine,
  type RunRef,
  type RunRequest,
  type RunStatus,
  run,
  type StartRequest,
} from '@dativo/runner';
import { expect, test } from 'vitest';
import type { ArrangedDriver, DriverCapabilities, PlayProgram } from './describe-driver.ts';
import { PROGRAMS } from './programs.ts';

/** What every driver does when its methods are called by themselves. */
export function describeDriverCalls(
  play: PlayProgram,
  arranged: () => ArrangedDriver,
  { forgetsLog }: DriverCapabilities,
): void {
  test('a refused request starts nothing', async () => {
    const { driver, refusedRequest, countStarts } = arranged();
    const request = await refusedRequest();
    await expect(driver.check(request)).rejects.toBeInstanceOf(DriverError);
    const result = await run(request, driver);
    expect(result).toMatchObject({ verdict: 'failed', origin: 'runner', process_exit_code: 126, ref: null });
    expect(await countStarts()).toBe(0);
  });

  test('the container sees its run id, its job, the extra environment and its arguments', async () => {
    const played = await play(PROGRAMS.environment, { environment: { CONTRACT_EXTRA: 'blue' }, timeoutSeconds: 600 });
    const { runId, jobText, containerMode } = played.request;
    const seen = JSON.parse(played.texts[0] ?? '{}');
    expect(seen).toMatchObject({ id: runId, text: jobText, extra: 'blue', attempt: '1', timeout: '600' });
    expect(seen.args).toEqual(['run', '--config', expect.any(String), '--mode', containerMode]);
  });

  const toStart = (request: RunRequest, attempt = 1): StartRequest => {
    const rung = arranged().driver.listRungs(request)[0] ?? null;
    return { ...request, attempt, rung };
  };

  test('a submit repeated with the same run id and attempt starts one container', async () => {
    const { driver, requestFor, countStarts } = arranged();
    const request = toStart(await requestFor(PROGRAMS.polite));
    const refs = await Promise.all([driver.submit(request), driver.submit(request)]);
    expect(refs[1]).toEqual(refs[0]);
    expect(await driver.submit(request)).toEqual(refs[0]);
    await untilReady(driver, refs[0]);
    await driver.stop(refs[0], { graceSeconds: 0 });
    await untilEnded(driver, refs[0]);
    await driver.release(refs[0]);
    expect(await countStarts()).toBe(1);
  });

  test('a start is found by its run id while it runs and when it has ended; no other run is', async () => {
    const { driver, requestFor } = arranged();
    const [request, other] = [await requestFor(PROGRAMS.polite), await requestFor(PROGRAMS.polite)];
    expect(await driver.find(request)).toEqual([]);
    const ref = await driver.submit(toStart(request));
    expect(ref).toMatchObject({ runtime: driver.runtime, runId: request.runId, attempt: 1 });
    expect([await driver.find(request), await driver.find(other)]).toEqual([[ref], []]);
    await driver.stop(ref, { graceSeconds: 0 });
    await untilEnded(driver, ref);
    expect(await driver.find(request)).toEqual([ref]);
    await driver.release(ref);
  });

  test('another attempt is another container, and the newest is found first', async () => {
    const { driver, requestFor, countStarts } = arranged();
    const request = await requestFor(PROGRAMS.success);
    const first = await driver.submit(toStart(request));
    await untilEnded(driver, first);
    const second = await driver.submit(toStart(request, 2));
    await untilEnded(driver, second);
    expect(await driver.find(request)).toEqual([second, first]);
    expect(await countStarts()).toBe(2);
    await Promise.all([driver.release(first), driver.release(second)]);
  });

  test('stop and release may come twice, and describe keeps answering', async () => {
    const { driver, requestFor } = arranged();
    const ref = await driver.submit(toStart(await requestFor(PROGRAMS.polite)));
    await driver.stop(ref, { graceSeconds: 0 });
    await driver.stop(ref, { graceSeconds: 0 });
    const ended = await untilEnded(driver, ref);
    await driver.release(ref);
    await driver.release(ref);
    expect(await driver.describe(ref)).toEqual(ended);
    expect(driver.toRecoveryHint(ref)).not.toBe('');
  });

  test('a log that is read on from a line has nothing up to that line', async () => {
    const { driver, requestFor } = arranged();
    const ref = await driver.submit(toStart(await requestFor(PROGRAMS.brief)));
    await untilEnded(driver, ref);
    const lines = await readAll(driver, ref);
    expect(lines.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    const rest = await readAll(driver, ref, lines[0]?.id);
    expect(rest.map(({ id }) => id)).toEqual(forgetsLog ? [] : lines.slice(1).map(({ id }) => id));
    expect(await readAll(driver, ref, lines.at(-1)?.id)).toEqual([]);
    await driver.release(ref);
  });

  test('reading a log can be left at any time', async () => {
    const { driver, requestFor } = arranged();
    const ref = await driver.submit(toStart(await requestFor(PROGRAMS.polite)));
    await untilReady(driver, ref);
    await driver.stop(ref, { graceSeconds: 5 });
    await untilEnded(driver, ref);
    await driver.release(ref);
  });
}

/** Reads until the log ends, or until somebody has listened to it in vain. */
async function readAll(driver: Driver, ref: RunRef, after?: string): Promise<readonly LogLine[]> {
  const leave = new AbortController();
  const lines: LogLine[] = [];
  const onCaughtUp = () => leave.abort();
  const options = { signal: leave.signal, onCaughtUp, ...(after === undefined ? {} : { after }) };
  for await (const line of driver.readLogs(ref, options)) lines.push(line);
  return lines;
}

/** Reads the log until the container says that it is ready, and leaves it there. */
async function untilReady(driver: Driver, ref: RunRef): Promise<void> {
  const leave = new AbortController();
  for await (const line of driver.readLogs(ref, { signal: leave.signal })) if (line.text === 'ready') leave.abort();
}

function untilEnded(driver: Driver, ref: RunRef): Promise<RunStatus> {
  return expect
    .poll(async () => driver.describe(ref), { timeout: 15_000, interval: 20 })
    .toMatchObject({ phase: 'ended' })
    .then(() => driver.describe(ref));
}
