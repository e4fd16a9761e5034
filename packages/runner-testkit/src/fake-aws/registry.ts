import { orFault } from '../fake-cloud/or-fault.ts';
import type { Output } from './wire/answer.ts';
import { Fault } from './wire/fault.ts';
import type { Input } from './wire/input.ts';
import type { Request } from './wire/read-request.ts';

/** Answers one action: gives the output, or gives or throws a {@link AwsFault}. */
export type Handler = (input: Input, request: Request) => Output | Promise<Output>;

/** By the action's name. */
export type Handlers = Readonly<Record<string, Handler>>;

/** All actions that the fake knows, by service. */
export class Registry {
  readonly #handlers = new Map<string, Handler>();

  add(service: string, handlers: Handlers): void {
    for (const [action, handler] of Object.entries(handlers)) this.#handlers.set(`${service}:${action}`, handler);
  }

  /** The output, or the fault. A fault of the fake's own is thrown. */
  async answer(request: Request): Promise<Output> {
    const handler = this.#handlers.get(`${request.service}:${request.operation}`);
    if (handler === undefined) {
      return new Fault('UnknownOperationException', `the fake does not know ${request.service}:${request.operation}`);
    }
    return orFault(Fault, () => handler(request.input, request));
  }
}
