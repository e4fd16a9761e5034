import type { Io } from '../io.ts';
import type { Report } from '../report.ts';
import type { EventFile } from './event-file.ts';
import { type Progress, type StageTiming, toSeconds } from './progress.ts';

export interface JobOutlet {
  readonly io: Io;
  readonly report: Report;
  readonly events: EventFile;
  /** Of all jobs together; lines of one of them go around its moving line. */
  readonly progress: Progress;
}

/** The stages of one of several jobs that go by at once: plain lines, each with the name of its job. */
export function createJobProgress({ io, report, events, progress }: JobOutlet, label: string): Progress {
  const timings: StageTiming[] = [];
  const say = (line: string): void => progress.say(`${report.err.dim(`${label} |`)} ${line.trimStart()}`);
  return {
    timings,
    async stage(name, work) {
      const started = Number(io.clock.now());
      const record = (phase: 'started' | 'done' | 'failed', more = {}) => {
        const at = io.clock.now().toISOString();
        events.write({ schema_version: 1, type: 'stage', at, job: label, stage: name, phase, ...more });
      };
      const elapsed = () => Number(io.clock.now()) - started;
      record('started');
      say(`${name} ...`);
      try {
        const { value, note } = await work();
        record('done', { note, duration_ms: elapsed() });
        say(`${name}: ${note} (${toSeconds(elapsed())})`);
        return value;
      } catch (error) {
        record('failed', { duration_ms: elapsed() });
        throw error;
      } finally {
        timings.push({ stage: name, duration_ms: elapsed() });
      }
    },
    at: () => {},
    say,
    detail: (line) => progress.detail(`${label} | ${line.trimStart()}`),
    complain: (line) => progress.complain(`${label} | ${line.trimStart()}`),
    log: (line) => (report.isJson ? say(line) : progress.log(`${label} | ${line}`)),
  };
}
