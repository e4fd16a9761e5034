import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunRequest } from '@dativo/runner';
import { createSampleJob, type RequestChanges } from '@dativo/runner-testkit';

/** A temporary folder of one test, with programs that can be run as jobs. */
export class Bench {
  readonly folder: string;
  #programs = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<Bench> {
    return new Bench(await mkdtemp(join(tmpdir(), 'dativo-bench-')));
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  file(name: string): string {
    return join(this.folder, name);
  }

  /** A request that runs the given Node program; `identifiers` change the binding. */
  async requestFor(program: string, changes: RequestChanges = {}, identifiers: object = {}): Promise<RunRequest> {
    this.#programs += 1;
    const file = this.file(`program-${this.#programs}.mjs`);
    await writeFile(file, `${STARTED}\n${program}`);
    return this.request({ command: [process.execPath, file], ...identifiers }, changes);
  }

  request(identifiers: object, changes: RequestChanges = {}): RunRequest {
    const binding = { working_directory: this.folder, ...identifiers };
    const sample = createSampleJob({});
    return {
      ...sample,
      // Set behind the schema's back, which already refuses much of what the driver must refuse as well.
      job: Object.assign(sample.job, {
        infrastructure: { ...sample.job.infrastructure, resource_identifiers: binding },
      }),
      runId: `run-${this.#programs}-${process.pid}`,
      containerMode: 'self_hosted',
      environment: {},
      timeoutSeconds: undefined,
      graceSeconds: 5,
      ...changes,
    };
  }

  /** Programs that have begun. */
  async countStarts(): Promise<number> {
    return (await readdir(this.folder)).filter((name) => name.startsWith('started-')).length;
  }
}

/** Runs before each program: leaves a trace that it was started. */
const STARTED = `import { writeFileSync as leaveTrace } from 'node:fs'; leaveTrace('started-' + process.pid, '');`;
