/**
 * What is looked up before a run, in our words: one method per question, only fields that a check reads. Nothing is changed and no
 * value of a secret is read. Methods give undefined for what is not there, and throw `DriverError` for what could not be asked.
 */
export interface VerifyApi {
  /** `sts:GetCallerIdentity`, which needs no permission. */
  getCaller(): Promise<Caller>;
  /** `iam:SimulatePrincipalPolicy`, all pages. */
  simulate(question: Simulation): Promise<readonly SimulatedAction[]>;
  /** `iam:GetRole`. */
  getRole(name: string): Promise<Role | undefined>;
  /** `ecs:DescribeClusters`. */
  describeCluster(cluster: string): Promise<Cluster | undefined>;
  /** `ecs:DescribeTaskDefinition`. */
  describeTaskDefinition(nameOrArn: string): Promise<VerifiedTaskDefinition | undefined>;
  /** `ecs:DescribeServices`. */
  describeService(cluster: string, service: string): Promise<EcsService | undefined>;
  /** `ecs:StopTask` of a task that cannot exist: permissions are judged before the task is looked for. Throws where it is denied. */
  probeStop(cluster: string): Promise<undefined>;
  /** `ecr:BatchGetImage`: the manifest, which names the platforms or the image's configuration. */
  getManifest(image: EcrImage): Promise<Manifest | undefined>;
  /** `ecr:GetDownloadUrlForLayer` and one GET: the configuration of an image, JSON text. */
  getImageConfig(image: EcrImage, digest: string): Promise<string | undefined>;
  /** `secretsmanager:DescribeSecret`. */
  describeSecret(id: string): Promise<SecretMetadata | undefined>;
  /** `ssm:DescribeParameters`. */
  describeParameter(name: string): Promise<ParameterMetadata | undefined>;
  /** `logs:DescribeLogGroups`. */
  describeLogGroup(name: string): Promise<LogGroup | undefined>;
  /** `ec2:DescribeSubnets`: those that are there. */
  describeSubnets(ids: readonly string[]): Promise<readonly Subnet[]>;
  /** `ec2:DescribeRouteTables` of a network. */
  describeRouteTables(vpcId: string): Promise<readonly RouteTable[]>;
  /** `ec2:DescribeVpcEndpoints` of a network. */
  describeEndpoints(vpcId: string): Promise<readonly VpcEndpoint[]>;
  /** `ec2:DescribeSecurityGroups`: those that are there. */
  describeSecurityGroups(ids: readonly string[]): Promise<readonly SecurityGroup[]>;
}

export interface Caller {
  readonly account: string;
  readonly arn: string;
}

export interface Simulation {
  /** ARN of a user or role. */
  readonly principal: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Condition keys and their values, for example `ecs:cluster`. */
  readonly context: Readonly<Record<string, string>>;
}

export interface SimulatedAction {
  readonly action: string;
  readonly isAllowed: boolean;
  /** Condition keys that policies ask for and the simulation was not given: then a denial proves nothing. */
  readonly missingContext: readonly string[];
}

export interface Role {
  readonly arn: string;
  /** JSON text. */
  readonly trustPolicy: string;
}

export interface Cluster {
  readonly arn: string;
  readonly status: string;
  readonly capacityProviders: readonly string[];
}

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html */
export interface EcsService {
  /** `ACTIVE`, `DRAINING` or `INACTIVE`. */
  readonly status: string;
  readonly desired: number;
  readonly running: number;
  readonly pending: number;
  /** The deployment that is to stay: the one with the status `PRIMARY`. */
  readonly rollout: EcsRollout | undefined;
  /** Sentences of ECS, the newest first. */
  readonly events: readonly string[];
}

export interface EcsRollout {
  readonly taskDefinition: string | undefined;
  /** `IN_PROGRESS`, `COMPLETED` or `FAILED`; undefined where the service is not deployed by ECS itself. */
  readonly state: string | undefined;
  readonly reason: string | undefined;
  readonly failedTasks: number;
}

export interface VerifiedTaskDefinition {
  readonly arn: string;
  readonly status: string;
  readonly requiresCompatibilities: readonly string[];
  readonly networkMode: string | undefined;
  readonly executionRoleArn: string | undefined;
  readonly taskRoleArn: string | undefined;
  readonly platform: { readonly os: string; readonly architecture: string };
  readonly containers: readonly VerifiedContainer[];
}

export interface VerifiedContainer {
  readonly name: string;
  readonly image: string;
  readonly isEssential: boolean;
  /** Seconds; undefined for the default of 30. */
  readonly stopTimeout: number | undefined;
  readonly entryPoint: readonly string[];
  readonly secrets: readonly { readonly name: string; readonly valueFrom: string }[];
  readonly registryCredentials: string | undefined;
  readonly restarts: boolean;
  readonly log: { readonly driver: string; readonly options: Readonly<Record<string, string>> } | undefined;
}

/** An image of a private registry of ECR, by digest or else by tag. */
export interface EcrImage {
  readonly account: string;
  readonly region: string;
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

export interface Manifest {
  readonly digest: string;
  /** JSON text. */
  readonly text: string;
}

export interface SecretMetadata {
  readonly arn: string;
  readonly isDeleted: boolean;
  /** False where the secret was made, but no value stored. */
  readonly hasValue: boolean;
}

export interface ParameterMetadata {
  readonly name: string;
  readonly type: string;
}

export interface LogGroup {
  readonly arn: string;
  /** Days; undefined where lines are kept for ever. */
  readonly retentionDays: number | undefined;
}

export interface Subnet {
  readonly id: string;
  readonly vpcId: string;
  readonly zone: string;
  readonly freeAddresses: number;
}

export interface RouteTable {
  readonly id: string;
  readonly isMain: boolean;
  readonly subnetIds: readonly string[];
  readonly routes: readonly Route[];
}

export interface Route {
  readonly destination: string;
  /** The id of a gateway, an interface or a connection. */
  readonly target: string;
  /** False for a route into nothing (a deleted gateway). */
  readonly isActive: boolean;
}

export interface VpcEndpoint {
  /** For example `com.amazonaws.eu-central-1.ecr.api`. */
  readonly service: string;
  readonly isAvailable: boolean;
  readonly routeTableIds: readonly string[];
}

export interface SecurityGroup {
  readonly id: string;
  readonly vpcId: string;
  readonly egress: readonly EgressRule[];
}

export interface EgressRule {
  /** `tcp`, `udp`, a number, or `-1` for all. */
  readonly protocol: string;
  readonly fromPort: number | undefined;
  readonly toPort: number | undefined;
  /** CIDRs, prefix lists and groups that it lets out to. */
  readonly destinations: readonly string[];
}
