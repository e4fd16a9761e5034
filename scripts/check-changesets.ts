// Fails where the API of a package (etc/api) is another one than at its last release, or than where this branch began, and no changeset names the package.
// Usage: node scripts/check-changesets.ts [FOLDER]
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(process.argv[2] ?? join(import.meta.dirname, '..'));

const unnamed: string[] = [];
let compared = 0;
for (const report of globSync('etc/api/*.md', { cwd: ROOT }).sort()) {
  const name = `@dativo/${report.slice('etc/api/'.length, -'.md'.length)}`;
  const base = baseOf(name);
  if (base === undefined) continue;
  compared += 1;
  if (git('diff', '--quiet', base.commit, '--', report).status === 0) continue;
  if (!changesets(base).some((text) => text.includes(`'${name}':`) || text.includes(`"${name}":`)))
    unnamed.push(`${report} is not what it was at ${base.about}, and no changeset names ${name}`);
}
if (compared === 0)
  console.log('SKIPPED: changes of the API: this clone has neither a release tag nor a branch main to compare with');
for (const line of unnamed) console.error(`${line}: npx changeset`);
process.exitCode = unnamed.length === 0 ? 0 : 1;

interface Base {
  readonly commit: string;
  readonly about: string;
  readonly isRelease: boolean;
}

/** The last release of a package or, until there is one, the commit that this branch shares with main. */
function baseOf(name: string): Base | undefined {
  const tag = git('describe', '--tags', '--abbrev=0', '--match', `${name}@*`);
  if (tag.status === 0) return { commit: tag.text, about: tag.text, isRelease: true };
  const head = git('rev-parse', 'HEAD').text;
  const shared = ['origin/main', 'main'].map((branch) => git('merge-base', 'HEAD', branch));
  const found = shared.find(({ status, text }) => status === 0 && text !== '');
  if (found === undefined) return undefined;
  // On main itself there is nothing of a branch; what is not committed yet counts.
  return {
    commit: found.text,
    about: found.text === head ? 'the last commit' : 'the start of this branch',
    isRelease: false,
  };
}

/** Every changeset after a release is for the next one; on a branch only those that it brings. */
function changesets({ commit, isRelease }: Base): readonly string[] {
  const all = globSync('.changeset/*.md', { cwd: ROOT });
  const own = all.filter((path) => isRelease || git('diff', '--quiet', commit, '--', path).status !== 0 || isNew(path));
  return own.map((path) => readFileSync(join(ROOT, path), 'utf8'));
}

function isNew(path: string): boolean {
  return git('ls-files', '--error-unmatch', path).status !== 0;
}

function git(...args: readonly string[]): { readonly status: number | null; readonly text: string } {
  const { status, stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  return { status, text: (stdout ?? '').trim() };
}
