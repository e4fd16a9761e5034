import type { Lie } from '../cloud-stage.ts';

type Refusal = Extract<Lie, { kind: 'refuse_start' }>;
type Failure = Extract<Lie, { kind: 'never_starts' }>;
type Interruption = Extract<Lie, { kind: 'interrupt' }>;

/** What is to become of a start, in a cloud's own words. */
export interface Fate<Failed, Ending> {
  readonly isStuck: boolean;
  /** How it ends before any container has run. */
  readonly failure?: Failed;
  readonly interruption?: { readonly ending: Ending; readonly afterSeconds: number };
}

/** A cloud's own words for how a start ends. */
export interface FateWords<Failed, Ending> {
  toFailure(reason: Failure['reason']): Failed;
  toEnding(by: Interruption['by']): Ending;
}

/** A cloud's own form of "no", by the reason; the number is how often it has said no before. */
export type Refusals<Refused> = Readonly<Record<Refusal['reason'], (before: number) => Refused>>;

/** Lies that hit starts. Each is used up after so many of them. */
export class StartLies {
  readonly #refusals: Refusal[] = [];
  readonly #failures: Failure[] = [];
  readonly #interruptions: Interruption[] = [];
  #isStuck = false;
  #refused = 0;

  add(lie: Lie): void {
    if (lie.kind === 'refuse_start') this.#refusals.push(...repeat(lie));
    if (lie.kind === 'never_starts') this.#failures.push(...repeat(lie));
    if (lie.kind === 'interrupt') this.#interruptions.push(...repeat(lie));
    if (lie.kind === 'stuck_start') this.#isStuck = true;
  }

  takeRefusal<Refused>(refusals: Refusals<Refused>): Refused | undefined {
    const refusal = this.#refusals.shift();
    if (refusal === undefined) return undefined;
    this.#refused += 1;
    return refusals[refusal.reason](this.#refused - 1);
  }

  takeFate<Failed, Ending>(words: FateWords<Failed, Ending>): Fate<Failed, Ending> {
    const failure = this.#failures.shift();
    if (failure !== undefined) return { isStuck: false, failure: words.toFailure(failure.reason) };
    if (this.#isStuck) return { isStuck: true };
    const interruption = this.#interruptions.shift();
    if (interruption === undefined) return { isStuck: false };
    const { by, afterSeconds } = interruption;
    return { isStuck: false, interruption: { ending: words.toEnding(by), afterSeconds } };
  }
}

function repeat<Told extends { readonly times: number }>(lie: Told): Told[] {
  return Array.from({ length: lie.times }, () => lie);
}
