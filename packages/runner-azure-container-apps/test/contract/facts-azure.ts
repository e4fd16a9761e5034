import { resolve } from 'node:path';
import type { CloudFacts } from '@dativo/runner-testkit';

const ROOT = resolve(import.meta.dirname, '../../../..');

export const AZURE_FACTS: CloudFacts = {
  runtime: 'azure_container_apps',
  words: {
    capacity: /Maximum Allowed Cores exceeded|heavy usage/,
    invalid: /ContainerAppInvalidResourceTotal|total requested CPU and memory/,
    image: /Persistent Image Pull Errors/,
  },
  scoreboard: {
    resultFile: resolve(ROOT, '.vitest/scoreboard/azure_container_apps.json'),
    document: resolve(ROOT, 'docs/runners.md'),
  },
};
