import type { GcpApi } from '@dativo/runner-gcp-cloud-run';

export interface ScriptedApi extends GcpApi {
  /** Names of the calls, in order. */
  readonly calls: readonly (keyof GcpApi)[];
}

/** A port that answers with the given functions; any other call is a fault of the test. */
export function createScriptedApi(answers: Partial<GcpApi>): ScriptedApi {
  const calls: (keyof GcpApi)[] = [];
  const answer = <Name extends keyof GcpApi>(name: Name): GcpApi[Name] =>
    ((input: never) => {
      calls.push(name);
      const script = answers[name] as ((input: never) => unknown) | undefined;
      if (script === undefined) throw new Error(`the test expects no ${name}`);
      return script(input);
    }) as GcpApi[Name];
  return {
    calls,
    getJob: answer('getJob'),
    runJob: answer('runJob'),
    getExecution: answer('getExecution'),
    listExecutions: answer('listExecutions'),
    listTasks: answer('listTasks'),
    cancelExecution: answer('cancelExecution'),
    listLogEntries: answer('listLogEntries'),
  };
}
