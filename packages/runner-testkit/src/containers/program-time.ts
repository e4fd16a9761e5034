import type { ChildProcess } from 'node:child_process';
import type { Clock } from '@dativo/runner';
import { holdClock } from '../virtual-clock.ts';
import type { FromProgram, ToProgram } from './control-channel.ts';

/** Keeps the clock in step with a program: held while it computes, free while it only waits on virtual time. */
export class ProgramTime {
  readonly #child: ChildProcess;
  readonly #clock: Clock;
  readonly #over = new AbortController();
  #release: () => void;
  #sent = 0;

  constructor(child: ChildProcess, clock: Clock) {
    this.#child = child;
    this.#clock = clock;
    this.#release = holdClock(clock);
    child.on('message', (message: FromProgram) => void this.#hear(message));
  }

  /** To be called before a signal is sent: time stands still until the program has answered it. */
  expectReaction(): void {
    this.#hold();
    this.#send((number) => ({ type: 'look', number }));
  }

  end(): void {
    this.#over.abort();
    this.#release();
  }

  async #hear(message: FromProgram): Promise<void> {
    if (message.type === 'idle') return this.#believeIdle(message.heard);
    await this.#clock.sleep(message.seconds * 1000, this.#over.signal);
    if (this.#over.signal.aborted) return;
    this.#hold();
    this.#send((number) => ({ type: 'wake', number, id: message.id }));
  }

  /** What the program printed before lies in its pipes by now: it is read before the clock, which waits for a whole turn, jumps. */
  #believeIdle(heard: number): void {
    if (heard === this.#sent) this.#release();
  }

  #hold(): void {
    const before = this.#release;
    this.#release = holdClock(this.#clock);
    before();
  }

  #send(toMessage: (number: number) => ToProgram): void {
    this.#sent += 1;
    // Whoever is gone needs no message; its end is seen elsewhere.
    if (this.#child.connected) this.#child.send(toMessage(this.#sent), () => {});
  }
}
