import { describeCrashMatrix } from '@dativo/runner-testkit';
import { arrangeAws } from './arrange-aws.ts';

// A quick cloud: fewer looks between the steps that differ.
describeCrashMatrix('a run on Fargate', () => arrangeAws({ pace: 0.1 }), { hasSpare: true });
