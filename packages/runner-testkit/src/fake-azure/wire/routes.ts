import { Fault } from './fault.ts';

interface Route {
  readonly operation: string;
  readonly method: string;
  readonly path: RegExp;
  /** False outside of Azure Resource Manager. */
  readonly needsVersion: boolean;
  /** Nobody has to say who they are, or they say so in the body. */
  readonly isOpen?: boolean;
}

const GROUP = '/subscriptions/[^/]+/resourceGroups/[^/]+';
const JOB = `${GROUP}/providers/Microsoft\\.App/jobs/(?<job>[^/]+)`;
const EXECUTION = `${JOB}/executions/(?<execution>[^/]+)`;
const REPLICA = `${GROUP}/jobs/(?<job>[^/]+)/executions/(?<execution>[^/]+)/replicas/(?<replica>[^/]+)`;

/** Resource ids do not heed case. */
const arm = (operation: string, method: string, path: string): Route => ({
  operation,
  method,
  path: new RegExp(`^${path}$`, 'i'),
  needsVersion: true,
});

const REPOSITORY = '/v2/(?<repository>.+)';
/** Outside of Azure Resource Manager. */
const apart = (operation: string, method: string, path: string): Route => ({
  ...arm(operation, method, path),
  needsVersion: false,
});
const open = (operation: string, method: string, path: string): Route => ({
  ...apart(operation, method, path),
  isOpen: true,
});

/**
 * The first that fits counts. Names: `operationId` of the public specification (Microsoft.App 2026-07-01, Microsoft.Authorization
 * 2022-04-01, Azure.ContainerRegistry 2021-07-01); those of replicas, token, log stream and store, which they do not have, are made up.
 */
const ROUTES: readonly Route[] = [
  arm('Jobs_Start', 'POST', `${JOB}/start`),
  arm('Jobs_StopMultipleExecutions', 'POST', `${JOB}/stop`),
  arm('Jobs_StopExecution', 'POST', `${EXECUTION}/stop`),
  arm('Jobs_GetAuthToken', 'POST', `${JOB}/getAuthToken`),
  arm('JobsExecutions_List', 'GET', `${JOB}/executions`),
  arm('JobExecution', 'GET', EXECUTION),
  arm('JobExecution_ListReplicas', 'GET', `${EXECUTION}/replicas`),
  arm('Jobs_Get', 'GET', JOB),
  arm('Jobs_CreateOrUpdate', 'PUT', JOB),
  arm('Permissions_List', 'GET', '(?<scope>.*)/providers/Microsoft\\.Authorization/permissions'),
  arm(
    'OperationResults_Get',
    'GET',
    '/subscriptions/[^/]+/providers/Microsoft\\.App/locations/[^/]+/operationResults/(?<id>[^/]+)',
  ),
  apart('LogStream_Get', 'GET', `${REPLICA}/containers/(?<container>[^/]+)/logstream`),
  apart('Query_Execute', 'POST', '/v1/workspaces/(?<workspace>[^/]+)/query'),
  open('Authentication_ExchangeAadAccessTokenForAcrRefreshToken', 'POST', '/oauth2/exchange'),
  open('Authentication_ExchangeAcrRefreshTokenForAcrAccessToken', 'POST', '/oauth2/token'),
  apart('ContainerRegistry_GetManifest', 'GET', `${REPOSITORY}/manifests/(?<reference>[^/]+)`),
  apart('ContainerRegistryBlob_GetBlob', 'GET', `${REPOSITORY}/blobs/(?<digest>[^/]+)`),
  open('BlobStore_Get', 'GET', '/store/(?<digest>[^/]+)'),
  arm('Resources_GetById', 'GET', '/subscriptions/.+'),
  arm('Resources_CreateOrUpdateById', 'PUT', '/subscriptions/.+'),
];

export function findRoute(method: string, path: string) {
  for (const route of ROUTES) {
    const found = route.method === method ? route.path.exec(path) : null;
    if (found !== null) return { ...route, names: { ...found.groups } };
  }
  throw new Fault(404, 'InvalidResourceType', `The fake knows no ${method} ${path}.`);
}
