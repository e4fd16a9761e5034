import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { CloudRunJob } from '../../gcp-api.ts';
import type { Facts } from '../facts.ts';

/** Every version of a secret that the job names is there and enabled. Their values are not read. */
export async function checkSecrets({ job, binding, secretVersion }: Facts): Promise<VerifyCheck[]> {
  const found = await job();
  if (found.kind !== 'found') return [checkOf('secret', 'secrets').skipped('the job is not known')];
  const names = listSecretVersions(found.value, binding.name.project);
  if (names.length === 0) return [checkOf('secret', 'secrets').ok('the job uses none')];
  return Promise.all(
    names.map(async (name) => {
      const check = checkOf('secret', name);
      const version = await secretVersion(name);
      if (version.kind === 'unknown') return check.unknown(version.why);
      if (version.kind === 'missing') {
        return check.failed('there is no such secret or version', `Add one: gcloud secrets versions add`);
      }
      if (version.value.state === 'ENABLED') return check.ok('enabled');
      return check.failed(`its state is ${version.value.state}`, 'Enable it, or add a version.');
    }),
  );
}

/** Secrets of the job's own project are named without it. Source: https://cloud.google.com/run/docs/reference/rest/v2/Container#SecretKeySelector */
function listSecretVersions({ template }: CloudRunJob, project: string): string[] {
  const { containers = [], volumes = [] } = template?.template ?? {};
  const variables = containers.flatMap(({ env = [] }) =>
    env.flatMap(({ valueSource }) => valueSource?.secretKeyRef ?? []),
  );
  const files = volumes.flatMap(({ secret }) =>
    secret === undefined
      ? []
      : (secret.items ?? [{}]).map(({ version }) => ({ secret: secret.secret ?? '', ...(version && { version }) })),
  );
  const names = [...variables, ...files].map(({ secret = '', version = 'latest' }) => {
    const full = secret.startsWith('projects/') ? secret : `projects/${project}/secrets/${secret}`;
    return `${full}/versions/${version}`;
  });
  return [...new Set(names)];
}
