import { DEFAULT_DEADLINES, type Service, type ServiceState } from '@dativo/runner';
import type { CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { renderChecks } from '../render/checks.ts';
import { watchInterruption } from '../runs/interrupted.ts';
import type { Session } from '../stages/session.ts';
import { jobNameOf } from '../workspace.ts';
import { settleService } from './settle-service.ts';

/** A service that could not be looked up is up as far as Terraform knows; nobody may take that for a success. */
const EXIT_OF: Readonly<Record<ServiceState, number>> = {
  ready: EXIT.ok,
  failed: EXIT.findings,
  changing: EXIT.deadline,
  unknown: EXIT.unknownRun,
};

const EXIT_OF_SIGNAL = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;

const WORDS: Readonly<Record<ServiceState, string>> = {
  ready: 'is ready',
  failed: 'does not run as it should',
  changing: 'is still being rolled out',
  unknown: 'could not be looked up',
};

/** The end of `up` for a service: there is no run of it to wait for, so its newest revision and its replicas are. */
export async function upService(
  session: Session,
  { service, runtime, more }: { readonly service: Service; readonly runtime: string; readonly more: object },
): Promise<CommandResult> {
  const { args, io, loaded, progress, report } = session;
  const interruption = watchInterruption(io);
  try {
    const { state, checks } = await progress.stage('service', async () => {
      progress.say(`    ${service.name} is a service: it runs all the time, so nothing is started here`);
      const limitMs = (args.seconds('start-timeout') ?? DEFAULT_DEADLINES.startSeconds) * 1000;
      const onChanging = () => progress.at('being rolled out');
      const value = await settleService(service, { limitMs, signal: interruption.signal, onChanging });
      return { value, note: `${service.name} ${WORDS[value.state]}` };
    });
    return {
      exitCode: state === 'changing' && interruption.cause ? EXIT_OF_SIGNAL[interruption.cause] : EXIT_OF[state],
      text: renderChecks(checks, `${jobNameOf(loaded)} on ${runtime}: ${service.name} ${WORDS[state]}`, report.out),
      data: { runtime, service: { name: service.name, state, commands: service.commands }, checks, ...more },
    };
  } finally {
    interruption.close();
  }
}
