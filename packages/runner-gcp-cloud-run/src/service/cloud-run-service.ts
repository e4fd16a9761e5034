import type { ServiceWords } from '@dativo/runner';
import { toShellWord } from '@dativo/runner/drivers';
import type { BindingReader } from '../binding-reader.ts';

/** A service answers requests, a worker pool takes its work by itself; both run all the time. */
export type ServiceKind = 'service' | 'worker pool';

export interface CloudRunService {
  readonly kind: ServiceKind;
  readonly project: string;
  readonly location: string;
  /** The last part of its name. */
  readonly service: string;
}

const COLLECTIONS: Readonly<Record<ServiceKind, string>> = { service: 'services', 'worker pool': 'workerPools' };
const FULL_NAME = /^projects\/([^/\s]+)\/locations\/([^/\s]+)\/(services|workerPools)\/([^/\s]+)$/;
/** What the Terraform module gives a worker pool, which has no address, in the place of one. */
const WORKER_POOL_ADDRESS = 'cloud-run-worker-pool://';

/** Undefined where the identifiers name no service. */
export function readCloudRunService(reader: BindingReader, location: string): CloudRunService | undefined {
  const text = reader.text('service_name', 'the name of a service or worker pool, in full or its last part');
  if (text === undefined) return undefined;
  const [, inProject, inLocation, collection, name] = FULL_NAME.exec(text) ?? [];
  const project = inProject ?? reader.text('project_id', 'the id of the project');
  if (project === undefined) throw reader.missing('project_id', 'the id of the project');
  if (name === undefined && text.includes('/')) {
    throw reader.invalid(
      `service_name is ${JSON.stringify(text)}; it must be projects/PROJECT/locations/REGION/services/SERVICE, or the last part of it`,
    );
  }
  const address = reader.text('endpoint_url', 'an address');
  const isPool = collection === 'workerPools' || (address?.startsWith(WORKER_POOL_ADDRESS) ?? false);
  const kind = isPool ? 'worker pool' : 'service';
  return { kind, project, location: inLocation ?? location, service: name ?? text };
}

export function toServiceName({ kind, project, location, service }: CloudRunService): string {
  return `projects/${project}/locations/${location}/${COLLECTIONS[kind]}/${service}`;
}

/** Sources: https://cloud.google.com/sdk/gcloud/reference/run/services/update and its neighbour for worker pools, which is in beta. */
export function toServiceWords({ kind, project, location, service }: CloudRunService): ServiceWords {
  const gcloud = kind === 'service' ? 'gcloud run services' : 'gcloud beta run worker-pools';
  const [own, ...place] = [service, project, location].map(toShellWord);
  const where = `${own} --project ${place[0]} --region ${place[1]}`;
  return {
    name: `the Cloud Run ${kind} ${service}`,
    commands: {
      look: `${gcloud} describe ${where}`,
      // A name of its own is what makes it a new revision; nothing else of it changes.
      newRevision: `${gcloud} update ${where} --revision-suffix "r$(date +%s)"`,
    },
  };
}
