/** What a command takes that is about one job file. */
export const ONE_JOB = { name: 'JOB', min: 1, max: 1 } as const;
