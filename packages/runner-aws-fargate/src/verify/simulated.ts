import type { Look } from '@dativo/runner/drivers';
import type { Facts } from './facts.ts';
import type { SimulatedAction } from './verify-api.ts';

/** One action to be simulated, and what it is asked for. */
export interface Asked<T> {
  readonly action: string;
  readonly resources: readonly string[];
  readonly context: Readonly<Record<string, string>>;
  readonly of: T;
}

/** `doubtful`: denied, but by a condition that the simulation could not know. */
export type Denial =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'doubtful'; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** Simulates many actions of one principal; those with the same resources and conditions share a call. Never throws. */
export async function simulateAll<T>(
  facts: Facts,
  principal: string,
  asked: readonly Asked<T>[],
): Promise<readonly { readonly asked: Asked<T>; readonly denial: Denial }[]> {
  const groups = Map.groupBy(asked, ({ resources, context }) => JSON.stringify([resources, context]));
  const answers = new Map(
    await Promise.all(
      [...groups].map(async ([key, group]) => {
        const [{ resources, context } = NOTHING] = group;
        const actions = group.map(({ action }) => action);
        return [key, await facts.simulate({ principal, actions, resources, context })] as const;
      }),
    ),
  );
  return asked.map((each) => {
    const answer = answers.get(JSON.stringify([each.resources, each.context]));
    return { asked: each, denial: toDenial(answer, each.action) };
  });
}

const NOTHING = { resources: [], context: {} };

function toDenial(answer: Look<readonly SimulatedAction[]> | undefined, action: string): Denial {
  if (answer === undefined || answer.kind === 'missing')
    return { kind: 'unknown', why: 'IAM does not know the principal' };
  if (answer.kind === 'unknown') return { kind: 'unknown', why: answer.why };
  const own = answer.value.filter((result) => result.action.toLowerCase() === action.toLowerCase());
  if (own.length === 0) return { kind: 'unknown', why: 'the simulator gave no answer' };
  const denied = own.filter(({ isAllowed }) => !isAllowed);
  if (denied.length === 0) return { kind: 'allowed' };
  const missing = [...new Set(denied.flatMap(({ missingContext }) => missingContext))];
  if (missing.length === 0) return { kind: 'denied' };
  return {
    kind: 'doubtful',
    why: `unknown: not allowed without ${missing.join(', ')}, which the simulator cannot know`,
  };
}
