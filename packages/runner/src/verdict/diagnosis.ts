/**
 * What ended a run, or kept it from starting.
 *
 * - `capacity`: the platform had no room · `spot`: it took spare capacity back · `platform`: a fault or maintenance of its own
 * - `image`, `secret`, `network`, `permission`, `configuration`: what the start needs and could not have
 * - `memory`: the container was killed for want of memory · `health`: a health check of the platform failed
 * - `container`: the container's own doing · `user`: somebody asked for it · `timeout`: a limit of the platform
 * - `unknown`: words that no rule knows
 */
export type EndCause =
  | 'capacity'
  | 'spot'
  | 'platform'
  | 'image'
  | 'secret'
  | 'network'
  | 'permission'
  | 'configuration'
  | 'memory'
  | 'health'
  | 'container'
  | 'user'
  | 'timeout'
  | 'unknown';

/** What the words of a platform mean for the person who reads them. */
export interface Diagnosis {
  readonly cause: EndCause;
  /** Whether the same start may well succeed a moment later. */
  readonly isTransient: boolean;
  /** One short sentence without a full stop. */
  readonly summary: string;
  readonly detail: string;
  /** What to do now. */
  readonly nextStep: string;
  /** The platform's own words, unchanged. */
  readonly raw: string;
}
