import { describeManyRuns } from '@dativo/runner-testkit';
import { arrangeAzure } from './arrange-azure.ts';

// Executions on one page of the job's list, which many runs are looked at with.
describeManyRuns('the Container Apps driver', () => arrangeAzure(), { perDescribe: 100 });
