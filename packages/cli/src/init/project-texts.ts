import { SAMPLE_FILES, WORKER_FILES } from '../generated/init-files.ts';
import type { Answers } from './answers.ts';

const SOURCE_CONNECTOR = `# CSV files with a header line. The job names the files.
name: csv
type: csv
roles: ["source"]
default_engine:
  type: native
`;

const TARGET_CONNECTOR = `# One JSON object per line. The job names the folder.
name: ndjson
type: ndjson
roles: ["target"]
default_engine:
  type: native
`;

const ASSET = `# What every row must look like; \`validate\` reads it, and the program that does the work.
name: orders
version: "1.0"
description: Orders of the shop.
schema:
  - name: id
    type: integer
    required: true
  - name: ordered_on
    type: date
    required: true
  - name: customer
    type: string
    required: true
  - name: country
    type: string
    required: true
  - name: amount
    type: double
    required: true
`;

const SETTINGS = `# Settings of this project for all commands; \`dativo config show --origin\` says what counts.
files: ["jobs/*/job.yaml"]
# The folder that is /app in a container: connectors and assets are checked with the jobs.
root: .
`;

/** What every job of the project shares: the sample with its connectors, the settings, and on this machine the program. */
export function projectTexts({ runtime }: Answers): Readonly<Record<string, string>> {
  return {
    'dativo.config.yaml': SETTINGS,
    'connectors/csv.yaml': SOURCE_CONNECTOR,
    'connectors/ndjson.yaml': TARGET_CONNECTOR,
    'assets/orders.yaml': ASSET,
    ...SAMPLE_FILES,
    ...(runtime === 'local_process' ? WORKER_FILES : {}),
  };
}

/** What git should never take: copies of what others have, working files, states and plans, which may hold secrets. */
export function ignoreLines({ runtime, pipeline }: Answers): readonly string[] {
  const output = runtime === 'local_process' ? ['/out/'] : [];
  // Written by the action that signs in.
  const credentials = runtime === 'gcp_cloud_run' && pipeline === 'github' ? ['gha-creds-*.json'] : [];
  return [
    'node_modules/',
    '.dativo/',
    '.terraform/',
    '*.tfstate',
    '*.tfstate.*',
    '*.tfplan',
    ...output,
    ...credentials,
  ];
}
