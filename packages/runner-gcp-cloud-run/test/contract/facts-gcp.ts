import { resolve } from 'node:path';
import type { CloudFacts } from '@dativo/runner-testkit';

const ROOT = resolve(import.meta.dirname, '../../../..');

/** Cloud Run sells no spare capacity: there are no rungs. */
export const GCP_FACTS: CloudFacts = {
  runtime: 'gcp_cloud_run',
  words: {
    capacity: /total allowable CPU per project per region/,
    invalid: /Violation in RunJobRequest/,
    image: /Image '[^']+' not found/,
  },
  scoreboard: {
    resultFile: resolve(ROOT, '.vitest/scoreboard/gcp_cloud_run.json'),
    document: resolve(ROOT, 'docs/runners.md'),
  },
};
