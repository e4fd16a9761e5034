/** What the driver tells its supervisor. */
export type ToSupervisor =
  | {
      readonly type: 'start';
      readonly command: readonly string[];
      readonly workingDirectory: string;
      readonly environment: Readonly<Record<string, string>>;
      /** For an end that nobody is left to ask for: the driver's own process is gone. */
      readonly graceMs: number;
      readonly mark: string;
      /** The private folder, removed after the end. */
      readonly folder: string;
    }
  | { readonly type: 'stop'; readonly graceMs: number };

/** What a supervisor tells its driver. */
export type FromSupervisor =
  | { readonly type: 'started'; readonly pid: number; readonly at: string }
  | { readonly type: 'start_failed'; readonly code: string; readonly message: string }
  | { readonly type: 'ended'; readonly exitCode: number | null; readonly signal: string | null; readonly at: string };

/** File descriptors of the supervisor: its channel to the driver, and the ends of the two pipes that the job writes to. */
export const SUPERVISOR_FDS = { stdout: 4, stderr: 5 } as const;
