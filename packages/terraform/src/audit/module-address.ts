const INDEX = /\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g;
const STEP = /module\.[^.["]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?/g;

/** `module.fleet["a"].module.job` → `module.fleet.module.job`. */
export function withoutIndexes(address: string): string {
  return address.includes('[') ? address.replace(INDEX, '') : address;
}

/** `module.a["x"].module.b`, then `module.a["x"]`; the root module is nobody's. */
export function modulesUpwards(address: string): readonly string[] {
  const steps = address.match(STEP) ?? [];
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('.'));
}
