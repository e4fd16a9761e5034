import type { Container } from '../cloud-stage.ts';
import type { Image } from '../containers/container.ts';

/** What runs; or how that is chosen at the start of a container, by its environment: one job can stand for many. */
export type Program = Container | ((environment: Readonly<Record<string, string>>) => Container);

/** Images by their names. `process` is no image of its own: entry point and arguments are a command of this machine. */
export class Images {
  readonly #programs = new Map<string, Program>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Gives the image's name. */
  add(program: Program): string {
    const name = `${this.#prefix}/image-${this.#programs.size + 1}:1`;
    this.#programs.set(name, program);
    return name;
  }

  find(name: string, environment: Readonly<Record<string, string>> = {}): Image | undefined {
    if (name === 'process') return { kind: 'process' };
    const program = this.#programs.get(name);
    return typeof program === 'function' ? program(environment) : program;
  }

  list(): readonly string[] {
    return [...this.#programs.keys()];
  }

  has(name: string): boolean {
    return name === 'process' || this.#programs.has(name);
  }
}
