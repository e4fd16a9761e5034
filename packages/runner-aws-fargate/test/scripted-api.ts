import type { AwsApi } from '@dativo/runner-aws-fargate';
import { createScriptedPort, type ScriptedPort } from '@dativo/runner-testkit';

export type ScriptedApi = ScriptedPort<AwsApi>;

export const createScriptedApi = (answers: Partial<AwsApi>) => createScriptedPort<AwsApi>(answers);
