import { describeCrashMatrix } from '@dativo/runner-testkit';
import { arrangeGcp } from './arrange-gcp.ts';

// A quick cloud: fewer looks between the steps that differ.
describeCrashMatrix('a run on Cloud Run', () => arrangeGcp({ pace: 0.1 }), { hasSpare: false });
