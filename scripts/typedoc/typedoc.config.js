import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** In the order of the flow. `cli` is missing: it is a program and has no types. */
const PACKAGES = [
  'schema',
  'metadata',
  'resolver',
  'terraform',
  'runner',
  'runner-local-process',
  'runner-aws-fargate',
  'runner-gcp-cloud-run',
  'runner-azure-container-apps',
  'runner-testkit',
];

/** What every package is read with. Its entries are those of `exports`, as the declarations that it publishes. */
const packageOptions = {
  tsconfig: join(import.meta.dirname, 'tsconfig.json'),
  // tsc has checked them.
  skipErrorChecking: true,
  disableSources: true,
  sort: ['source-order'],
  requiredToBeDocumented: ['Class', 'Function', 'Interface', 'Method', 'TypeAlias', 'Variable'],
  // Links to other packages are only there once all have been read.
  validation: { invalidLink: true, notDocumented: true, notExported: true, invalidPath: false },
};

/** The reference of all packages as HTML. Anything missing is an error: a docstring, an export, the target of a link. */
export default {
  name: 'Dativo packages',
  entryPointStrategy: 'packages',
  entryPoints: PACKAGES.map((name) => join(ROOT, 'packages', name)),
  packageOptions,
  readme: join(import.meta.dirname, 'front-page.md'),
  out: join(ROOT, 'docs/api'),
  disableSources: true,
  githubPages: false,
  logLevel: 'Warn',
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
};
