export { diagnoseExecution } from './diagnose-execution.ts';
