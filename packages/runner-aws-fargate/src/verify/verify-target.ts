/** Where a job runs, as its binding says: what the checks look at. */
export interface VerifyTarget {
  readonly region: string;
  /** Name or ARN. */
  readonly cluster: string;
  /** ARN, family or family:revision. */
  readonly taskDefinition: string;
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly assignPublicIp: boolean;
  readonly containerName: string;
  readonly logGroupName: string | undefined;
  readonly logStreamPrefix: string | undefined;
  /** Capacity providers that the driver may start on; empty for the launch type FARGATE. */
  readonly capacity: readonly string[];
}
