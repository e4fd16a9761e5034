import type { Cutoff, Deadlines, LingeringPolicy, RetryCause, RetryPolicy } from '@dativo/runner';
import type { Arguments } from '../arguments.ts';

/** What the command line says about how a run goes on when things go wrong. */
export interface RunChoices {
  readonly retry: Partial<RetryPolicy>;
  readonly deadlines: Partial<Deadlines>;
  readonly lingering?: LingeringPolicy;
  /** The end of the time that several runs have together. */
  readonly cutoff?: Cutoff;
}

/** From `--max-attempts`, `--retry-on`, `--start-timeout` and `--lingering`, where the command has them. */
export function toRunChoices(args: Arguments): RunChoices {
  if (!args.takes('retry-on')) return { retry: {}, deadlines: {} };
  const maxAttempts = args.count('max-attempts');
  const on = args.parts('retry-on') as readonly RetryCause[] | undefined;
  const startSeconds = args.seconds('start-timeout');
  const lingering = args.text('lingering') as LingeringPolicy | undefined;
  return {
    retry: { ...(maxAttempts !== undefined && { maxAttempts }), ...(on !== undefined && { on }) },
    deadlines: startSeconds === undefined ? {} : { startSeconds },
    ...(lingering !== undefined && { lingering }),
  };
}
