/** Marks every process of one start, so that those that leave the process group are found as well. */
export const MARK_VARIABLE = 'DATIVO_LOCAL_PROCESS';
