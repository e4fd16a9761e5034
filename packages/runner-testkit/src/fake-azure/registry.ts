import { orFault } from '../fake-cloud/or-fault.ts';
import { type Answer, toFaultAnswer } from './wire/answer.ts';
import { Fault } from './wire/fault.ts';
import type { Request } from './wire/read-request.ts';

/** Answers one operation, or throws a {@link AzureFault}. */
export type AzureHandler = (request: Request) => Answer | Promise<Answer>;

/** By the operation's name. */
export type AzureHandlers = Readonly<Record<string, AzureHandler>>;

/** All operations that the fake knows. */
export class Registry {
  readonly #handlers = new Map<string, AzureHandler>();

  add(handlers: AzureHandlers): void {
    for (const [operation, handler] of Object.entries(handlers)) this.#handlers.set(operation, handler);
  }

  /** A fault of the API is an answer; one of the fake's own is thrown. */
  async answer(request: Request): Promise<Answer> {
    const handler = this.#handlers.get(request.operation);
    if (handler === undefined) throw new Error(`the fake has no handler for ${request.operation}`);
    const answer = await orFault(Fault, () => handler(request));
    return answer instanceof Fault ? toFaultAnswer(answer) : answer;
  }
}
