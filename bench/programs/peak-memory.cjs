// Preloaded with --require: when the process ends, writes the most memory it ever held, in MiB, to the file PEAK_MEMORY_FILE.
// Linux counts it per program (VmHWM); maxRSS would start with what the process that started this one holds.
const { readFileSync, writeFileSync } = require('node:fs');
const { env } = require('node:process');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) process.on('exit', () => writeFileSync(env.PEAK_MEMORY_FILE, String(peakKib() / 1024)));

function peakKib() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
}
