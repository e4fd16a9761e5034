import type { Clock } from '@dativo/runner';
import type { Container } from '../cloud-stage.ts';
import { startProgram } from './program-container.ts';
import { startScript } from './script-container.ts';

/** What an image does when it is started; `process` is no image of its own: entry point and arguments are a command of this machine. */
export type Image = Container | { readonly kind: 'process' };

/** What a platform starts a container with, after it has merged everything. */
export interface ContainerStart {
  /** Replaces the image's own; empty: the image's own. */
  readonly entryPoint: readonly string[];
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** The platform around a container. */
export interface ContainerHost {
  readonly clock: Clock;
  /** A folder of the container's own, which stands in for its `/tmp`. */
  readonly makeFolder: () => string;
  /** Gets each line that the container writes. */
  readonly onLine: (stream: 'stdout' | 'stderr', text: string) => void;
}

/** A container that was started. */
export interface RunningContainer {
  /** Why the container could not be started, in a container runtime's words; undefined as soon as it runs. */
  readonly startError: Promise<string | undefined>;
  /** The exit code, above 128 for a signal. Never rejects. */
  readonly ended: Promise<number>;
  /** Sends a signal; does nothing once the container has ended. */
  signal(name: 'SIGTERM' | 'SIGKILL'): void;
}

/** Starts a container: a function on the clock, or a Node program as a child process. */
export function startContainer(image: Image, start: ContainerStart, host: ContainerHost): RunningContainer {
  return image.kind === 'script' ? startScript(image.run, start, host) : startProgram(image, start, host);
}
