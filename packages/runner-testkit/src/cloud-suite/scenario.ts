import { test } from 'vitest';
import type { CloudStage, LieKind } from '../cloud-stage.ts';
import type { Scoreboard } from '../scoreboard.ts';
import type { RowId } from '../scoreboard-rows.ts';
import type { CloudFacts } from './facts.ts';

/** Defines one test on a fresh stage. `ids` are rows of the scoreboard, the leading one first; `lies` are all that the body tells. */
export type DefineScenario = (
  ids: RowId | readonly RowId[],
  name: string,
  body: (stage: CloudStage) => Promise<void>,
  lies?: readonly LieKind[],
) => void;

/** Makes the function by which the files of the suite define their tests. What needs a lie that the fake cannot tell has not passed. */
export function createScenarios(
  arrange: () => Promise<CloudStage>,
  board: Scoreboard,
  cannotLie: CloudFacts['cannotLie'] = [],
): DefineScenario {
  return (ids, name, body, lies = []) => {
    const rows = typeof ids === 'string' ? [ids] : ids;
    const pass = board.add(rows);
    if (lies.some((kind) => cannotLie.includes(kind))) return;
    test(`${rows.join(' ')}: ${name}`, async () => {
      const stage = await arrange();
      try {
        await body(withListedLies(stage, lies));
        pass();
      } finally {
        await stage.close();
      }
    });
  };
}

/** A list of lies that has become wrong is a fault of the suite. */
function withListedLies(stage: CloudStage, lies: readonly LieKind[]): CloudStage {
  const lie: CloudStage['lie'] = (told) => {
    if (!lies.includes(told.kind)) throw new Error(`the scenario does not list the lie ${told.kind}`);
    stage.lie(told);
  };
  return new Proxy(stage, {
    get: (target, name) => (name === 'lie' ? lie : Reflect.get(target, name, target)),
  });
}
