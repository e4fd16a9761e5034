/** One thing that was looked at. `unknown` is no verdict: it cannot be told from here. */
export interface Check {
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'fail' | 'unknown';
  readonly found: string;
  readonly fix?: string;
}
