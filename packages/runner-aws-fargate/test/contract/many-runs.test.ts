import { describeManyRuns } from '@dativo/runner-testkit';
import { arrangeAws } from './arrange-aws.ts';

// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html
describeManyRuns('the Fargate driver', () => arrangeAws(), { perDescribe: 100 });
