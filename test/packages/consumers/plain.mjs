import { readFileSync } from 'node:fs';
import { extractMetadata } from '@dativo/metadata';
import { resolveText } from '@dativo/resolver';
import { parseJob, parseOutputs } from '@dativo/schema';

const text = readFileSync('orders.yaml', 'utf8');
const { job, diagnostics } = parseJob(text, { file: 'orders.yaml' });
const { outputs } = parseOutputs('{"folder": "/srv/orders"}');
const resolved = resolveText(text, outputs, { file: 'orders.yaml' });
const refused = await import('@dativo/schema/dist/index.js').catch((error) => error.code);
const seen = [diagnostics.length, extractMetadata(job).metadata.team, resolved.text.includes('"/srv/orders"'), refused];
process.stdout.write(`${seen.join(' ')}\n`);
