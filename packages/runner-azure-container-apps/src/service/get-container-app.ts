import { API_VERSION } from '../create-azure-api.ts';
import type { Send } from '../send.ts';
import type { Revision, TrafficWeight, VerifyApi } from '../verify/verify-api.ts';

interface AppAnswer {
  readonly properties?: {
    readonly provisioningState?: string;
    readonly runningStatus?: string;
    readonly latestRevisionName?: string | null;
    readonly latestReadyRevisionName?: string | null;
    readonly template?: { readonly scale?: { readonly minReplicas?: number | null } | null };
    readonly configuration?: { readonly ingress?: { readonly traffic?: readonly TrafficWeight[] | null } | null };
  };
}

interface RevisionAnswer {
  readonly properties?: Partial<Revision>;
}

/** What only jobs that name a service need. */
export function getContainerApps(send: Send): Pick<VerifyApi, 'getContainerApp' | 'getRevision'> {
  const get = async <Answer>(action: string, path: string) =>
    (await send({ service: 'arm', action, method: 'GET', path: `${path}?api-version=${API_VERSION}` })).body as Answer;
  return {
    async getContainerApp(id) {
      const { properties = {} } = await get<AppAnswer>('containerApps/read', id);
      const { provisioningState, runningStatus, template, configuration } = properties;
      return {
        provisioningState,
        runningStatus,
        latestRevision: properties.latestRevisionName || undefined,
        latestReadyRevision: properties.latestReadyRevisionName || undefined,
        minReplicas: template?.scale?.minReplicas ?? 0,
        traffic: configuration?.ingress?.traffic ?? [],
      };
    },
    async getRevision(id, revision) {
      const { properties } = await get<RevisionAnswer>('containerApps/revisions/read', `${id}/revisions/${revision}`);
      return properties ?? {};
    },
  };
}
