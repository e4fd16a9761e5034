import { plainNames } from './quick/plain-call.ts';
import { writeAll } from './write-all.ts';

// A function, since the bundle is CommonJS, which knows no top-level await. What a call does not need is not loaded: most
// calls are about files without a finding, and loading the words for findings takes longer than checking the files.
async function start(): Promise<void> {
  const argv = process.argv.slice(2);
  const names = plainNames(argv, process.env);
  const look = names && (await import('./quick/look-quickly.ts')).lookQuickly(process.cwd(), names);
  if (look?.summary !== undefined) {
    writeAll(2, look.summary); // whether the words can be written does not matter, as ever
    process.exit(); // nothing is under way, and taking the heap down takes longer than a few checks
  }
  const { runProcess } = await import('./run-process.ts');
  await runProcess(argv, look?.seen);
}

void start();
