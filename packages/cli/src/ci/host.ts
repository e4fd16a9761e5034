/** Where a pipeline runs, and how one tells something there. Texts that come back go to the log as they are. */
export interface CiHost {
  readonly name: HostName;
  /** The commit that the pipeline runs for. */
  readonly commit: string | undefined;
  /** The most bytes that a comment may have. */
  readonly commentBytes: number;
  /** Where comments on the pull request go; `undefined` where this is none, or nobody may write there. */
  readonly comments: Board | undefined;
  /** Where drift is reported. */
  readonly issues: IssueBoard | undefined;
  /** Why there is no board for comments, where one could be expected. */
  readonly silence: string | undefined;
  /** With what the change is to be compared; `undefined` for the whole project. */
  base(): Promise<string | undefined>;
  /** What makes the host hide this text in the log from here on. */
  mask(text: string): string;
  annotate(kind: 'error' | 'warning' | 'notice', message: string): string;
  group(title: string): { readonly start: string; readonly end: string };
  /** Hands values on to later steps. */
  output(values: Readonly<Record<string, string>>): Promise<string>;
  /** Shows a page beside the log. */
  summarize(markdown: string): Promise<string>;
}

export type HostName = 'github' | 'gitlab' | 'azure' | 'none';

export interface Post {
  readonly id: string;
  readonly body: string;
}

/** Texts that others read, each with an id. Its methods throw `HostError`. */
export interface Board {
  /** The first one that holds this text. */
  find(text: string): Promise<Post | undefined>;
  add(body: string): Promise<void>;
  change(id: string, body: string): Promise<void>;
}

export interface IssueBoard extends Omit<Board, 'add' | 'change'> {
  add(body: string, title: string): Promise<void>;
  change(id: string, body: string): Promise<void>;
  close(id: string, reason: string): Promise<void>;
}
