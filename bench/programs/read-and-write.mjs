// What no resolver can do without: reads a file of outputs and every job below a folder, and writes as many bytes beside each job.
// Usage: node read-and-write.mjs FOLDER OUTPUTS
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, outputs] = process.argv.slice(2);
readFileSync(outputs, 'utf8');
let count = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  writeFileSync(join(entry.parentPath, entry.name.replace(/\.yaml$/, '.resolved.yaml')), text);
  count += 1;
}
console.log(`${count} files`);
