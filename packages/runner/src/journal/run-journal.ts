import { DriverError } from '../driver-error.ts';
import type { Redact } from '../log/redact.ts';
import type { Clock } from '../loop/clock.ts';
import type { RunFeed } from '../loop/run-feed.ts';
import { settle } from '../loop/settle.ts';
import type { Journal, JournalRecord, JournalRecordBody } from './journal.ts';

interface JournalTools {
  readonly clock: Clock;
  readonly redact: Redact;
  readonly feed: RunFeed;
  /** Milliseconds that one record may take. */
  readonly callMs: number;
  readonly leave: AbortSignal;
}

/** Writes the records of one run, redacted; where the caller has no journal, nothing is written and nothing fails. */
export class RunJournal {
  readonly #journal: Journal | undefined;
  readonly #tools: JournalTools;

  constructor(journal: Journal | undefined, tools: JournalTools) {
    this.#journal = journal;
    this.#tools = tools;
  }

  /** Writes what must be durable before the run is started; gives the error that forbids the start. */
  async require(body: JournalRecordBody): Promise<DriverError | undefined> {
    const failure = await this.#write(body);
    if (failure === undefined) return undefined;
    return new DriverError('INTERNAL', `the journal could not be written (${body.type}): ${failure}`, {
      help: 'Nothing was started, since nobody could take the run over. Make the journal writable and start again.',
    });
  }

  /** Writes what has happened already; a failure is a warning. Says whether it is written. */
  async note(body: JournalRecordBody): Promise<boolean> {
    const failure = await this.#write(body);
    if (failure !== undefined) this.#tools.feed.warn(`the journal could not be written (${body.type}): ${failure}`);
    return failure === undefined;
  }

  async #write(body: JournalRecordBody): Promise<string | undefined> {
    if (this.#journal === undefined) return undefined;
    const { clock, callMs, leave } = this.#tools;
    const record: JournalRecord = { at: clock.now().toISOString(), ...this.#redacted(body) };
    const settled = await settle(clock, append(this.#journal, record), callMs, leave.aborted ? [] : [leave]);
    if (settled.kind === 'value') return undefined;
    if (settled.kind === 'error') return settled.error instanceof Error ? settled.error.message : String(settled.error);
    return settled.kind === 'timeout' ? `no answer within ${callMs / 1000} s` : 'left while it was written';
  }

  /** What the run is started from and found by stays as it is: it holds references only, and must work again. */
  #redacted(body: JournalRecordBody): JournalRecordBody {
    if (body.type === 'intent' || body.type === 'submitted') return body;
    return redactDeeply(body, this.#tools.redact) as JournalRecordBody;
  }
}

/** An `append` that throws at once is a rejection like any other. */
async function append(journal: Journal, record: JournalRecord): Promise<void> {
  await journal.append(record);
}

/** Names are redacted too: a platform's answer may carry a value as a name. */
function redactDeeply(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item) => redactDeeply(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [redact(name), redactDeeply(member, redact)]),
  );
}
