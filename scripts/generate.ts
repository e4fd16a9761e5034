// Writes everything that is made from the zod schema of the job file (the JSON Schema, the types, the compiled check and
// the table of facts behind the messages), from the table of cloud rules, from the rule catalogue and its examples (the pages of the rules),
// from the table of prices, from the table of commands (their page in docs, the man page), from the Terraform modules (the tables in their READMEs), and from the declarations that tsc makes (the reports of the packages' APIs).
// With --check it writes nothing and exits 1 when a file is stale.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { jobJsonSchema, withoutMarks } from '../packages/schema/src/job/to-json-schema.ts';
import { mapReadme, moduleReadmes } from '../terraform/readmes/module-readmes.ts';
import { apiReports } from './generate/api/api-reports.ts';
import { cloudRulesModule } from './generate/cloud-rules.ts';
import { cloudRulesParts } from './generate/cloud-rules-parts.ts';
import { configJsonSchema, policyJsonSchema } from './generate/config-schema.ts';
import { fieldFactsModule } from './generate/field-facts.ts';
import { initFilesModule } from './generate/init-files.ts';
import { jobTypes } from './generate/job-types.ts';
import { keyTreeModule } from './generate/key-tree.ts';
import { pricesModule } from './generate/prices.ts';
import { validatorModule } from './generate/validator.ts';

const ROOT = join(import.meta.dirname, '..');
const CLOUD_RULES = 'terraform/modules/job_metadata/cloud-rules.json';
const PRICES = 'packages/cost/prices.json';
const BANNER = '// Written by `npm run generate` from src/job/job.ts. Do not edit.';

const readmes = [await moduleReadmes(ROOT), await mapReadme(ROOT)];
const stale = [
  ...(await settle(await contractFiles())),
  ...(await settle(await pages())),
  ...(await settle(new Map(readmes.flatMap(({ files }) => [...files])))),
  ...(await settle(reports())),
];
report(stale);
for (const fault of readmes.flatMap(({ faults }) => faults)) {
  console.error(fault);
  process.exitCode = 1;
}

/** Writes what differs from what is there, and names it. */
async function settle(files: ReadonlyMap<string, string>): Promise<string[]> {
  const stale: string[] = [];
  for (const [path, content] of files) {
    if ((await contentOf(path)) === content) continue;
    stale.push(path);
    if (!process.argv.includes('--check')) await write(path, content);
  }
  return stale;
}

/** Pages show what the program prints, so they are made after the files that the program is made of. */
async function pages(): Promise<Map<string, string>> {
  const { rulePageFiles } = await import('./generate/rule-pages.ts');
  const { validationDoc } = await import('./generate/validation-doc.ts');
  const { commandsDoc } = await import('./generate/commands-doc.ts');
  const { manPage } = await import('./generate/man-page.ts');
  return new Map([
    ...(await rulePageFiles()),
    ['docs/validation.md', await validationDoc()],
    ['docs/commands.md', commandsDoc()],
    ['packages/cli/man/dativo.1', manPage()],
  ]);
}

/** None where the sources do not compile: then tsc has said why. */
function reports(): ReadonlyMap<string, string> {
  const tsc = join(ROOT, 'node_modules/.bin/tsc');
  const { status } = spawnSync(tsc, ['-b', 'tsconfig.build.json'], { cwd: ROOT, stdio: 'inherit' });
  if (status === 0) return apiReports(ROOT);
  console.error('etc/api could not be compared: the sources do not compile.');
  process.exitCode = 1;
  return new Map();
}

async function contractFiles(): Promise<Map<string, string>> {
  const marked = jobJsonSchema();
  const schema = withoutMarks(marked);
  const cloudRules = await readFile(join(ROOT, CLOUD_RULES), 'utf8');
  const json = `${JSON.stringify(schema, null, 2)}\n`;
  return new Map([
    ['schemas/job-config.schema.json', json],
    ['packages/schema/job-config.schema.json', json],
    ['schemas/dativo-config.schema.json', configJsonSchema()],
    ['schemas/dativo-tags.schema.json', policyJsonSchema()],
    ['packages/schema/cloud-rules.json', cloudRules],
    ['packages/schema/src/generated/cloud-rules.ts', cloudRulesModule(cloudRules, CLOUD_RULES)],
    ...cloudRulesParts(cloudRules, 'terraform/modules/job_metadata/generated'),
    ['packages/schema/src/generated/job.ts', await jobTypes(schema, BANNER)],
    ['packages/schema/src/generated/validate-job.ts', validatorModule(schema, BANNER)],
    ['packages/schema/src/generated/field-facts.ts', fieldFactsModule(marked, BANNER)],
    ['packages/schema/src/generated/key-tree.ts', keyTreeModule(marked, BANNER)],
    ['packages/cli/src/generated/init-files.ts', initFilesModule(ROOT, schema)],
    ['packages/cost/src/generated/prices.ts', pricesModule(await readFile(join(ROOT, PRICES), 'utf8'), PRICES)],
  ]);
}

/** A stale report is a changed API. */
function hint(stale: readonly string[]): string {
  return stale.some((path) => path.startsWith('etc/api/'))
    ? '; programs see a change in etc/api, so add a changeset'
    : '';
}

async function contentOf(path: string): Promise<string | undefined> {
  return readFile(join(ROOT, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(ROOT, path)), { recursive: true });
  await writeFile(join(ROOT, path), content);
}

function report(stale: readonly string[]): void {
  if (!process.argv.includes('--check')) {
    console.log(stale.length === 0 ? 'All generated files were up to date.' : `Wrote ${stale.join(', ')}.`);
    return;
  }
  if (stale.length === 0) return;
  console.error(`Stale: ${stale.join(', ')}. Run \`npm run generate\` and commit the result${hint(stale)}.`);
  process.exitCode = 1;
}
