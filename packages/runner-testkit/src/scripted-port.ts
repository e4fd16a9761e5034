/** A port whose calls are written down. */
export type ScriptedPort<Port> = Port & {
  /** Names of the calls, in order. */
  readonly calls: readonly (keyof Port)[];
};

/** A port that answers with the given functions; any other call is a fault of the test. */
export function createScriptedPort<Port extends object>(answers: Partial<Port>): ScriptedPort<Port> {
  const calls: (keyof Port)[] = [];
  return new Proxy({ calls } as unknown as ScriptedPort<Port>, {
    get(port, name) {
      if (name in port) return Reflect.get(port, name);
      return async (input: never) => {
        calls.push(name as keyof Port);
        const answer = answers[name as keyof Port] as ((input: never) => unknown) | undefined;
        if (answer === undefined) throw new Error(`the test expects no ${String(name)}`);
        return answer(input);
      };
    },
  });
}
