// Adds to package-lock.json the optional packages of other platforms that the registry at hand does not offer.
// npm leaves them out when it cannot look them up, and `npm ci` then refuses the file everywhere. Run it after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const FILE = 'package-lock.json';
const OS: Readonly<Record<string, string>> = { windows: 'win32', win32: 'win32', darwin: 'darwin', linux: 'linux' };
const OTHER_OS = ['aix', 'android', 'freebsd', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'wasm32'];
const CPUS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(FILE, 'utf8'));
const added: string[] = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isThere(path, name)) continue;
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[~^]/, ''),
      optional: true,
      ...platformOf(name),
    };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
if (added.length > 0) writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} packages of other platforms added to ${FILE}`);

function isThere(path: string, name: string): boolean {
  return [`${path}/node_modules/${name}`, `node_modules/${name}`].some((place) => place in lock.packages);
}

/** From the words of the name, as every family of platform packages spells them: `@scope/pkg-linux-x64-musl`. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/);
  const os = words
    .map((word) => OS[word] ?? OTHER_OS.find((other) => other === word))
    .find((found) => found !== undefined);
  const cpu = words
    .map((word) => (word === '64' ? 'x64' : CPUS.find((known) => known === word)))
    .find((found) => found !== undefined);
  if (os === undefined && name !== 'fsevents') throw new Error(`${name}: no platform in its name`);
  return {
    os: [os ?? 'darwin'],
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(words.some((word) => /musl/.test(word)) ? { libc: ['musl'] } : {}),
  };
}
