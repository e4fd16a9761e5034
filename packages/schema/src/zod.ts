export { jobSchema } from './job/job.ts';
