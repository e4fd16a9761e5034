import { describeManyRuns } from '@dativo/runner-testkit';
import { arrangeGcp } from './arrange-gcp.ts';

// Tasks of all executions of a job, so many on a page.
describeManyRuns('the Cloud Run driver', () => arrangeGcp(), { perDescribe: 100 });
