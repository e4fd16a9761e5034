import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CloudStage } from './cloud-stage.ts';
import type { CloudFacts } from './cloud-suite/facts.ts';
import { createScenarios } from './cloud-suite/scenario.ts';
import { defineCancel } from './cloud-suite/scenarios-cancel.ts';
import { defineDeadlines } from './cloud-suite/scenarios-deadlines.ts';
import { defineEndings } from './cloud-suite/scenarios-ending.ts';
import { defineIdentity } from './cloud-suite/scenarios-identity.ts';
import { defineLadder } from './cloud-suite/scenarios-ladder.ts';
import { defineLogs } from './cloud-suite/scenarios-logs.ts';
import { definePolling } from './cloud-suite/scenarios-polling.ts';
import { defineSecrets } from './cloud-suite/scenarios-secrets.ts';
import { defineStart } from './cloud-suite/scenarios-start.ts';
import { defineTakeover } from './cloud-suite/scenarios-takeover.ts';
import { Scoreboard, toDocument, writeScores } from './scoreboard.ts';

const FILES = [
  defineStart,
  defineLadder,
  definePolling,
  defineLogs,
  defineEndings,
  defineCancel,
  defineDeadlines,
  defineTakeover,
  defineIdentity,
  defineSecrets,
];

/**
 * What every cloud driver must hold when the cloud misleads it: the scenarios of `docs/runners.md`, each one a fault that the fake
 * cloud injects. Call it at the top level of a driver's test file.
 */
export function describeCloudDriver(name: string, arrange: () => Promise<CloudStage>, facts: CloudFacts): void {
  describe(`${name} keeps its promises when the cloud does not`, () => {
    const board = new Scoreboard();
    const scenario = createScenarios(arrange, board, facts.cannotLie);
    for (const define of FILES) define(scenario, facts);

    if (facts.scoreboard === undefined) return;
    const { resultFile, document } = facts.scoreboard;
    test(`N2: ${basename(document)} shows this scoreboard`, async () => {
      writeScores(resultFile, facts.runtime, board.scores);
      await expect(toDocument(document, facts.runtime, board.scores)).toMatchFileSnapshot(document);
    });
  });
}
