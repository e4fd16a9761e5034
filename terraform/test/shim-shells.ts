import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lines of sh that every container starts with. */
export const SHIM = readFileSync(join(import.meta.dirname, '../modules/job_container/shim.sh'), 'utf8');

/** The shells of this machine that an image may have as /bin/sh; says which are not there. */
export const SHELLS = [['sh'], ['dash'], ['busybox', 'sh'], ['bash', '--posix']].filter(([file = '', ...args]) => {
  const isThere = spawnSync(file, [...args, '-c', 'true']).status === 0;
  if (!isThere) process.stdout.write(`SKIPPED: there is no ${file}\n`);
  return isThere;
});
