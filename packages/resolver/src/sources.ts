import type { Outputs } from '@dativo/schema';

/** The outputs by source alias; `''` is the source of placeholders that name none. */
export type Sources = ReadonlyMap<string, Outputs>;

/** Accepts the outputs of one root module, or those of several by alias. An empty map is one root module without outputs. */
export function toSources(outputs: Outputs | Sources): Sources {
  return isSources(outputs) ? outputs : new Map([['', outputs]]);
}

function isSources(outputs: Outputs | Sources): outputs is Sources {
  for (const first of outputs.values()) return first instanceof Map;
  return false;
}
