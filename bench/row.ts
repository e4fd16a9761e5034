export interface Target {
  readonly bound: 'at most' | 'at least';
  readonly limit: number;
  readonly unit: 'ms' | '×' | 'MB' | 'packages' | 'modules';
  /** What a time comes on top of, or what a number of times is of: `a bare node`. */
  readonly than?: string;
}

/** What one measurement gave: the value that is held against the target and, where it is of two processes, the figure of each. */
export interface Sample {
  readonly value: number;
  readonly own?: number;
  readonly other?: number;
}

/** One line of the table, before it is measured. */
export interface Row {
  /** Its name: no two rows have the same. */
  readonly what: string;
  readonly topic: 'one file' | 'many files' | 'other tools' | 'package';
  readonly target: Target;
  /** A goal must be met. A stretch is wished for, and a comparison has a target that nobody set: neither fails the bench. */
  readonly weight: 'goal' | 'stretch' | 'comparison';
  /** Quick ones are measured several times in each round, slow ones only in the first rounds. */
  readonly samplesPerRound?: number;
  readonly mostRounds?: number;
  /** The unit of `own` and `other` in its samples. */
  readonly parts?: 'ms' | 'MiB';
  /** Makes what it needs and warms up, outside of the measured time. Returns why it cannot be measured, or nothing. */
  readonly prepare: () => Fault | undefined;
  /** `isTurned` asks for the two processes in the other order. */
  readonly sample: (isTurned: boolean) => Sample;
}

/** Why a row has no value: what is missing on this machine, or what is wrong with what is measured. */
export interface Fault {
  readonly kind: 'missing' | 'broken';
  readonly why: string;
}

/** One line of the table, measured. */
export interface Measured {
  readonly row: Row;
  readonly samples: readonly Sample[];
  readonly fault?: Fault;
}
