import type { VerifyCheck } from './verify.ts';

/** A long-running service that a job names in place of something that can be started. */
export interface Service extends ServiceWords {
  /** Looks once at its revision and its replicas; changes nothing. Throws nothing: what cannot be looked up is a check that says so. */
  look(): Promise<ServiceLook>;
}

/** How a service is spoken of, known without asking anybody. */
export interface ServiceWords {
  /** In the platform's words, for example `the ECS service orders of the cluster main`. */
  readonly name: string;
  /** Command lines of the vendor's own tool, complete as they are. */
  readonly commands: {
    readonly look: string;
    /** Puts a new revision in the place of the one that runs, with the same settings. */
    readonly newRevision: string;
  };
}

/**
 * How a service fares.
 *
 * - `ready`: its newest revision serves, with as many replicas as are wanted
 * - `changing`: a revision is being rolled out; look again
 * - `failed`: it is not there, or does not run as it should
 * - `unknown`: it could not be looked up
 */
export type ServiceState = 'ready' | 'changing' | 'failed' | 'unknown';

/** How a service is, with everything that was looked at. */
export interface ServiceLook {
  readonly state: ServiceState;
  readonly checks: readonly VerifyCheck[];
}
