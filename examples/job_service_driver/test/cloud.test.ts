import { describeCloudDriver } from '@dativo/runner-testkit';
import { arrangeJobService } from './job-service-stage.ts';

describeCloudDriver('the job service', arrangeJobService, {
  runtime: 'job_service',
  words: { capacity: /no room/, invalid: /image/, image: /image/ },
  looksOneByOne: true,
  takesAnySize: true,
  cannotLie: [
    ...['alternating_errors', 'invisible', 'out_of_order', 'forget', 'small_pages', 'strangers'],
    ...['never_starts', 'stuck_start', 'no_exit_code', 'interrupt', 'stop_ignored', 'sidecar'],
    ...['late_logs', 'no_logs', 'denied_logs', 'clock_skew', 'refuse_start'],
  ] as const,
});
