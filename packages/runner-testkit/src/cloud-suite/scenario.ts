import { test } from 'vitest';
import type { CloudStage } from '../cloud-stage.ts';
import type { Scoreboard } from '../scoreboard.ts';
import type { RowId } from '../scoreboard-rows.ts';

/** Defines one test on a fresh stage. `ids` are rows of the scoreboard, the leading one first. */
export type DefineScenario = (
  ids: RowId | readonly RowId[],
  name: string,
  body: (stage: CloudStage) => Promise<void>,
) => void;

/** Makes the function by which the files of the suite define their tests. */
export function createScenarios(arrange: () => Promise<CloudStage>, board: Scoreboard): DefineScenario {
  return (ids, name, body) => {
    const rows = typeof ids === 'string' ? [ids] : ids;
    const pass = board.add(rows);
    test(`${rows.join(' ')}: ${name}`, async () => {
      const stage = await arrange();
      try {
        await body(stage);
        pass();
      } finally {
        await stage.close();
      }
    });
  };
}
