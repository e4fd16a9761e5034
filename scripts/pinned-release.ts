import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the release of this repository is named: what root modules and pipelines take of it, and what shows how. */
const PLACES = [
  '{README,ARCHITECTURE,CONTRIBUTING}.md',
  '.github/workflows/dativo.yml',
  'action.yml',
  '{pipelines,templates}/**/*.yml',
  'docs/**/*.md',
  'packages/*/README.md',
  'packages/cli/src/init/*.ts',
  'packages/cli/test/fixtures/init/*.txt',
  'examples/**/*.{md,tf}',
  'terraform/**/*.md',
  'terraform/modules/**/*.tf',
  'terraform/test/readme/published-modules.ts',
];

const NAMED =
  /(?<=\?ref=|refs\/tags\/|dativo-job-tooling[@/]|dativo\.yml@|\b(?:RELEASE|TAG) = ')v[0-9]+\.[0-9]+\.[0-9]+(?![\w.-])/g;

/** A place that names a release. */
export interface Pin {
  readonly file: string;
  readonly release: string;
}

export function findPins(root: string): readonly Pin[] {
  return files(root).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(NAMED)].map(([release]) => ({ file, release })),
  );
}

/** Names `release`, such as `v1.2.3`, wherever one is named. */
export function pinRelease(root: string, release: string): void {
  for (const file of files(root)) {
    const text = readFileSync(join(root, file), 'utf8');
    const pinned = text.replaceAll(NAMED, release);
    if (pinned !== text) writeFileSync(join(root, file), pinned);
  }
}

/** The release that a commit is: the version of the command line, with which modules and pipelines are released. */
export function releaseOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as { version: string };
  return `v${version}`;
}

function files(root: string): readonly string[] {
  const found = globSync(PLACES, {
    cwd: root,
    exclude: (name) => /(^|\/)(node_modules|\.terraform|\.dativo)$/.test(name),
  });
  return found.sort();
}
