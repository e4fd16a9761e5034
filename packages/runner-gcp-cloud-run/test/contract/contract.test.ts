import { describeCloudDriver } from '@dativo/runner-testkit';
import { arrangeGcp } from './arrange-gcp.ts';
import { GCP_FACTS } from './facts-gcp.ts';

describeCloudDriver('the Cloud Run driver', () => arrangeGcp(), GCP_FACTS);
