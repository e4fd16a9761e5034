import { describeCrashMatrix } from '@dativo/runner-testkit';
import { arrangeJobService } from './job-service-stage.ts';

describeCrashMatrix('a run on the job service', arrangeJobService, { hasSpare: false });
