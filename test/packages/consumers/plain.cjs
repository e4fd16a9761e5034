const { readFileSync } = require('node:fs');
const { extractMetadata } = require('@dativo/metadata');
const { resolveText } = require('@dativo/resolver');
const { parseJob, parseOutputs } = require('@dativo/schema');
const jobSchema = require('@dativo/schema/job-config.schema.json');

const text = readFileSync('orders.yaml', 'utf8');
const { job, diagnostics } = parseJob(text, { file: 'orders.yaml' });
const { outputs } = parseOutputs('{"folder": "/srv/orders"}');
const resolved = resolveText(text, outputs, { file: 'orders.yaml' });
const seen = [
  diagnostics.length,
  extractMetadata(job).metadata.team,
  resolved.text.includes('"/srv/orders"'),
  jobSchema.type,
];
process.stdout.write(`${seen.join(' ')}\n`);
