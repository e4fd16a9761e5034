import type { Condition } from '../gcp-api.ts';

/**
 * A service or a worker pool, only the fields that are read. Members that hold 0 or false may be absent.
 * Sources: https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.services#Service and
 * https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.workerPools#WorkerPool
 */
export interface ServiceResource {
  readonly name?: string;
  readonly generation?: string;
  readonly observedGeneration?: string;
  readonly reconciling?: boolean;
  readonly deleteTime?: string;
  readonly terminalCondition?: Condition;
  readonly latestReadyRevision?: string;
  readonly latestCreatedRevision?: string;
  /** Of a service: where requests go. */
  readonly trafficStatuses?: readonly Share[];
  /** Of a worker pool: which revisions its instances are of. */
  readonly instanceSplitStatuses?: readonly Share[];
  readonly scaling?: {
    readonly scalingMode?: string;
    readonly minInstanceCount?: number;
    readonly manualInstanceCount?: number;
  };
  readonly template?: { readonly scaling?: { readonly minInstanceCount?: number } };
}

export interface Share {
  /** `TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST`, `INSTANCE_SPLIT_ALLOCATION_TYPE_REVISION`, ... */
  readonly type?: string;
  readonly revision?: string;
  readonly percent?: number;
}
