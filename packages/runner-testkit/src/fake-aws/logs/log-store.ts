import type { CloudLies } from '../../fake-cloud/cloud-lies.ts';
import type { Account } from '../account.ts';

export interface LogEvent {
  readonly timestamp: number;
  readonly message: string;
  readonly ingestionTime: number;
  /** From when on it can be read, on the clock without skew. */
  readonly visibleAtMs: number;
}

export interface LogStream {
  readonly name: string;
  readonly events: LogEvent[];
}

export interface LogGroup {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: Date;
  readonly streams: Map<string, LogStream>;
}

/** Log groups with their streams. A stream is there from its first event on. */
export class LogStore {
  readonly #account: Account;
  readonly #lies: CloudLies;
  readonly #groups = new Map<string, LogGroup>();

  constructor(account: Account, lies: CloudLies) {
    this.#account = account;
    this.#lies = lies;
  }

  get groups(): readonly LogGroup[] {
    return [...this.#groups.values()];
  }

  hasGroup(name: string): boolean {
    return this.#groups.has(name);
  }

  findGroup(name: string): LogGroup | undefined {
    return this.#groups.get(name);
  }

  createGroup(name: string): LogGroup {
    const group: LogGroup = {
      name,
      arn: this.#account.arn('logs', `log-group:${name}`),
      createdAt: this.#account.clock.now(),
      streams: new Map(),
    };
    this.#groups.set(name, group);
    return group;
  }

  /** Takes one line of a container in. The stream's name is `prefix/container/task id`. */
  append(groupName: string, streamName: readonly string[], message: string): void {
    const group = this.#groups.get(groupName) ?? this.createGroup(groupName);
    const name = streamName.join('/');
    const stream = group.streams.get(name) ?? { name, events: [] };
    group.streams.set(name, stream);
    const delayMs = (this.#lies.find('late_logs')?.seconds ?? 0) * 1000;
    const timestamp = this.#account.nowMs();
    const visibleAtMs = this.#account.clock.now().getTime() + delayMs;
    stream.events.push({ timestamp, message, ingestionTime: timestamp + delayMs, visibleAtMs });
  }

  /** The events that can be read now, in the order of the stream: always the first so many of all. */
  readable(stream: LogStream): readonly LogEvent[] {
    if (this.#lies.find('no_logs') !== undefined) return [];
    const now = this.#account.clock.now().getTime();
    const hidden = stream.events.findIndex(({ visibleAtMs }) => visibleAtMs > now);
    return hidden === -1 ? stream.events : stream.events.slice(0, hidden);
  }
}
