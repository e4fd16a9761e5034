/** One action of the API and where it is spoken to. */
export interface Route {
  /** The API's own name of the action, without `projects.locations`. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Words in braces stand for one part of the path and go into the input. */
  readonly path: string;
}

const IN_REGION = '/v2/projects/{project}/locations/{location}';
const JOB = `${IN_REGION}/jobs/{job}`;
const EXECUTION = `${JOB}/executions/{execution}`;
const V1 = '/apis/run.googleapis.com/v1/namespaces/{project}';

/** The registry itself, as Docker speaks to it; it has hosts of its own. */
const REGISTRY = '/v2/{project}/{repository}/{image}';
const REPOSITORY = '/v1/projects/{project}/locations/{location}/repositories/{repository}';

/** Source: discovery documents of run v2 and v1, logging v2, and of the neighbours. */
export const ROUTES: readonly Route[] = [
  { operation: 'jobs.list', method: 'GET', path: `${IN_REGION}/jobs` },
  { operation: 'jobs.create', method: 'POST', path: `${IN_REGION}/jobs` },
  { operation: 'jobs.get', method: 'GET', path: JOB },
  { operation: 'jobs.run', method: 'POST', path: `${JOB}:run` },
  { operation: 'jobs.testIamPermissions', method: 'POST', path: `${JOB}:testIamPermissions` },
  { operation: 'executions.list', method: 'GET', path: `${JOB}/executions` },
  { operation: 'executions.get', method: 'GET', path: EXECUTION },
  { operation: 'executions.cancel', method: 'POST', path: `${EXECUTION}:cancel` },
  { operation: 'executions.delete', method: 'DELETE', path: EXECUTION },
  { operation: 'tasks.list', method: 'GET', path: `${EXECUTION}/tasks` },
  { operation: 'tasks.get', method: 'GET', path: `${EXECUTION}/tasks/{task}` },
  { operation: 'operations.get', method: 'GET', path: `${IN_REGION}/operations/{operation}` },
  { operation: 'operations.wait', method: 'POST', path: `${IN_REGION}/operations/{operation}:wait` },
  { operation: 'services.get', method: 'GET', path: `${IN_REGION}/services/{service}` },
  { operation: 'workerPools.get', method: 'GET', path: `${IN_REGION}/workerPools/{workerPool}` },
  {
    operation: 'connectors.get',
    method: 'GET',
    path: '/v1/projects/{project}/locations/{location}/connectors/{connector}',
  },
  {
    operation: 'subnetworks.get',
    method: 'GET',
    path: '/compute/v1/projects/{project}/regions/{region}/subnetworks/{subnetwork}',
  },
  { operation: 'manifests.get', method: 'GET', path: `${REGISTRY}/manifests/{tag}` },
  { operation: 'manifests.get', method: 'GET', path: `${REGISTRY}/manifests/sha256:{hash}` },
  { operation: 'blobs.get', method: 'GET', path: `${REGISTRY}/blobs/sha256:{hash}` },
  {
    operation: 'buckets.get',
    method: 'GET',
    path: '/v2/projects/{project}/locations/{location}/buckets/{bucket}',
  },
  { operation: 'entries.list', method: 'POST', path: '/v2/entries:list' },
  { operation: 'projects.testIamPermissions', method: 'POST', path: '/v3/projects/{project}:testIamPermissions' },
  { operation: 'serviceAccounts.get', method: 'GET', path: '/v1/projects/{project}/serviceAccounts/{account}' },
  { operation: 'tags.get', method: 'GET', path: `${REPOSITORY}/packages/{image}/tags/{tag}` },
  { operation: 'dockerImages.get', method: 'GET', path: `${REPOSITORY}/dockerImages/{image}:{hash}` },
  {
    operation: 'secretVersions.get',
    method: 'GET',
    path: '/v1/projects/{project}/secrets/{secret}/versions/{version}',
  },
  { operation: 'v1.jobs.list', method: 'GET', path: `${V1}/jobs` },
  { operation: 'v1.jobs.get', method: 'GET', path: `${V1}/jobs/{job}` },
  { operation: 'v1.jobs.run', method: 'POST', path: `${V1}/jobs/{job}:run` },
  { operation: 'v1.executions.list', method: 'GET', path: `${V1}/executions` },
  { operation: 'v1.executions.get', method: 'GET', path: `${V1}/executions/{execution}` },
  { operation: 'v1.executions.cancel', method: 'POST', path: `${V1}/executions/{execution}:cancel` },
];

const COMPILED = ROUTES.map((route) => ({ route, pattern: compile(route.path) }));

/** The action that is meant, and what stands in its path. */
export function findRoute(
  method: string,
  path: string,
): { readonly route: Route; readonly parts: Readonly<Record<string, string>> } | undefined {
  for (const { route, pattern } of COMPILED) {
    const found = route.method === method ? pattern.exec(path) : null;
    if (found !== null) return { route, parts: decode({ ...found.groups }) };
  }
  return undefined;
}

function decode(parts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, decodeURIComponent(part)]));
}

function compile(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/:]+)')}$`);
}
