import { type Clock, type Service, type ServiceLook, systemClock } from '@dativo/runner';

/** Milliseconds between two looks at a service that is being rolled out. */
const LOOK_MS = 5_000;

export interface SettleOptions {
  /** How long a rollout is waited for. */
  readonly limitMs: number;
  readonly signal: AbortSignal;
  readonly clock?: Clock;
  /** Told before each further look. */
  readonly onChanging: (look: ServiceLook) => void;
}

/** The first look at which the service has come to rest; the last one where it does not within the limit, or the signal aborts. */
export async function settleService(service: Service, options: SettleOptions): Promise<ServiceLook> {
  const { limitMs, signal, clock = systemClock, onChanging } = options;
  const untilMs = clock.monotonicMs() + limitMs;
  for (;;) {
    const look = await service.look();
    const leftMs = untilMs - clock.monotonicMs();
    if (look.state !== 'changing' || leftMs <= 0 || signal.aborted) return look;
    onChanging(look);
    await clock.sleep(Math.min(LOOK_MS, leftMs), signal);
  }
}
