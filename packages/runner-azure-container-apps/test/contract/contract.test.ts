import { describeCloudDriver } from '@dativo/runner-testkit';
import { arrangeAzure } from './arrange-azure.ts';
import { AZURE_FACTS } from './facts-azure.ts';

describeCloudDriver('the Container Apps driver', () => arrangeAzure(), AZURE_FACTS);
