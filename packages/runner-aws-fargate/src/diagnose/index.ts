export { diagnoseStop } from './diagnose-stop.ts';
export type { StoppedTask } from './stopped-task.ts';
