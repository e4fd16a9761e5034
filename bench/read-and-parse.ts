// What a validator cannot do without: reads every YAML file below a folder and parses it. The measure for bench/validate.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

const [folder = '.'] = process.argv.slice(2);
let count = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
  load(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  count += 1;
}
console.log(`${count} files`);
