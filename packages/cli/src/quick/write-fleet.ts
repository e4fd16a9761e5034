import { resolve } from 'node:path';
import { extractOfCleanJob, FLEET_START, fleetEnd, fleetEntry } from '@dativo/metadata/quick';
import { writeFilesAtomic } from '@dativo/resolver/quick';
import type { Job } from '@dativo/schema';
import { NameComparison, viewCleanJob } from '@dativo/schema/quick';
import { countJobs, fleetLine } from '../many/fleet-line.ts';
import { FLEET_RUNTIMES } from '../many/fleet-runtimes.ts';
import { BytePieces } from './byte-pieces.ts';
import { findPlainly } from './find-plainly.ts';
import { NO_SETTINGS } from './look-quickly.ts';
import type { PlainStage } from './plain-stage.ts';
import type { QuickEnd } from './quick-end.ts';
import { readFound } from './read-text.ts';

type PlainFleet = Extract<PlainStage, { command: 'fleet' }>;

/** `dativo metadata --fleet DIR --out FILE` where nothing is found in any of the jobs. */
export function writeFleet(cwd: string, { job: name, out, runtime }: PlainFleet): QuickEnd | undefined {
  // Not looked at with the words of the call: `validate` looks at those too, and needs no list of runtimes.
  if (runtime !== undefined && !FLEET_RUNTIMES.includes(runtime)) return undefined;
  const paths = findPlainly(cwd, [name]);
  if (paths === undefined) return undefined;
  const fleet = new Fleet(runtime);
  for (const path of paths) {
    const text = readFound(path);
    const view = text === undefined ? undefined : viewCleanJob(text, NO_SETTINGS);
    if (text === undefined || view === undefined || !fleet.add(view.value as Job, text)) return undefined;
  }
  const text = fleet.parts();
  if (text === undefined) return undefined;
  try {
    const isWritten = writeFilesAtomic([{ path: resolve(cwd, out), text, isSynced: false }]) > 0;
    const note = countJobs(fleet.count, paths.length - fleet.count, runtime).join('; ');
    return { descriptor: 2, text: `${fleetLine(out, isWritten, note)}\n` };
  } catch {
    return undefined; // whoever tries once more says why
  }
}

/** The jobs of one runtime and region, as they will stand in the file. */
class Fleet {
  readonly #wanted: string | undefined;
  readonly #entries = new BytePieces();
  readonly #comparison = new NameComparison();
  #runtime: string | undefined;
  #region: string | undefined;

  constructor(wanted: string | undefined) {
    this.#wanted = wanted;
  }

  get count(): number {
    return this.#entries.size;
  }

  /** False where only a close look can tell what becomes of the job. */
  add(job: Job, text: string): boolean {
    const { provider, region, runtime } = job.infrastructure ?? {};
    const type = runtime?.type;
    if (this.#wanted !== undefined && type !== this.#wanted) return true;
    const extracted = extractOfCleanJob(job);
    const { job_name: jobName, environment } = extracted?.metadata ?? {};
    if (extracted === undefined || jobName === undefined) return false;
    this.#runtime ??= type;
    if (type !== this.#runtime || !this.#isOfRegion(region)) return false;
    this.#comparison.add({ jobName, environment, provider, tenant: undefined });
    return this.#entries.add(jobName, fleetEntry(jobName, extracted, text));
  }

  /** A region that is known only later is that of the others. */
  #isOfRegion(region: unknown): boolean {
    if (typeof region !== 'string' || region.includes('{{')) return true;
    this.#region ??= region;
    return region === this.#region;
  }

  /** `undefined` where jobs cannot be told apart, or none is there. */
  parts(): Iterable<Uint8Array> | undefined {
    if (!FLEET_RUNTIMES.includes(this.#runtime ?? '') || !this.#comparison.areApart()) return undefined;
    const end = fleetEnd(this.count, this.#region);
    return { [Symbol.iterator]: () => this.#entries.inOrder(FLEET_START, end) };
  }
}
