import type { Deadlines, RetryCause, RetryPolicy } from '@dativo/runner';
import type { Arguments } from '../arguments.ts';

/** What the command line says about how a run goes on when things go wrong. */
export interface RunChoices {
  readonly retry: Partial<RetryPolicy>;
  readonly deadlines: Partial<Deadlines>;
}

/** From `--max-attempts`, `--retry-on` and `--start-timeout`, where the command has them. */
export function toRunChoices(args: Arguments): RunChoices {
  if (!args.takes('retry-on')) return { retry: {}, deadlines: {} };
  const maxAttempts = args.count('max-attempts');
  const on = args.parts('retry-on') as readonly RetryCause[] | undefined;
  const startSeconds = args.seconds('start-timeout');
  return {
    retry: { ...(maxAttempts !== undefined && { maxAttempts }), ...(on !== undefined && { on }) },
    deadlines: startSeconds === undefined ? {} : { startSeconds },
  };
}
