import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Publishable } from './publishable-packages.ts';
import { publishedManifest } from './published-manifest.ts';

export interface StageOptions {
  /** Where the package is put together; what is there goes. */
  readonly target: string;
  /** `https://HOST/OWNER/NAME`, where the sources are. */
  readonly repository?: string;
}

/** Puts a built package together as npm is to pack it; `files` of its manifest still decides what of that is packed. */
export function stagePackage(root: string, { folder, manifest }: Publishable, options: StageOptions): void {
  const { target, repository } = options;
  const source = join(root, folder);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of (manifest.files ?? []).filter((pattern) => !pattern.startsWith('!'))) {
    if (!existsSync(join(source, name))) throw new Error(`${folder}/${name} is missing: run \`npm run build\` first`);
    cpSync(join(source, name), join(target, name), { recursive: true });
  }
  for (const name of ['README.md', 'CHANGELOG.md']) {
    if (!existsSync(join(source, name)))
      throw new Error(`${folder}/${name} is missing: every package that is published has one`);
    cpSync(join(source, name), join(target, name));
  }
  cpSync(join(root, 'LICENSE'), join(target, 'LICENSE'));
  const published = publishedManifest(manifest, folder, repository);
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
}
