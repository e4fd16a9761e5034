import type { AzureApi } from '@dativo/runner-azure-container-apps';
import { createScriptedPort } from '@dativo/runner-testkit';

export const createScriptedApi = (answers: Partial<AzureApi>) => createScriptedPort<AzureApi>(answers);
