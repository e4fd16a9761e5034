/**
 * How long the steps of an execution take, in seconds: about what is seen on the Consumption profile. No document of Azure's gives
 * numbers. The execution is `Running` long before its container is.
 */
export const SECONDS = {
  /** Until there is a replica. */
  placing: 2,
  /** Pulling the image and making the containers. */
  creating: 18,
  /** From the end of the last container to that of the execution. */
  closing: 2,
} as const;

/** Between SIGTERM and SIGKILL, not to be changed. Source: https://github.com/microsoft/azure-container-apps/issues/1669 */
export const GRACE_SECONDS = 30;
