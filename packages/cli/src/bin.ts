import { EXIT } from './exit-codes.ts';
import { main } from './main.ts';
import { createProcessIo } from './process-io.ts';

const io = createProcessIo();
const exitCode = await main(process.argv.slice(2), io);
const fault = await io.stdout.flush();
// A reader that went away (`| head`) has all it wanted; any other fault lost output.
const isLost = fault !== undefined && fault.code !== 'EPIPE';
if (isLost) io.stderr.write(`dativo: cannot write to standard output: ${fault.message}\n`);
await io.stderr.flush();
process.exitCode = isLost && exitCode === EXIT.ok ? EXIT.findings : exitCode;
