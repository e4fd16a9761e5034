/** The time with seven digits of fraction, as Log Analytics tells it. `ticks`: units of 100 ns beside the milliseconds. */
export function toIsoTicks(ms: number, ticks: number): string {
  const shifted = new Date(ms + Math.floor(ticks / 10_000));
  return shifted.toISOString().replace('Z', `${String(ticks % 10_000).padStart(4, '0')}Z`);
}

/** Any time of ISO 8601 in that form, so that texts compare as times do; undefined for what is no time. */
export function normalizeTime(text: string): string | undefined {
  const [, fraction = ''] = /\.(\d+)/.exec(text) ?? [];
  const ms = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  if (Number.isNaN(ms)) return undefined;
  return toIsoTicks(ms, Number(fraction.padEnd(7, '0').slice(3, 7)));
}
