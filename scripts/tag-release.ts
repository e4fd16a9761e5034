// Tags the commit that is checked out as the release that it is, and pushes the tag: what root modules and pipelines name. Run again, it changes nothing.
// Usage: node scripts/tag-release.ts [RELEASED], a file with the plan of `changeset pack`
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { releaseOf } from './pinned-release.ts';

const CLI = '@dativo/cli';

/** Packages that can be published together, one group after the other. */
interface Plan {
  readonly plan: readonly (readonly { readonly name: string }[])[];
}

const release = releaseOf('.');
const here = git('rev-parse', 'HEAD');
const there = commitOf(release);
if (there === undefined) {
  git('tag', '--force', release, here);
  git('push', 'origin', `refs/tags/${release}`);
  console.log(`${release} is ${here} now`);
} else if (there === here) {
  console.log(`${release} is this commit already`);
} else if (isReleased(process.argv[2])) {
  throw new Error(
    `${release} is ${there}, not this commit: who pinned it has that one. Release another version of ${CLI}.`,
  );
} else {
  console.log(`${release} is ${there}: this release has no new ${CLI}`);
}

/** What the tag is on the remote; an annotated one has the commit in a line of its own. */
function commitOf(tag: string): string | undefined {
  const lines = git('ls-remote', 'origin', `refs/tags/${tag}`, `refs/tags/${tag}^{}`).split('\n');
  return lines.at(-1)?.split('\t')[0] || undefined;
}

function isReleased(file: string | undefined): boolean {
  if (file === undefined) return true;
  const { plan } = JSON.parse(readFileSync(file, 'utf8')) as Plan;
  return plan.flat().some(({ name }) => name === CLI);
}

function git(...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  throw new Error(`git ${args.join(' ')} failed: ${error?.message ?? stderr.trim()}`);
}
