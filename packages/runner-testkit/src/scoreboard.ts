import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type RowId, SCOREBOARD_ROWS } from './scoreboard-rows.ts';
import { renderScoreboard } from './scoreboard-table.ts';

/** How many tests of a row there are, and how many of them passed. */
export interface Score {
  readonly tests: number;
  readonly passed: number;
}

/** How a runtime fared, by scenario. */
export type Scores = Readonly<Partial<Record<RowId, Score>>>;

/** Counts the tests of one cloud by what they hold. A test that was not run to its end has not passed. */
export class Scoreboard {
  readonly #scores = new Map<RowId, { tests: number; passed: number }>();

  /** Registers a test; call what it gives when the test has passed. */
  add(ids: readonly RowId[]): () => void {
    for (const id of ids) this.#at(id).tests += 1;
    return () => {
      for (const id of ids) this.#at(id).passed += 1;
    };
  }

  get scores(): Scores {
    return Object.fromEntries(ROW_IDS.flatMap((id) => (this.#scores.has(id) ? [[id, { ...this.#at(id) }]] : [])));
  }

  #at(id: RowId): { tests: number; passed: number } {
    const score = this.#scores.get(id) ?? { tests: 0, passed: 0 };
    this.#scores.set(id, score);
    return score;
  }
}

/** Writes the results of one cloud, for programs. */
export function writeScores(file: string, runtime: string, scores: Scores): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ schema_version: 1, runtime, scores }, null, 2)}\n`);
}

/** The document with this cloud's column in its table; the other columns stay as they are. */
export function toDocument(file: string, runtime: string, scores: Scores): string {
  return renderScoreboard(readFileSync(file, 'utf8'), runtime, scores);
}

const ROW_IDS = Object.keys(SCOREBOARD_ROWS) as RowId[];
