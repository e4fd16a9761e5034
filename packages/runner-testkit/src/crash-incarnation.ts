import type { Driver, JournalRecord } from '@dativo/runner';
import type { CloudStage, MemoryJournal } from './cloud-stage.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** A moment at which a process can die: around a call of the cloud's API, or around a write to its journal. */
export interface Step {
  readonly kind: 'call' | 'append';
  /** The API's action, or the type of the record. */
  readonly name: string;
}

/** Dies before the step takes effect, or after it, but before its answer is there. */
export interface Crash extends Partial<Step> {
  /** Counted over all steps of the process, from 0; without it, the first step that fits. */
  readonly index?: number;
  readonly when: 'before' | 'after';
}

/** One process that runs a job: it can die at any step, and then nothing of it ever goes on. */
export interface Incarnation {
  readonly driver: Driver;
  readonly clock: VirtualClock;
  /** The journal as this process has it. */
  readonly journal: MemoryJournal;
  /** The journal as it is on the disk. */
  readonly disk: MemoryJournal;
  /** Every step so far. */
  readonly steps: readonly Step[];
  /** Resolves when the process has died. */
  readonly died: Promise<void>;
}

/** A process of its own on the stage, which dies at the given moment; without one it lives on. */
export function createIncarnation(stage: CloudStage, disk: MemoryJournal, crash?: Crash): Incarnation {
  const steps: Step[] = [];
  let isDead = false;
  let die = () => {};
  const died = new Promise<void>((resolve) => {
    die = () => {
      isDead = true;
      resolve();
    };
  });
  const pass = async <T>(step: Step, effect: () => Promise<T>): Promise<T> => {
    if (isDead) return await NEVER;
    const index = steps.push(step) - 1;
    const isLast = crash !== undefined && isAt(crash, step, index);
    if (isLast && crash.when === 'before') return await perish(die);
    const settled = await Promise.allSettled([effect()]);
    if (isLast) die();
    if (isDead) return await NEVER;
    const [outcome] = settled;
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  };
  const clock = createMortalClock(stage.clock, () => isDead);
  const journal: MemoryJournal = {
    append: (record: JournalRecord) => pass({ kind: 'append', name: record.type }, () => disk.append(record)),
    get records() {
      return disk.records;
    },
  };
  const driver = stage.newDriver({ clock, around: (name, call) => pass({ kind: 'call', name }, call) });
  return { driver, clock, journal, disk, steps, died };
}

const NEVER = new Promise<never>(() => {});

function perish(die: () => void): Promise<never> {
  die();
  return NEVER;
}

function isAt(crash: Crash, step: Step, index: number): boolean {
  if (crash.index !== undefined) return crash.index === index;
  return crash.kind === step.kind && crash.name === step.name;
}

/** The stage's clock for one process: who sleeps when it dies does not wake up. */
function createMortalClock(clock: VirtualClock, isDead: () => boolean): VirtualClock {
  return Object.create(clock, {
    sleep: {
      value: async (ms: number, signal?: AbortSignal): Promise<void> => {
        if (isDead()) return await NEVER;
        await clock.sleep(ms, signal);
        if (isDead()) await NEVER;
      },
    },
  });
}
