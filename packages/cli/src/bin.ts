import { plainNames } from './quick/plain-call.ts';
import { plainStage } from './quick/plain-stage.ts';
import { writeAll } from './write-all.ts';

// A function, since the bundle is CommonJS, which knows no top-level await. What a call does not need is not loaded: most
// calls are about files without a finding, and loading the words for findings takes longer than checking the files.
async function start(): Promise<void> {
  const argv = process.argv.slice(2);
  if (argv[0] === '__complete') return (await import('./completion/answer.ts')).answer(argv.slice(1));
  const names = plainNames(argv, process.env);
  const look = names && (await import('./quick/look-quickly.ts')).lookQuickly(process.cwd(), names);
  if (look?.summary !== undefined) end(2, look.summary);
  const stage = plainStage(argv, process.env);
  const result = stage && (await import('./quick/run-stage-quickly.ts')).runStageQuickly(process.cwd(), stage);
  if (result !== undefined) end(result.descriptor, result.text);
  const { runProcess } = await import('./run-process.ts');
  await runProcess(argv, look?.seen);
}

/** Nothing is under way, and taking the heap down takes longer than a few checks. Whether words can be written does not matter, a result does. */
function end(descriptor: 1 | 2, text: string): never {
  const fault = writeAll(descriptor, text);
  const isLost = fault !== undefined && fault.code !== 'EPIPE' && descriptor === 1;
  if (isLost) writeAll(2, `dativo: cannot write to standard output: ${fault.message}\n`);
  process.exit(isLost ? 1 : 0);
}

void start();
