import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';
import { readSecretReference } from '../secret-reference.ts';

/** Every secret of the container is there and has a value. Values are never read, so a key within a secret is not checked. */
export async function checkSecrets(facts: Facts): Promise<readonly VerifyCheck[]> {
  const container = await facts.container();
  const place = await facts.place();
  if (container.kind !== 'found') return [checkOf('secret', 'secrets').skipped('the container is not known')];
  const { secrets, registryCredentials } = container.value;
  const references = [
    ...secrets,
    ...(registryCredentials === undefined ? [] : [{ name: 'login to the registry', valueFrom: registryCredentials }]),
  ];
  if (references.length === 0) return [checkOf('secret', 'secrets').skipped('the container has none')];
  const somewhere = place ?? { partition: 'aws', region: facts.target.region, account: '' };
  return Promise.all(
    references.map(({ name, valueFrom }) => {
      const reference = readSecretReference(valueFrom, somewhere);
      return reference.kind === 'secret'
        ? checkSecret(facts, name, reference.id)
        : checkParameter(facts, name, reference.name);
    }),
  );
}

async function checkSecret(facts: Facts, name: string, id: string): Promise<VerifyCheck> {
  const check = checkOf('secret', `${name} = ${id}`);
  const found = await facts.secret(id);
  if (found.kind === 'unknown') return check.unknown(found.why);
  if (found.kind === 'missing') return check.failed('there is no such secret', CREATE);
  if (found.value.isDeleted) {
    return check.failed(
      'it is marked for deletion',
      'Restore it (aws secretsmanager restore-secret), or name another one.',
    );
  }
  if (!found.value.hasValue)
    return check.failed('it has no value yet', 'Store its value (aws secretsmanager put-secret-value).');
  return check.ok('there, with a value');
}

async function checkParameter(facts: Facts, name: string, parameter: string): Promise<VerifyCheck> {
  const check = checkOf('secret', `${name} = ${parameter}`);
  const found = await facts.parameter(parameter);
  if (found.kind === 'unknown') return check.unknown(found.why);
  if (found.kind === 'missing') return check.failed('there is no such parameter', CREATE);
  if (found.value.type === 'SecureString') return check.ok('there, encrypted');
  return check.warning(
    `it is a ${found.value.type}, which everybody who may list parameters can read`,
    'Store it as SecureString.',
  );
}

const CREATE = 'Create it in this region and account, or correct the reference in secrets of the module and apply.';
