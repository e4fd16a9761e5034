import { createAzureApi } from '@dativo/runner-azure-container-apps';
import { expect, test, vi } from 'vitest';
import { JOB_ID } from './azure-request.ts';

vi.mock('@azure/identity', () => {
  throw new Error('Cannot find package');
});

test('without @azure/identity and without a credential: what is missing is named, and how to have it', async () => {
  const asked = createAzureApi({ endpoint: 'http://127.0.0.1:9' }).getJob({ jobId: JOB_ID });
  await expect(asked).rejects.toMatchObject({
    code: 'AUTH',
    message: expect.stringMatching(/@azure\/identity cannot be loaded/),
    help: expect.stringMatching(/npm install @azure\/identity/),
  });
});
