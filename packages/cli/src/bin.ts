import { plainNames } from './quick/plain-call.ts';

// A function, since the bundle is CommonJS, which knows no top-level await. What a call does not need is not loaded: most
// calls are about files without a finding, and loading the words for findings takes longer than checking the files.
async function start(): Promise<void> {
  const argv = process.argv.slice(2);
  const names = plainNames(argv, process.env);
  const quick = names && (await import('./quick/validate-quickly.ts')).validateQuickly(process.cwd(), names);
  if (quick?.isDone) return;
  const { runProcess } = await import('./run-process.ts');
  await runProcess(argv, quick?.seen);
}

void start();
