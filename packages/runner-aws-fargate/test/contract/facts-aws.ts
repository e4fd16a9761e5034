import { resolve } from 'node:path';
import type { CloudFacts } from '@dativo/runner-testkit';

const ROOT = resolve(import.meta.dirname, '../../../..');

export const AWS_FACTS: CloudFacts = {
  runtime: 'aws_fargate',
  words: {
    capacity: /Capacity is unavailable at this time/,
    invalid: /AGENT|INACTIVE|ATTRIBUTE|MISSING/,
    image: /CannotPullContainerError/,
  },
  rungs: { spare: 'FARGATE_SPOT', regular: 'FARGATE' },
  scoreboard: {
    resultFile: resolve(ROOT, '.vitest/scoreboard/aws_fargate.json'),
    document: resolve(ROOT, 'docs/runners.md'),
  },
};
