export { diagnoseEnd } from './diagnose-end.ts';
export { isCanceled, toCompleted } from './end-words.ts';
