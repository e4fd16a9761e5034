import type { JsonValue, NamedOutputs } from '@dativo/schema/quick';
import { type Filling, fillUsual } from './fill-usual.ts';
import { findUsualSites } from './usual-sites.ts';

/** A placeholder without a path, a default or a coercion. */
const PLAIN = /^\{\{terraform_outputs\.([A-Za-z_]\w*)\}\}$/;

/**
 * What `resolveText` makes of a file whose placeholders all stand alone on their lines, as most do; `undefined` where only `resolveText`
 * can tell. `before` is what `readQuickly` reads in the text.
 */
export function resolveQuickly(text: string, before: unknown, outputs: NamedOutputs): Filling | undefined {
  // Where the outputs hold a fleet, a name may mean an output of the job itself.
  const sites = outputs.has('jobs') ? undefined : findUsualSites(text);
  if (sites === undefined) return undefined;
  const values: JsonValue[] = [];
  for (const { raw } of sites) {
    const name = PLAIN.exec(raw)?.[1];
    const output = name === undefined ? undefined : outputs.get(name);
    if (output === undefined || output.isSensitive || output.value === null) return undefined;
    values.push(output.value);
  }
  return fillUsual(text, before, sites, values);
}
