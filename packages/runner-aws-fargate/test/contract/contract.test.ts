import { describeCloudDriver } from '@dativo/runner-testkit';
import { arrangeAws } from './arrange-aws.ts';
import { AWS_FACTS } from './facts-aws.ts';

describeCloudDriver('the Fargate driver', () => arrangeAws(), AWS_FACTS);
