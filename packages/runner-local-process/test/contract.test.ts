import { createLocalProcessDriver, LINE_LIMIT_BYTES } from '@dativo/runner-local-process';
import { describeDriver } from '@dativo/runner-testkit';
import { Bench } from './bench.ts';
import { expectValidRun } from './valid-run.ts';

describeDriver(
  'local_process',
  async () => {
    const bench = await Bench.open();
    return {
      driver: createLocalProcessDriver(),
      requestFor: (program, changes) => bench.requestFor(program, changes),
      refusedRequest: async () => bench.request({ command: ['no-such-program-anywhere'] }),
      countStarts: () => bench.countStarts(),
      close: () => bench.close(),
    };
  },
  { namesSignals: true, marksLogEnd: true, lineLimitBytes: LINE_LIMIT_BYTES, forgetsLog: true, onRun: expectValidRun },
);
