import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../io.ts';
import type { LoadedJob } from '../job-source.ts';
import type { Check } from './check.ts';

interface Traces {
  readonly title: string;
  readonly variables: readonly string[];
  /** Below the home directory. */
  readonly files: readonly string[];
  readonly fix: string;
}

/** Where each cloud's own libraries look first; what is in there is never read. */
const TRACES: Readonly<Record<string, Traces>> = {
  // https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
  aws: {
    title: 'AWS',
    variables: [
      'AWS_ACCESS_KEY_ID',
      'AWS_PROFILE',
      'AWS_WEB_IDENTITY_TOKEN_FILE',
      'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    ],
    files: ['.aws/credentials', '.aws/config'],
    fix: 'Sign in, for example: aws sso login. A pipeline signs in by itself.',
  },
  // https://learn.microsoft.com/javascript/api/@azure/identity/defaultazurecredential
  azure: {
    title: 'Azure',
    variables: ['AZURE_CLIENT_ID', 'ARM_CLIENT_ID', 'AZURE_FEDERATED_TOKEN_FILE'],
    files: ['.azure/azureProfile.json'],
    fix: 'Sign in: az login. A pipeline signs in by itself.',
  },
  // https://cloud.google.com/docs/authentication/application-default-credentials
  gcp: {
    title: 'Google Cloud',
    variables: ['GOOGLE_APPLICATION_CREDENTIALS'],
    files: ['.config/gcloud/application_default_credentials.json'],
    fix: 'Sign in: gcloud auth application-default login. A pipeline signs in by itself.',
  },
};

/** Whether there are signs of credentials for the clouds of the jobs. Whether a cloud accepts them is not asked. */
export function checkCredentials({ env }: Io, jobs: readonly LoadedJob[]): readonly Check[] {
  const providers = new Set(jobs.map(({ job }) => job.infrastructure?.provider ?? 'local'));
  return [...providers].sort().flatMap((provider) => {
    const traces = TRACES[provider];
    return traces === undefined ? [] : [check(traces, env)];
  });
}

function check({ title, variables, files, fix }: Traces, env: Io['env']): Check {
  const name = `${title} credentials`;
  const home = env['HOME'] ?? homedir();
  const variable = variables.find((one) => (env[one] ?? '') !== '');
  const file = files.find((one) => existsSync(join(home, one)));
  if (variable === undefined && file === undefined)
    return { name, state: 'unknown', found: 'no sign of any; a machine of the cloud may have its own', fix };
  const sign = variable === undefined ? `~/${file} is there` : `${variable} is set`;
  return { name, state: 'ok', found: `${sign}; whether they are accepted is not asked` };
}
