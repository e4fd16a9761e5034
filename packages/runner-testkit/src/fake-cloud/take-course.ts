/** A request before it takes effect or after it, as hooks are told of it. */
export interface CloudPassage {
  /** From 1, over all requests. */
  readonly number: number;
  /** `before` it takes effect; or `after` that, before the answer is sent. */
  readonly when: 'before' | 'after';
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Only `after`. */
  readonly answer?: { readonly status: number; readonly body: string };
}

/** What happens to a request instead of its answer. */
export type Trouble<Fault> = { readonly fault: Fault } | { readonly cut: 'before' | 'after' };

interface Course<Facts, Fault, Answer> {
  /** What hooks are told at every point. */
  readonly facts: Facts;
  /** May give a promise, which is waited for. The value `drop` ends the connection. */
  readonly hooks: ReadonlySet<(passage: Facts & Pick<CloudPassage, 'when' | 'answer'>) => unknown>;
  findTrouble(): Trouble<Fault> | undefined;
  /** The effect of the request, unless there is a fault in its place. */
  answer(fault: Fault | undefined): Promise<Answer>;
  /** The answer as hooks are told of it. */
  show(answer: Answer): { readonly status: number; readonly body: string };
}

/** Takes a request past the hooks and the lies; `drop`: the connection is cut without an answer. */
export async function takeCourse<Facts extends object, Fault, Answer>(
  course: Course<Facts, Fault, Answer>,
): Promise<Answer | 'drop'> {
  const isDropped = async (told: Pick<CloudPassage, 'when' | 'answer'>) => {
    for (const hook of course.hooks) if ((await hook({ ...course.facts, ...told })) === 'drop') return true;
    return false;
  };
  if (await isDropped({ when: 'before' })) return 'drop';
  const trouble = course.findTrouble();
  const cut = trouble !== undefined && 'cut' in trouble ? trouble.cut : undefined;
  if (cut === 'before') return 'drop';
  const answer = await course.answer(trouble !== undefined && 'fault' in trouble ? trouble.fault : undefined);
  if (await isDropped({ when: 'after', answer: course.show(answer) })) return 'drop';
  return cut === undefined ? answer : 'drop';
}

/** Gives what takes the hook away again. */
export function addHook<Hook>(hooks: Set<Hook>, hook: Hook): () => void {
  hooks.add(hook);
  return () => void hooks.delete(hook);
}
