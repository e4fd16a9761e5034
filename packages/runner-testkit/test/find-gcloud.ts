import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Gcloud {
  readonly python: string;
  /** Folders of Python modules: gcloud's own, and those of others. */
  readonly lib: string;
  readonly thirdParty: string;
}

/** Google's command line, with the Python that it carries and the clients in it. */
export function findGcloud(): Gcloud | undefined {
  const found = spawnSync('sh', ['-c', 'command -v gcloud'], { encoding: 'utf8' }).stdout?.trim();
  if (!found) return undefined;
  const root = resolve(realpathSync(found), '../..');
  const bundled = resolve(root, 'platform/bundledpythonunix/bin/python3');
  const lib = resolve(root, 'lib');
  if (!existsSync(resolve(lib, 'googlecloudsdk/generated_clients/apis/run/v2'))) return undefined;
  return {
    python: existsSync(bundled) ? bundled : 'python3',
    lib,
    thirdParty: resolve(lib, 'third_party'),
  };
}
