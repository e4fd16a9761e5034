/** Where text goes. A sink never throws: a closed pipe swallows the rest, any other fault is kept for the end. */
export interface TextSink {
  write(text: string): void;
  /** True once nobody reads any more. */
  isClosed?(): boolean;
  readonly isTty: boolean;
  readonly columns: number;
}

export interface TextSource {
  readonly isTty: boolean;
  readAll(): Promise<Uint8Array>;
  /** One line without its ending; `undefined` at the end of the input. */
  readLine(): Promise<string | undefined>;
}

/** The two signals that ask a command to end. `on` returns the function that takes the listener away again. */
export interface SignalSource {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): () => void;
}

/** Everything a command may touch besides files and child processes; tests hand in their own. */
export interface Io {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  readonly stdin: TextSource;
  readonly env: Readonly<NodeJS.ProcessEnv>;
  readonly cwd: string;
  readonly signals: SignalSource;
  readonly clock: { now(): Date };
}
