// Runs the examples that are named by their numbers, each in its own folder; what each failed with goes into failed.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.cwd();
const failed = {};
for (const number of process.argv.slice(2)) {
  process.chdir(join(folder, `run-${number}`));
  await import(join(folder, `run-${number}`, 'example.ts')).catch((error) => {
    failed[number] = String(error?.stack ?? error);
  });
}
writeFileSync(join(folder, 'failed.json'), JSON.stringify(failed));
// Examples may set the exit code, as a program would.
process.exit(0);
