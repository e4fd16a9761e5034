const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** How far a zone is ahead of UTC at a moment, in milliseconds. */
type OffsetAt = (moment: number) => number;

/** Counts how often a wall time comes in a zone: not at all where clocks are set forward over it, twice where they are set back. */
export interface Zone {
  /** True where clocks are set within the day that starts at `midnight`, or in the hours around it. */
  changesAround(midnight: number): boolean;
  /** `wall` is the wall time as if it were UTC, in milliseconds. */
  occurrences(wall: number): 0 | 1 | 2;
}

/** Fleets name few zones, and asking the runtime for its tables takes longer than all else. */
const known = new Map<string, Zone>();

/** A name of the IANA list. Throws `RangeError` for any other. */
export function zoneOf(name: string): Zone {
  const zone = known.get(name) ?? createZone(name);
  known.set(name, zone);
  return zone;
}

function createZone(name: string): Zone {
  const changes = new Map<number, boolean>();
  const offsetAt = name === 'UTC' ? () => 0 : createOffsets(name);
  return {
    changesAround(midnight) {
      const changed = changes.get(midnight) ?? offsetAt(midnight - DAY_MS) !== offsetAt(midnight + 2 * DAY_MS);
      changes.set(midnight, changed);
      return changed;
    },
    occurrences(wall) {
      const offsets = new Set([offsetAt(wall - DAY_MS), offsetAt(wall + DAY_MS)]);
      const real = [...offsets].filter((offset) => offsetAt(wall - offset) === offset);
      return real.length === 0 ? 0 : real.length === 1 ? 1 : 2;
    },
  };
}

function createOffsets(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric' },
  });
  return (moment) => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    const at = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const wall = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'));
    return wall - Math.floor(moment / MINUTE_MS) * MINUTE_MS;
  };
}
