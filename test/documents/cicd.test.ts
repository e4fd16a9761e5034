import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { createSandbox, hasGit, hasTerraform, type Sandbox } from '../../packages/cli/test/sandbox.ts';
import { ROOT } from './markdown.ts';
import { testPage } from './test-page.ts';

describe.skipIf(!hasGit() || !hasTerraform())('docs/cicd.md, from top to bottom', () => {
  let sandbox: Sandbox;
  beforeAll(() => {
    sandbox = createSandbox();
  });
  afterAll(() => sandbox.remove());

  testPage(join(ROOT, 'docs/cicd.md'), () => sandbox);
});
