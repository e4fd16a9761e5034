import { hasOptionVariable } from './option-variables.ts';

/** A call of one stage with one job or folder, or of a whole fleet, which needs nothing that is not named here. */
export type PlainStage =
  | { readonly command: 'metadata'; readonly job: string }
  | { readonly command: 'fleet'; readonly job: string; readonly out: string; readonly runtime: string | undefined }
  | { readonly command: 'resolve'; readonly job: string; readonly outputs: string; readonly isPrinted: boolean };

const NAME = /^(?!-)[^*?[\]{}!]+$/;

/**
 * Reads `dativo metadata JOB`, `dativo metadata --fleet DIR --out FILE [--runtime RUNTIME]` and
 * `dativo resolve JOB|DIR --outputs FILE [--stdout]`, in an environment without options; `undefined` for every other call.
 */
export function plainStage(argv: readonly string[], env: Readonly<NodeJS.ProcessEnv>): PlainStage | undefined {
  const [command, ...words] = argv;
  if (command !== 'metadata' && command !== 'resolve') return undefined;
  if (hasOptionVariable(env)) return undefined;
  const [job = '', ...options] = words;
  if (command === 'resolve') return NAME.test(job) ? plainResolve(job, options) : undefined;
  if (words.includes('--fleet')) return plainFleet(words);
  return NAME.test(job) && options.length === 0 ? { command, job } : undefined;
}

function plainResolve(job: string, options: readonly string[]): PlainStage | undefined {
  const isPrinted = options.includes('--stdout');
  const [option, outputs = '', ...others] = options.filter((word) => word !== '--stdout');
  // An alias, an address and standard input are for others.
  const isPlain = option === '--outputs' && NAME.test(outputs) && !/[=:]/.test(outputs) && others.length === 0;
  return isPlain ? { command: 'resolve', job, outputs, isPrinted } : undefined;
}

/** The words may stand in any order. */
function plainFleet(words: readonly string[]): PlainStage | undefined {
  const names: string[] = [];
  const values = new Map<string, string>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--out' || word === '--runtime') {
      index += 1;
      if (values.has(word)) return undefined;
      values.set(word, words[index] ?? '');
    } else if (word !== '--fleet') names.push(word);
  }
  const [job = '', ...others] = names;
  const out = values.get('--out') ?? '';
  if (others.length > 0 || !NAME.test(job) || !NAME.test(out)) return undefined;
  return { command: 'fleet', job, out, runtime: values.get('--runtime') };
}
