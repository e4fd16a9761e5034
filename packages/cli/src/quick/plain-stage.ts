import { hasOptionVariable } from './option-variables.ts';

/** A call of one stage with one job, which needs nothing that is not named here. */
export type PlainStage =
  | { readonly command: 'metadata'; readonly job: string }
  | { readonly command: 'resolve'; readonly job: string; readonly outputs: string; readonly isPrinted: boolean };

const NAME = /^(?!-)[^*?[\]{}!]+$/;

/**
 * Reads `dativo metadata JOB` and `dativo resolve JOB --outputs FILE [--stdout]`, in an environment without options; `undefined` for
 * every other call.
 */
export function plainStage(argv: readonly string[], env: Readonly<NodeJS.ProcessEnv>): PlainStage | undefined {
  const [command, job = '', ...options] = argv;
  if ((command !== 'metadata' && command !== 'resolve') || !NAME.test(job)) return undefined;
  if (hasOptionVariable(env)) return undefined;
  if (command === 'metadata') return options.length === 0 ? { command, job } : undefined;
  const isPrinted = options.includes('--stdout');
  const [option, outputs = '', ...others] = options.filter((word) => word !== '--stdout');
  // An alias, an address and standard input are for others.
  const isPlain = option === '--outputs' && NAME.test(outputs) && !/[=:]/.test(outputs) && others.length === 0;
  return isPlain ? { command, job, outputs, isPrinted } : undefined;
}
