import type { Diagnostic } from '../diagnostic.ts';

/** A value at once, or later. */
export type Maybe<Value> = Value | Promise<Value>;

/**
 * How files of the repository are read; paths have forward slashes and start at its root. Every file is read and parsed once
 * for each reader, however many jobs refer to it: a new reader sees what has changed since.
 */
export interface ReferenceReader {
  /** The text of a file; `undefined` where there is none. What is thrown is reported as the reason why it cannot be read. */
  read(path: string): Maybe<string | undefined>;
  /** For files that are not read as text. Default: whether `read` gives something. */
  exists?(path: string): Maybe<boolean>;
  /** Names of the files in a folder, to offer the one that was meant; empty where there is no such folder. */
  list?(folder: string): Maybe<readonly string[]>;
}

/** Where a folder of the container lies in the repository; `''` is its root. */
export interface ContainerRoot {
  readonly container: string;
  readonly repository: string;
}

/** How paths of the container become paths of the repository. */
export interface ReferenceOptions {
  /** The longest container folder that fits counts. Default: `/app` is the root of the repository. */
  readonly roots?: readonly ContainerRoot[] | undefined;
  /** The `--mode` that the container gets. Default: what the job was inspected with. */
  readonly containerMode?: 'self_hosted' | 'cloud' | undefined;
  /** The job file, as a path in the repository: jobs that run on this machine start in its folder. Default: the file as it was named. */
  readonly jobPath?: string | undefined;
  /** How findings name a file of the repository. Default: by its path. */
  readonly nameOf?: ((path: string) => string) | undefined;
}

/** What the files that a job names brought to light. */
export interface ReferenceCheck {
  readonly diagnostics: readonly Diagnostic[];
  /** Tags that the asset definition gives; inspect the job again with them to have its tags judged as they will be. */
  readonly assetTags: Readonly<Record<string, string>>;
  /** Where the tags are from, as findings name it; missing where the asset definition could not be read. */
  readonly assetTagsFile?: string;
  /** Every path of the repository that this check depends on, whether there is a file or not. */
  readonly files: readonly string[];
}
