import type { GcpApi } from '@dativo/runner-gcp-cloud-run';
import { createScriptedPort } from '@dativo/runner-testkit';

export const createScriptedApi = (answers: Partial<GcpApi>) => createScriptedPort<GcpApi>(answers);
