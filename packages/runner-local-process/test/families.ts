/**
 * Jobs with a grandchild, as Node programs. Each writes its own process id, its grandchild's and its parent's (the
 * supervisor's) into the file `pids` in its working directory.
 */
const GRANDCHILD = `process.on('SIGTERM', () => {}); process.on('SIGINT', () => {}); setInterval(() => {}, 1000);`;

const family = (options: string, rest: string) => `
  import { spawn } from 'node:child_process';
  import { appendFileSync } from 'node:fs';
  const child = spawn(process.execPath, ['-e', ${JSON.stringify(GRANDCHILD)}], { stdio: 'inherit', ${options} });
  appendFileSync('pids', process.pid + ' ' + child.pid + ' ' + process.ppid + ' ');
  ${rest}`;

const STUBBORN = `process.on('SIGTERM', () => {}); process.on('SIGINT', () => {}); setInterval(() => {}, 1000); console.log('ready');`;
const LEAVES = `console.log('main is done'); process.exit(0);`;

export const FAMILIES = {
  /** Both ignore polite signals. */
  stubborn: family('', STUBBORN),
  /** The main process ends; the grandchild holds its output open. */
  leaving: family('', LEAVES),
  /** As `leaving`, and the grandchild has its own session. */
  leavingStray: family('detached: true', LEAVES),
  /** As `leavingStray`, and without the mark in its environment: nobody can know that it was the job's. */
  escaping: family('detached: true, env: {}', LEAVES),
  /** As `stubborn`, and the grandchild has its own session. */
  stubbornStray: family('detached: true', STUBBORN),
} as const;
