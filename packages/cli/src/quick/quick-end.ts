/** What there is to print at the end of a call. */
export interface QuickEnd {
  readonly descriptor: 1 | 2;
  readonly text: string;
}
