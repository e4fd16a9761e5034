// Preloaded with --import: when the process ends, writes every file that was loaded as a module to the file LOADED_MODULES_FILE.
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { env } from 'node:process';

const urls = new Set();
registerHooks({
  load(url, context, nextLoad) {
    urls.add(url);
    return nextLoad(url, context);
  },
});
process.on('exit', () => writeFileSync(env['LOADED_MODULES_FILE'], [...urls].join('\n')));
