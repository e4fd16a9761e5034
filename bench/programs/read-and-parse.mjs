// What no validator can do without: reads every YAML file below a folder and parses it.
// Usage: node read-and-parse.mjs FOLDER FOLDER_OF_JS_YAML
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, parser] = process.argv.slice(2);
const { load } = createRequire(import.meta.url)(parser);
let count = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
  load(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  count += 1;
}
console.log(`${count} files`);
