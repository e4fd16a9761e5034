import { describeCrashMatrix } from '@dativo/runner-testkit';
import { arrangeAzure } from './arrange-azure.ts';

// A quick cloud: fewer looks between the steps that differ.
describeCrashMatrix('a run on Container Apps', () => arrangeAzure({ pace: 0.1 }), { hasSpare: false });
