export { createSystemLog } from './system-log.ts';
