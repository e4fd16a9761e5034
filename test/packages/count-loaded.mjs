// Prints how many modules of this repository and of packages an entry loads, and their bytes.
import { statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const loaded = new Set();
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) loaded.add(fileURLToPath(url));
    return next(url, context);
  },
});
await import(process.argv[2]);
const bytes = [...loaded].reduce((sum, path) => sum + statSync(path).size, 0);
process.stdout.write(JSON.stringify({ modules: loaded.size, bytes }));
