import { run } from '@dativo/runner';
import type { Container, Lie } from '@dativo/runner-testkit';
import { expect, onTestFinished, test } from 'vitest';
import { arrangeJobService } from './job-service-stage.ts';

const working: Container = {
  kind: 'script',
  run: async ({ print, sleep }) => {
    print('begin');
    await sleep(10);
    print('end');
    return 0;
  },
};

test.each<readonly [string, Lie]>([
  ['two starts are cut off before they arrive', { kind: 'reset', operation: 'start', when: 'before', times: 2 }],
  ['the answers of two starts are lost', { kind: 'reset', operation: 'start', when: 'after', times: 2 }],
  ['two starts are throttled', { kind: 'throttle', operation: 'start', times: 2 }],
  ['four looks fail', { kind: 'server_error', operation: 'describe', times: 4 }],
  ['the credentials expire for four looks', { kind: 'expired_credentials', operation: 'describe', times: 4 }],
  ['three answers with lines are lost', { kind: 'reset', operation: 'logs', when: 'after', times: 3 }],
  ['there is no room at first', { kind: 'refuse_start', reason: 'capacity', times: 1 }],
])('one container and the right verdict although %s', async (_name, lie) => {
  const stage = await arrangeJobService();
  onTestFinished(() => stage.close());
  stage.lie(lie);
  const texts: string[] = [];
  const result = await run(await stage.requestFor(working), stage.driver, {
    clock: stage.clock,
    onLog: ({ text }) => void texts.push(text),
  });
  expect(result).toMatchObject({ verdict: 'succeeded', exit_code: 0 });
  expect(texts).toEqual(['begin', 'end']);
  expect(stage.starts).toHaveLength(1);
});
