export {
  type ArrangedDriver,
  type DriverCapabilities,
  describeDriver,
  type RequestChanges,
} from './describe-driver.ts';
export { createSignals, type FakeSignals } from './fake-signals.ts';
export { PROGRAMS } from './programs.ts';
export { createSampleJob } from './sample-job.ts';
export {
  createScriptedDriver,
  type Look,
  type Reply,
  type Script,
  type ScriptedDriver,
  type ScriptedLine,
} from './scripted-driver.ts';
export { createVirtualClock, type VirtualClock } from './virtual-clock.ts';
