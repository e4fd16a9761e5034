import type { Fault, Row, Sample } from './row.ts';
import { type Command, findFault, timeOf } from './start.ts';

type Measure = 'difference' | 'own / other' | 'other / own';

interface Pair {
  readonly own: () => Command;
  readonly other: () => Command;
  readonly measure: Measure;
  /** What the pair cannot do without: why it is missing, or nothing. */
  readonly needs?: () => string | undefined;
  /** Puts things back, outside of the measured time. */
  readonly before?: () => void;
  /** What is measured of a command; its time in milliseconds unless said otherwise. */
  readonly figureOf?: (command: Command) => number;
}

/** Two processes, one right after the other, and what their figures say of each other. */
export function compare(pair: Pair): Pick<Row, 'prepare' | 'sample'> {
  const { own, other, needs, before, figureOf = timeOf } = pair;
  const measure = (command: Command) => {
    before?.();
    return figureOf(command);
  };
  const look = (command: () => Command) => {
    before?.();
    return findFault(command());
  };
  return {
    prepare: () => fault('missing', needs?.()) ?? fault('broken', look(own)) ?? fault('missing', look(other)),
    sample(isTurned): Sample {
      const first = measure(isTurned ? other() : own());
      const second = measure(isTurned ? own() : other());
      const [ours, theirs] = isTurned ? [second, first] : [first, second];
      return { value: VALUES[pair.measure](ours, theirs), own: ours, other: theirs };
    },
  };
}

const VALUES: Readonly<Record<Measure, (own: number, other: number) => number>> = {
  difference: (own, other) => own - other,
  'own / other': (own, other) => own / other,
  'other / own': (own, other) => other / own,
};

function fault(kind: Fault['kind'], why: string | undefined): Fault | undefined {
  return why === undefined ? undefined : { kind, why };
}
