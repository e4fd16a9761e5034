import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const TERRAFORM = resolve(import.meta.dirname, '..');
const CACHE = resolve(TERRAFORM, '../node_modules/.cache/terraform-once');
let folder: string | undefined;

/**
 * What `make` returns, made once for all test files of one run: they stand in processes of their own, and a plan is too dear to make it
 * for each of them. A file that comes second waits for the first. Only values that JSON can hold.
 */
export async function once<T>(name: string, make: () => Promise<T>): Promise<T> {
  folder ??= folderOfThisRun();
  const result = join(folder, `${name}.json`);
  const lock = join(folder, `${name}.lock`);
  while (!existsSync(result)) {
    if (isTaken(lock)) {
      await wait(50);
      continue;
    }
    try {
      // Another one may have finished between the two questions.
      if (!existsSync(result)) writeWhole(result, JSON.stringify(await outcome(make)));
    } finally {
      rmSync(lock, { recursive: true });
    }
  }
  const made = JSON.parse(readFileSync(result, 'utf8')) as Outcome<T>;
  if ('error' in made) throw new Error(made.error);
  return made.value;
}

type Outcome<T> = { readonly value: T } | { readonly error: string };

/** What failed once fails again: the files that wait need not try. */
async function outcome<T>(make: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await make() };
  } catch (error) {
    return { error: String(error) };
  }
}

/** Named after the process that started the test files, and after all that decides what they see: a watching run changes under way. */
function folderOfThisRun(): string {
  const path = join(CACHE, `${process.ppid}-${contentOfModules()}`);
  mkdirSync(path, { recursive: true });
  removeThoseOfEndedRuns();
  return path;
}

function contentOfModules(): string {
  const files = globSync(['modules/**/*', 'schema-server/**/*', 'testing/*', 'test/fixtures/**/*'], { cwd: TERRAFORM });
  const hash = createHash('sha256');
  for (const file of files.filter((path) => !path.includes('.terraform')).sort()) {
    const path = join(TERRAFORM, file);
    if (statSync(path).isFile()) hash.update(`${file}\n`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

function removeThoseOfEndedRuns(): void {
  for (const name of readdirSync(CACHE)) {
    if (!isRunning(Number(name.split('-')[0]))) rmSync(join(CACHE, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Making a folder either works or says that it is there: nobody can come in between. */
function isTaken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return true;
    throw error;
  }
}

/** So that nobody reads half of it. */
function writeWhole(path: string, content: string): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}
