/** Which start of which run something is. */
export interface Marker {
  readonly runId: string;
  /** From 1. */
  readonly attempt: number;
}

/** One variable of a container's environment, as clouds show it. */
export type Variable = { readonly name?: string; readonly value?: string };

/** Run id and attempt must both stand in the environment of one container; undefined for what this tooling did not start. */
export function readMarker(
  containers: readonly { readonly env?: readonly Variable[] | null }[] | null | undefined,
): Marker | undefined {
  for (const { env } of containers ?? []) {
    const read = (wanted: string) => env?.find(({ name }) => name === wanted)?.value;
    const runId = read('DATIVO_RUN_ID');
    const attempt = read('DATIVO_ATTEMPT') ?? '';
    if (runId !== undefined && runId !== '' && /^[1-9]\d{0,8}$/.test(attempt)) {
      return { runId, attempt: Number(attempt) };
    }
  }
  return undefined;
}
