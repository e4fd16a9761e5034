import { createHash } from 'node:crypto';
import type { Handlers } from './registry.ts';
import type { World } from './run/world.ts';
import { Fault } from './wire/fault.ts';
import { textsOf } from './wire/input.ts';
import { toProtoJson } from './wire/to-proto-json.ts';

/** What a job needs beside Cloud Run, as far as one can look at it: permissions, service accounts, images, secrets. */
export function neighbourHandlers(world: World): Handlers {
  const { project, images, secrets, denied } = world;
  const findImage = (parts: Readonly<Record<string, string>>, tag: string | undefined) => {
    const { location, project: owner, repository, image } = parts;
    const name = `${location}-docker.pkg.dev/${owner}/${repository}/${image}`;
    const found = images
      .list()
      .find((each) => (tag === undefined ? each.split(':')[0] === name : each === `${name}:${tag}`));
    if (found === undefined) throw toNotFound(name);
    return { name, digest: `sha256:${createHash('sha256').update(found).digest('hex')}` };
  };
  return {
    'projects.testIamPermissions': ({ input }) => {
      const permissions = textsOf(input, 'permissions').filter((permission) => !denied.has(permission));
      return permissions.length === 0 ? {} : { permissions };
    },
    'serviceAccounts.get': ({ parts }) => {
      const { account: email = '' } = parts;
      if (!email.endsWith(`@${project.id}.iam.gserviceaccount.com`)) throw toNotFound(`Service account ${email}`);
      return { name: `projects/${project.id}/serviceAccounts/${email}`, projectId: project.id, email };
    },
    'tags.get': ({ parts }) => {
      const { name, digest } = findImage(parts, parts['tag']);
      const parent = `projects/${project.id}/locations/${project.region}/repositories/${parts['repository']}`;
      const version = `${parent}/packages/${parts['image']}/versions/${digest}`;
      return { name: `${name}/tags/${parts['tag']}`, version };
    },
    'dockerImages.get': ({ parts }) => {
      const [image = ''] = (parts['image'] ?? '').split('@');
      const { name, digest } = findImage({ ...parts, image }, undefined);
      if (digest !== `sha256:${parts['hash']}`) throw toNotFound(`${name}@sha256:${parts['hash']}`);
      return { name, uri: `${name}@${digest}` };
    },
    'manifests.get': ({ parts }) => {
      findImage({ ...parts, location: project.region }, parts['tag']);
      return { schemaVersion: 2, mediaType: MANIFEST, config: { digest: `sha256:${'c'.repeat(64)}` }, layers: [] };
    },
    'blobs.get': () => ({ os: 'linux', architecture: 'amd64', config: {}, rootfs: { type: 'layers', diff_ids: [] } }),
    'services.get': ({ parts }) =>
      findResource(world, `${project.parent}/services/${parts['service']}`, 'run.services.get'),
    'workerPools.get': ({ parts }) =>
      findResource(world, `${project.parent}/workerPools/${parts['workerPool']}`, 'run.workerpools.get'),
    'buckets.get': ({ parts }) => {
      const name = `projects/${parts['project']}/locations/${parts['location']}/buckets/${parts['bucket']}`;
      if (name === `projects/${project.id}/locations/global/buckets/_Default`) {
        return { name, retentionDays: 30, lifecycleState: 'ACTIVE' };
      }
      return findResource(world, name, 'logging.buckets.get');
    },
    'connectors.get': ({ parts }) =>
      findResource(world, `${project.parent}/connectors/${parts['connector']}`, 'vpcaccess.connectors.get'),
    'subnetworks.get': ({ parts }) => {
      const name = `projects/${parts['project']}/regions/${parts['region']}/subnetworks/${parts['subnetwork']}`;
      return findResource(world, name, 'compute.subnetworks.get');
    },
    'secretVersions.get': ({ parts }) => {
      const name = `projects/${project.number}/secrets/${parts['secret']}/versions/${parts['version']}`;
      if (!secrets.has(parts['secret'] ?? '')) throw toNotFound(`Secret [${name}]`);
      return { name, state: 'ENABLED' };
    },
  };
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

function findResource({ resources, denied }: World, name: string, permission: string): object {
  if (denied.has(permission)) {
    const message = `Permission '${permission}' denied on resource '${name}' (or resource may not exist).`;
    throw new Fault('PERMISSION_DENIED', message);
  }
  const found = resources.get(name);
  if (found === undefined) throw toNotFound(`Resource '${name}'`);
  return toProtoJson({ name, ...found });
}

function toNotFound(what: string): Fault {
  return new Fault('NOT_FOUND', `${what} not found.`);
}
