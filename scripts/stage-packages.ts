// Puts each package together as it is published, in its own folder .publish, which `changeset pack` packs (`publishConfig.directory`). Build first.
// Usage: node scripts/stage-packages.ts [--repository https://HOST/OWNER/NAME]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { publishablePackages } from './packages/publishable-packages.ts';
import { stagePackage } from './packages/stage-package.ts';

const ROOT = join(import.meta.dirname, '..');
const { repository } = parseArgs({ options: { repository: { type: 'string' } } }).values;

for (const found of publishablePackages(ROOT)) {
  stagePackage(ROOT, found, {
    target: join(ROOT, found.folder, '.publish'),
    ...(repository === undefined ? {} : { repository }),
  });
  console.log(`${found.manifest.name} ${found.manifest.version}: ${found.folder}/.publish`);
}
