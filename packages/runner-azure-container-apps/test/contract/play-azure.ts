import { type LogLine, type RunEvent, type RunResult, run } from '@dativo/runner';
import type { AzureLie, Container, ContainerScript, FakeAzureOptions, Lie } from '@dativo/runner-testkit';
import { type AzureStage, arrangeAzure } from './arrange-azure.ts';

export interface Scene {
  readonly container: Container | ContainerScript;
  readonly lies?: readonly (Lie | AzureLie)[];
  readonly options?: Partial<FakeAzureOptions>;
  readonly timeoutSeconds?: number;
  readonly prepare?: (stage: AzureStage) => void;
}

export interface Shown extends LogLine {
  /** Seconds from the beginning of the run until it was shown. */
  readonly shownAt: number;
}

export interface PlayedOnAzure {
  readonly result: RunResult;
  readonly lines: readonly Shown[];
  readonly texts: readonly string[];
  readonly stage: AzureStage;
  /** Everything that the run wrote anywhere. */
  readonly written: string;
  /** How often an operation of the fake was called, by a part of its name. */
  readonly count: (operation: string) => number;
  /** Texts of the queries of Log Analytics. */
  readonly queries: readonly string[];
}

/** One run under some lies of the fake, on a stage of its own. */
export async function playOnAzure(scene: Scene, check: (played: PlayedOnAzure) => Promise<void> | void): Promise<void> {
  const stage = await arrangeAzure(scene.options);
  try {
    for (const lie of scene.lies ?? []) stage.fake.lie(lie);
    scene.prepare?.(stage);
    const { container } = scene;
    const asContainer: Container = typeof container === 'function' ? { kind: 'script', run: container } : container;
    const request = await stage.requestFor(asContainer, { timeoutSeconds: scene.timeoutSeconds });
    const lines: Shown[] = [];
    const events: RunEvent[] = [];
    const journal = stage.journal();
    const result = await run(request, stage.driver, {
      clock: stage.clock,
      journal,
      random: () => 0.5,
      onEvent: (event) => void events.push(event),
      onLog: (line) => void lines.push({ ...line, shownAt: stage.clock.seconds }),
    });
    const calls = stage.fake.calls;
    await check({
      result,
      lines,
      texts: lines.map(({ text }) => text),
      stage,
      written: JSON.stringify([result, events, journal.records, lines]),
      count: (operation) => calls.filter(({ operation: each }) => each.includes(operation)).length,
      queries: calls.filter(({ operation }) => operation === 'Query_Execute').map(({ body }) => body),
    });
  } finally {
    await stage.close();
  }
}
