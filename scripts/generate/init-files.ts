import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES = 'packages/cli/src/init/files';
const MODULE = 'terraform/modules/local_process';

/** Each constant with the folder that its files are taken from. */
const GROUPS = {
  WORKER_FILES: [FILES, ['worker/main.mjs', 'worker/check-row.mjs', 'worker/read-csv.mjs', 'worker/read-yaml.mjs']],
  SAMPLE_FILES: [FILES, ['data/orders.csv']],
  MODULE_FILES: [MODULE, ['main.tf', 'variables.tf', 'outputs.tf', 'versions.tf']],
} as const;

/** Files that `dativo init` writes as they are, and the JSON Schema of jobs: what a packed command line has of them. */
export function initFilesModule(root: string, jobSchema: object): string {
  const groups = Object.entries(GROUPS).map(([name, [folder, paths]]) => {
    const rows = paths.map(
      (path) => `  ${JSON.stringify(path)}: ${asText(readFileSync(join(root, folder, path), 'utf8'))},\n`,
    );
    return `export const ${name}: Readonly<Record<string, string>> = {\n${rows.join('')}};\n`;
  });
  return [
    `// Written by \`npm run generate\` from ${FILES}, ${MODULE} and the JSON Schema of jobs. Do not edit.`,
    '// Texts by name, for `dativo init`.',
    ...groups,
    '/** The JSON Schema of job files, as compact JSON. */',
    `export const JOB_SCHEMA = ${asText(JSON.stringify(jobSchema))};`,
    '',
  ].join('\n');
}

function asText(text: string): string {
  return JSON.stringify(text);
}
