import { expect } from 'vitest';
import { play, takeOver } from './play.ts';
import type { DefineScenario } from './scenario.ts';
import { polite, working } from './scripts.ts';

/** Run ids that a marker of limited length and characters cannot carry as they are, and pairs that are easily mixed up. */
const ODD_RUN_IDS: readonly (readonly [what: string, runId: string, twin: string])[] = [
  ['one is the beginning of the other', 'nightly-1', 'nightly-12'],
  ['200 characters that differ in the last', `${'a'.repeat(199)}1`, `${'a'.repeat(199)}2`],
  ['characters that no marker takes', 'tenant a/ü:1', 'tenant a/ö:1'],
  ['only their case differs', 'Orders-A', 'orders-a'],
];

export function defineIdentity(scenario: DefineScenario): void {
  scenario('N1', 'two runners with one run id at once: one container, one verdict', async (stage) => {
    const request = await stage.requestFor(working(60, 7));
    const runners = [stage.newDriver(), stage.newDriver()].map((driver) => play(stage, request, { driver }));
    const [one, two] = await Promise.all(runners);
    expect(stage.starts).toHaveLength(1);
    for (const played of [one, two]) expect(played?.result).toMatchObject({ verdict: 'failed', exit_code: 7 });
  });

  scenario(
    'N1',
    'the same, with lost answers and starts that are not shown: still one container',
    async (stage) => {
      stage.lie({ kind: 'reset', operation: 'start', times: 3, when: 'after' });
      stage.lie({ kind: 'invisible', seconds: 15 });
      const request = await stage.requestFor(working(60));
      await Promise.all([1, 2, 3].map(() => play(stage, request, { driver: stage.newDriver() })));
      expect(stage.starts).toHaveLength(1);
    },
    ['reset', 'invisible'],
  );

  scenario('N1', 'one start asked for by three processes is one; another attempt is another', async (stage) => {
    const request = { ...(await stage.requestFor(working(60))), attempt: 1 };
    const [rung = null] = stage.driver.listRungs(request);
    const drivers = [stage.driver, stage.newDriver(), stage.newDriver()];
    const refs = await Promise.all(drivers.map((driver) => driver.submit({ ...request, rung })));
    expect(refs[1]).toEqual(refs[0]);
    expect(refs[2]).toEqual(refs[0]);
    await stage.clock.sleep(600_000);
    const next = await stage.newDriver().submit({ ...request, rung, attempt: 2 });
    expect(next.handle).not.toEqual(refs[0]?.handle);
    await stage.clock.sleep(300_000);
    expect(stage.starts.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  scenario(
    ['N1', 'S6'],
    'among strangers’ runs on the same target: theirs are neither taken nor stopped',
    async (stage) => {
      const request = await stage.requestFor(polite(0));
      stage.lie({ kind: 'strangers', count: 7 });
      stage.lie({ kind: 'small_pages', size: 3 });
      const { result } = await play(stage, request, { signals: [[120, 'SIGTERM']] });
      expect(result).toMatchObject({ verdict: 'canceled' });
      expect(stage.strangersAlive).toBe(7);
      expect(await stage.newDriver().find(request)).toEqual([
        expect.objectContaining({ runId: request.runId, attempt: 1 }),
      ]);
    },
    ['strangers', 'small_pages'],
  );

  for (const [what, runId, twin] of ODD_RUN_IDS) {
    scenario(['N1', 'R3'], `run ids that are easily mixed up (${what}): each finds its own`, async (stage) => {
      const [one, two] = [
        await stage.requestFor(working(60, 3), { runId }),
        await stage.requestFor(working(60, 4), { runId: twin }),
      ];
      const played = await Promise.all([play(stage, one), play(stage, two)]);
      expect(played.map(({ result }) => [result.run_id, result.exit_code])).toEqual([
        [runId, 3],
        [twin, 4],
      ]);
      const found = await stage.newDriver().find(one);
      expect(found.map((ref) => [ref.runId, ref.handle])).toEqual([[runId, played[0].result.ref?.handle]]);
    });
  }

  scenario(['R3', 'N7'], 'of a run with several attempts, all are found, the newest first', async (stage) => {
    const request = await stage.requestFor(working(5, 7));
    const { result, journal } = await play(stage, request, { retry: { on: ['container-error'], maxAttempts: 3 } });
    const found = await stage.newDriver().find(request);
    expect(found.map(({ attempt }) => attempt)).toEqual([3, 2, 1]);
    const again = await takeOver(stage, journal.records);
    expect(again.result).toEqual(result);
  });
}
