import type { AzureHandlers } from '../registry.ts';
import type { Subscription } from '../subscription.ts';
import { type Answer, ok } from '../wire/answer.ts';
import { notFound } from '../wire/fault.ts';
import type { Request } from '../wire/read-request.ts';
import { toOrigin } from '../wire/to-origin.ts';

/** Answers that are given later: 202 with a `Location`, which is asked until it gives the answer. */
export class Operations {
  readonly #subscription: Subscription;
  readonly #pending = new Map<string, { readonly body: unknown; readonly readyMs: number }>();

  constructor(subscription: Subscription) {
    this.#subscription = subscription;
  }

  accept(body: unknown, seconds: number, request: Request): Answer {
    const { clock, nextId } = this.#subscription;
    const id = nextId(32);
    this.#pending.set(id, { body, readyMs: clock.monotonicMs() + seconds * 1000 });
    return this.#toLater(id, request);
  }

  readonly handlers: AzureHandlers = {
    OperationResults_Get: (request) => {
      const id = request.names['id'] ?? '';
      const pending = this.#pending.get(id);
      const { clock, location, resourceGroup } = this.#subscription;
      if (pending === undefined) throw notFound(`Microsoft.App/locations/${location}`, id, resourceGroup);
      return clock.monotonicMs() >= pending.readyMs ? ok(pending.body) : this.#toLater(id, request);
    },
  };

  #toLater(id: string, request: Request): Answer {
    const { id: subscriptionId, location } = this.#subscription;
    const path = `/subscriptions/${subscriptionId}/providers/Microsoft.App/locations/${location}/operationResults/${id}`;
    const url = `${toOrigin(request)}${path}?api-version=${request.query.get('api-version')}`;
    return { status: 202, headers: { location: url, 'retry-after': '1' } };
  }
}
