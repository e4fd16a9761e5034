import type { CloudLies } from '../../fake-cloud/cloud-lies.ts';

/** What only Azure has been seen to do. */
export type AzureLie =
  /** Executions go on as `Running` so long after their containers have exited. */
  | { readonly kind: 'lingering'; readonly seconds: number }
  /** Executions that succeeded are told without any exit code. */
  | { readonly kind: 'succeeded_without_code' }
  /** Executions that fail before a container runs say nothing of it: only the system log does. */
  | { readonly kind: 'mute_failures' }
  | StreamLie
  | RegistryLie
  /** Resources of these types (`Microsoft.Network/virtualNetworks/subnets`) may not be read. */
  | { readonly kind: 'denied_reads'; readonly types: readonly string[] }
  /** Starts are answered by 202 with a `Location`, whose answer is there so many seconds later. */
  | { readonly kind: 'deferred_start'; readonly seconds: number };

/** What is wrong with log streams; each member is a trouble of its own. */
export interface StreamLie {
  readonly kind: 'log_stream';
  /** No replica is shown, as to whoever may not list them. */
  readonly isHidden?: boolean;
  /** Replicas are shown only so long after their containers have started. */
  readonly lateSeconds?: number;
  /** Seconds that a replica is shown after the end of its execution. */
  readonly keptSeconds?: number;
  /** Streams are answered by this status. */
  readonly refusedWith?: number;
  /** A stream that is followed is cut after so many lines of the container. */
  readonly cutAfterLines?: number;
}

/** What is wrong with registries and their images; each member is a trouble of its own. */
export interface RegistryLie {
  readonly kind: 'registry';
  /** Who asks may not pull, or comes from an address that the firewall does not let in. */
  readonly refuses?: 'pull' | 'address';
  /** What images are built for (`os/architecture`) in place of linux/amd64; several make an index. */
  readonly platforms?: readonly string[];
  /** Where blobs are said to be, in place of the fake's own store. */
  readonly blobsAt?: string;
}

export type Lies = CloudLies<AzureLie>;
