import type { AzureApi } from '@dativo/runner-azure-container-apps';

export interface ScriptedApi extends AzureApi {
  /** Names of the calls, in order. */
  readonly calls: readonly (keyof AzureApi)[];
}

/** A port that answers with the given functions; any other call is a fault of the test. */
export function createScriptedApi(answers: Partial<AzureApi>): ScriptedApi {
  const calls: (keyof AzureApi)[] = [];
  return new Proxy({ calls } as unknown as ScriptedApi, {
    get(_, name: keyof AzureApi | 'calls') {
      if (name === 'calls') return calls;
      return async (input: never) => {
        calls.push(name);
        const answer = answers[name] as ((input: never) => unknown) | undefined;
        if (answer === undefined) throw new Error(`the test expects no ${name}`);
        return answer(input);
      };
    },
  });
}
