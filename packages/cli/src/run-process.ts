import { EXIT } from './exit-codes.ts';
import { main } from './main.ts';
import { createProcessIo } from './process-io.ts';
import type { SeenFiles } from './quick/look-quickly.ts';

/** Runs one command line in this process and sets its exit code. */
export async function runProcess(argv: readonly string[], seen?: SeenFiles): Promise<void> {
  const io = createProcessIo();
  const exitCode = await main(argv, io, seen);
  const fault = io.stdout.fault();
  // A reader that went away (`| head`) has all it wanted; any other fault lost output.
  const isLost = fault !== undefined && fault.code !== 'EPIPE';
  if (isLost) io.stderr.write(`dativo: cannot write to standard output: ${fault.message}\n`);
  process.exitCode = isLost && exitCode === EXIT.ok ? EXIT.findings : exitCode;
}
