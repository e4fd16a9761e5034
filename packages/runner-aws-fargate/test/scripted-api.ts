import type { AwsApi } from '@dativo/runner-aws-fargate';

export interface ScriptedApi extends AwsApi {
  /** Names of the calls, in order. */
  readonly calls: readonly (keyof AwsApi)[];
}

/** A port that answers with the given functions; any other call is a fault of the test. */
export function createScriptedApi(answers: Partial<AwsApi>): ScriptedApi {
  const calls: (keyof AwsApi)[] = [];
  const answer = <Name extends keyof AwsApi>(name: Name): AwsApi[Name] =>
    ((input: never) => {
      calls.push(name);
      const script = answers[name] as ((input: never) => unknown) | undefined;
      if (script === undefined) throw new Error(`the test expects no ${name}`);
      return script(input);
    }) as AwsApi[Name];
  return {
    calls,
    runTask: answer('runTask'),
    describeTasks: answer('describeTasks'),
    listTasks: answer('listTasks'),
    stopTask: answer('stopTask'),
    describeTaskDefinition: answer('describeTaskDefinition'),
    getLogEvents: answer('getLogEvents'),
  };
}
