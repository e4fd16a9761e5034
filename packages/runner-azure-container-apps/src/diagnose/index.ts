export { diagnoseExecution, isTelling } from './diagnose-execution.ts';
