import { orFault } from '../fake-cloud/or-fault.ts';
import { Fault } from './wire/fault.ts';
import type { Request } from './wire/read-request.ts';

/** Answers one action: gives the output, or gives or throws a {@link GcpFault}. */
export type GcpHandler = (request: Request) => object | Promise<object>;

/** By the action's name. */
export type Handlers = Readonly<Record<string, GcpHandler>>;

/** All actions that the fake knows. */
export class Registry {
  readonly #handlers = new Map<string, GcpHandler>();

  add(handlers: Handlers): void {
    for (const [operation, handler] of Object.entries(handlers)) this.#handlers.set(operation, handler);
  }

  /** The output, or the fault. A fault of the fake's own is thrown. */
  async answer(request: Request): Promise<object> {
    const handler = this.#handlers.get(request.operation);
    if (handler === undefined) return new Fault('UNIMPLEMENTED', `the fake does not know ${request.operation}`);
    return orFault(Fault, () => handler(request));
  }
}
