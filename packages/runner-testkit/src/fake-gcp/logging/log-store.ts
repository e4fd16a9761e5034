import type { Lies } from '../lies/lies.ts';
import type { Project } from '../project.ts';
import { toPayload } from './to-payload.ts';

/** Where a line comes from. */
export interface LineSource {
  readonly job: string;
  readonly execution: string;
  readonly taskIndex: number;
  readonly taskAttempt: number;
  readonly instanceId: string;
}

/** An entry as the API shows it, and what only the fake knows of it. */
export interface StoredEntry {
  readonly entry: LogEntry;
  /** From when on it can be read, on the clock without skew. */
  readonly visibleAtMs: number;
}

/** `google.logging.v2.LogEntry` in JSON, as Cloud Run fills it. */
export interface LogEntry {
  readonly insertId: string;
  readonly textPayload?: string;
  readonly jsonPayload?: Readonly<Record<string, unknown>>;
  readonly resource: { readonly type: string; readonly labels: Readonly<Record<string, string>> };
  readonly timestamp: string;
  readonly severity?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly logName: string;
  readonly receiveTimestamp: string;
}

/** The log of the project: what containers print, and what the platform says of them. */
export class LogStore {
  readonly #project: Project;
  readonly #lies: Lies;
  readonly #entries: StoredEntry[] = [];
  #lastMs = 0;
  #inMoment = 0;

  constructor(project: Project, lies: Lies) {
    this.#project = project;
    this.#lies = lies;
  }

  append(source: LineSource, stream: 'stdout' | 'stderr', text: string): void {
    this.#add(source, stream, toPayload(text));
  }

  /** What the platform says of the end of a container. */
  appendSystem(source: LineSource, exitCode: number): void {
    const textPayload = `Container called exit(${exitCode}).`;
    this.#add(source, 'varlog/system', { textPayload, severity: exitCode === 0 ? 'INFO' : 'WARNING' });
  }

  /** The entries that can be read now, in the order of their timestamps and, among equal ones, of their insert ids. */
  readable(): readonly LogEntry[] {
    if (this.#lies.find('no_logs') !== undefined) return [];
    const now = this.#project.clock.now().getTime();
    return this.#entries.filter(({ visibleAtMs }) => visibleAtMs <= now).map(({ entry }) => entry);
  }

  #add(source: LineSource, log: string, payload: Pick<LogEntry, 'textPayload' | 'jsonPayload' | 'severity'>): void {
    const { id, region, clock } = this.#project;
    const delayMs = (this.#lies.find('late_logs')?.seconds ?? 0) * 1000;
    const { timestamp, insertId } = this.#mark();
    const entry: LogEntry = {
      insertId,
      ...payload,
      resource: { type: 'cloud_run_job', labels: { job_name: source.job, location: region, project_id: id } },
      timestamp,
      labels: {
        instanceId: source.instanceId,
        'run.googleapis.com/execution_name': source.execution,
        'run.googleapis.com/task_attempt': String(source.taskAttempt),
        'run.googleapis.com/task_index': String(source.taskIndex),
      },
      logName: `projects/${id}/logs/${encodeURIComponent(`run.googleapis.com/${log}`)}`,
      receiveTimestamp: this.#project.toStamp(new Date(clock.now().getTime() + delayMs)),
    };
    this.#entries.push({ entry, visibleAtMs: clock.now().getTime() + delayMs });
  }

  /** Microseconds, of which ten lines share one; the insert id grows with every line. */
  #mark(): { timestamp: string; insertId: string } {
    const nowMs = this.#project.nowMs();
    this.#inMoment = nowMs === this.#lastMs ? this.#inMoment + 1 : 0;
    this.#lastMs = nowMs;
    const micros = Math.min(999, Math.floor(this.#inMoment / 10));
    const timestamp = new Date(nowMs).toISOString().replace('Z', `${String(micros).padStart(3, '0')}Z`);
    const seconds = Math.floor(nowMs / 1000).toString(16);
    const serial = this.#entries.length.toString(16).padStart(8, '0');
    return { timestamp, insertId: `${seconds}${serial}` };
  }
}
