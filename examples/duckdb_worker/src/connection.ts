import type { YamlMap } from './yaml-map.ts';

/** A setting of the connection: the job's own, else what the connector has in `connection` or `connection_template`. */
export function connectionText(recipe: YamlMap, block: YamlMap | undefined, key: string): string | undefined {
  const layers = [block?.map('connection'), recipe.map('connection'), recipe.map('connection_template')];
  const layer = layers.find((each) => each?.value(key) !== undefined);
  const value = layer?.value(key);
  // Jobs write ports both ways.
  return typeof value === 'number' ? String(value) : layer?.text(key);
}
