import { EXIT } from './exit-codes.ts';
import { main } from './main.ts';
import { createProcessIo } from './process-io.ts';

// A function, since the bundle is CommonJS, which knows no top-level await.
async function start(): Promise<void> {
  const io = createProcessIo();
  const exitCode = await main(process.argv.slice(2), io);
  const fault = io.stdout.fault();
  // A reader that went away (`| head`) has all it wanted; any other fault lost output.
  const isLost = fault !== undefined && fault.code !== 'EPIPE';
  if (isLost) io.stderr.write(`dativo: cannot write to standard output: ${fault.message}\n`);
  process.exitCode = isLost && exitCode === EXIT.ok ? EXIT.findings : exitCode;
}

void start();
