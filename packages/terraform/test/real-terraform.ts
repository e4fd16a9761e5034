import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll } from 'vitest';

/** This process's environment, fit for tests: no configuration file that is not there, no look for updates. */
const { TF_CLI_CONFIG_FILE: _, ...others } = process.env;
export const environment: NodeJS.ProcessEnv = { ...others, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };

export const isInstalled = spawnSync('terraform', ['version'], { env: environment }).status === 0;
if (!isInstalled) process.stdout.write('SKIPPED: terraform is not installed\n');

const REPOSITORY = join(import.meta.dirname, '../../..');
const MADE_BY_TERRAFORM = /^\.terraform|\.tfstate/;

/** Copies folders of the repository, as they stand to each other, to a place that goes away after the tests. */
export async function copyFolders(...folders: readonly string[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'dativo-terraform-'));
  afterAll(() => rm(root, { recursive: true }));
  for (const folder of folders) {
    await cp(join(REPOSITORY, folder), join(root, folder), {
      recursive: true,
      filter: (source) => !MADE_BY_TERRAFORM.test(basename(source)),
    });
  }
  return root;
}
