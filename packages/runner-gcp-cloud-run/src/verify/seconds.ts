/** Seconds of a duration as Google's JSON writes it, for example `3600s`; undefined for what is none. */
export function readSeconds(text: string | undefined): number | undefined {
  const [, seconds] = /^(\d+(?:\.\d+)?)s$/.exec(text ?? '') ?? [];
  return seconds === undefined ? undefined : Number(seconds);
}
