import { type StructureError, validate } from '../generated/validate-job.ts';

/** The complaints of the compiled check, without the echo that unions give: one mistake, one error. */
export function structureErrors(value: unknown): StructureError[] {
  if (validate(value)) return [];
  return withoutEcho(validate.errors ?? []);
}

/**
 * A union complains once per branch and once for itself. What a branch says about a value of another type is no news
 * when some branch fitted the type and complained about a detail.
 */
function withoutEcho(errors: readonly StructureError[]): StructureError[] {
  const details = errors.filter(({ keyword }) => keyword !== 'type' && keyword !== 'anyOf');
  const detailed = new Set(details.flatMap(({ instancePath }) => prefixes(instancePath)));
  const kept = new Map<string, StructureError>();
  const types = errors.filter(({ keyword, instancePath }) => keyword === 'type' && !detailed.has(instancePath));
  const typed = new Set(types.flatMap(({ instancePath }) => prefixes(instancePath).slice(0, -1)));
  for (const error of [...details, ...types.filter(({ instancePath }) => !typed.has(instancePath))]) {
    const place = placeKey(error);
    // Branches stand in the order of the schema, the one that people mean first.
    if (!kept.has(place)) kept.set(place, error);
  }
  return [...kept.values()];
}

/** Missing and unknown keys are told one by one; all else is told once per value. */
function placeKey({ instancePath, keyword, params }: StructureError): string {
  const key = params['missingProperty'] ?? params['additionalProperty'];
  return key === undefined ? instancePath : `${instancePath} ${keyword} ${String(key)}`;
}

/** The pointer and all pointers above it, the longest last. */
function prefixes(pointer: string): string[] {
  const segments = pointer.split('/');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
