import type { Measured, Row, Sample } from './row.ts';

/**
 * Measures every row once in each round, so that a bad minute of the machine falls on all of them, and turns the two processes of a
 * row round with every measurement. Rows that cannot be measured keep the reason.
 */
export function runRounds(rows: readonly Row[], rounds: number, say: (line: string) => void): readonly Measured[] {
  const measured = rows.map((row) => new Measurement(row));
  for (const one of measured) one.prepare(say);
  for (let round = 0; round < rounds; round += 1) {
    say(`round ${round + 1} of ${rounds}`);
    for (const one of measured) one.measure(round);
  }
  return measured.map((one) => one.result());
}

class Measurement {
  private readonly row: Row;
  private readonly samples: Sample[] = [];
  private fault: Measured['fault'];

  constructor(row: Row) {
    this.row = row;
  }

  prepare(say: (line: string) => void): void {
    say(`getting ready: ${this.row.what}`);
    this.guard(() => {
      this.fault = this.row.prepare();
    });
  }

  measure(round: number): void {
    const { samplesPerRound = 1, mostRounds = Number.POSITIVE_INFINITY } = this.row;
    if (round >= mostRounds) return;
    for (let sample = 0; sample < samplesPerRound && this.fault === undefined; sample += 1) {
      this.guard(() => this.samples.push(this.row.sample((round + sample) % 2 === 1)));
    }
  }

  result(): Measured {
    const { row, samples, fault } = this;
    return fault === undefined ? { row, samples } : { row, samples: [], fault };
  }

  /** One row that breaks must not take the others with it. */
  private guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.fault = { kind: 'broken', why: error instanceof Error ? error.message : String(error) };
    }
  }
}
