import type { Lie, Op } from '@dativo/runner-testkit';
import type { Answer } from './job-service.ts';

/** The lies that this service knows, in its own words. */
const TROUBLES: Partial<Record<Lie['kind'], Answer>> = {
  throttle: { status: 429, body: 'slow down' },
  server_error: { status: 503, body: 'try again' },
  expired_credentials: { status: 401, body: 'the token has expired' },
  refuse_start: { status: 507, body: 'no room' },
};

/** Takes lies, and tells each of them as often as it is meant to be told. */
export function createLies() {
  const told: { readonly lie: Lie; left: number }[] = [];
  const next = (op: Op) => told.find(({ lie, left }) => left > 0 && toOperation(lie) === op);
  return {
    lie: (lie: Lie) => {
      const isKnown = lie.kind === 'reset' || (TROUBLES[lie.kind] !== undefined && !isInvalid(lie));
      if (!isKnown || !('times' in lie)) throw new Error(`this service cannot be made to lie like that: ${lie.kind}`);
      told.push({ lie, left: lie.times });
    },
    mislead: async (op: Op, serve: () => Answer): Promise<Answer> => {
      const found = next(op);
      if (found === undefined) return serve();
      found.left -= 1;
      const { lie } = found;
      if (lie.kind === 'reset' && lie.when === 'after') serve();
      const answer = TROUBLES[lie.kind];
      if (answer === undefined) throw new Error('the connection is cut');
      return answer;
    },
  };
}

function toOperation(lie: Lie): Op {
  return 'operation' in lie ? lie.operation : 'start';
}

function isInvalid(lie: Lie): boolean {
  return lie.kind === 'refuse_start' && lie.reason === 'invalid';
}
