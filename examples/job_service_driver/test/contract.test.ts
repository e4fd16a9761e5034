import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArrangedDriver, createSampleJob, describeDriver } from '@dativo/runner-testkit';
import { createJobServiceDriver } from '../src/job-service-driver.ts';
import { overHttp } from '../src/over-http.ts';
import { startJobService, TOKEN } from './job-service.ts';
import { LINE_LIMIT_BYTES, launchProgram } from './launch-program.ts';

const DEFAULTS = { containerMode: 'self_hosted', environment: {}, timeoutSeconds: undefined, graceSeconds: 5 };

async function arrange(): Promise<ArrangedDriver> {
  const folder = await mkdtemp(join(tmpdir(), 'job-service-'));
  const service = await startJobService(launchProgram);
  let runs = 0;
  return {
    driver: createJobServiceDriver({ call: overHttp(service.endpoint, TOKEN) }),
    requestFor: async (program, changes) => {
      runs += 1;
      const image = join(folder, `image-${runs}.mjs`);
      await writeFile(image, program);
      return { ...createSampleJob({ image }), ...DEFAULTS, runId: `run-${runs}`, ...changes };
    },
    refusedRequest: async () => ({ ...createSampleJob({}), ...DEFAULTS, runId: 'refused' }),
    countStarts: async () => service.jobs.size,
    close: async () => {
      await service.close();
      await rm(folder, { recursive: true });
    },
  };
}

describeDriver('the job service', arrange, {
  namesSignals: true,
  marksLogEnd: true,
  lineLimitBytes: LINE_LIMIT_BYTES,
});
