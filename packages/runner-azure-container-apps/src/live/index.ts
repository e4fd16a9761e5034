export { createEndWatch } from './end-watch.ts';
export { LiveLog } from './live-log.ts';
export { LogReader } from './log-reader.ts';
export { createStreamSlots } from './stream-slots.ts';
