// What no validator can do without: reads every YAML file below a folder and parses it.
// Usage: node read-and-parse.mjs FOLDER [FILE_OF_ANOTHER_JS_YAML]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, other] = process.argv.slice(2);
const { load } = other === undefined ? await import('js-yaml') : await import(pathToFileURL(other).href);
let count = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
  load(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  count += 1;
}
console.log(`${count} files`);
