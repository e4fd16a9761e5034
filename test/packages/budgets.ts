export interface Budget {
  /** Of the tarball, in kB (1000 bytes): what is downloaded. */
  readonly packedKb: number;
  /** In kB: what is on the disk. */
  readonly unpackedKb: number;
  readonly files: number;
}

/**
 * How large a package may get: about a quarter above what it was when the row was written. A row that no longer fits is a reason
 * to look at what has come in, and then to raise it in the same commit.
 */
export const BUDGETS: Readonly<Record<string, Budget>> = {
  '@dativo/cli': { packedKb: 1200, unpackedKb: 4800, files: 220 },
  '@dativo/cost': { packedKb: 35, unpackedKb: 120, files: 70 },
  '@dativo/metadata': { packedKb: 20, unpackedKb: 60, files: 50 },
  '@dativo/resolver': { packedKb: 50, unpackedKb: 165, files: 90 },
  '@dativo/runner': { packedKb: 100, unpackedKb: 340, files: 210 },
  '@dativo/runner-aws-fargate': { packedKb: 95, unpackedKb: 320, files: 200 },
  '@dativo/runner-azure-container-apps': { packedKb: 90, unpackedKb: 300, files: 200 },
  '@dativo/runner-gcp-cloud-run': { packedKb: 80, unpackedKb: 260, files: 180 },
  '@dativo/runner-local-process': { packedKb: 25, unpackedKb: 70, files: 40 },
  '@dativo/runner-testkit': { packedKb: 200, unpackedKb: 730, files: 490 },
  '@dativo/schema': { packedKb: 370, unpackedKb: 1700, files: 450 },
  '@dativo/terraform': { packedKb: 75, unpackedKb: 245, files: 115 },
};

/** Packages that a library may name as dependencies, our own among them; cloud SDKs come one client at a time. */
export const MOST_DEPENDENCIES: Readonly<Record<string, number>> = {
  '@dativo/cli': 0,
  '@dativo/runner-aws-fargate': 11,
};
export const MOST_DEPENDENCIES_OF_OTHERS = 3;

/** Packages of other people that come along, at run time or as peers, and why each is needed; there is no other. */
export const DEPENDENCIES: Readonly<Record<string, string>> = {
  '@aws-sdk/client-cloudwatch-logs': 'reads the log of a task',
  '@aws-sdk/client-ec2': 'verify: subnets and security groups',
  '@aws-sdk/client-ecr': 'verify: the platforms of an image',
  '@aws-sdk/client-ecs': 'starts, looks at and stops tasks',
  '@aws-sdk/client-iam': 'verify: whether the calls are allowed',
  '@aws-sdk/client-s3': 'locks, and states in a bucket',
  '@aws-sdk/client-secrets-manager': 'verify: whether a secret is there',
  '@aws-sdk/client-ssm': 'verify: whether a parameter is there',
  '@aws-sdk/client-sts': 'verify: whose credentials these are',
  '@azure/identity': 'optional peer: sign-in; a program with a credential of its own does without',
  '@noble/hashes': 'sha256 in browsers, at once, for fingerprints and names',
  'google-auth-library': 'sign-in with every kind of credential of Google',
  'js-yaml': 'events of YAML, with which places are exact',
  vitest: 'peer of the testkit, whose suites are tests',
  zod: 'optional peer: only @dativo/schema/zod gives a zod schema',
};

/** Files that an import loads, of ours and of others, and their size in kB: what a program waits for. No SDK of a cloud is among them. */
export const IMPORTS: Readonly<Record<string, { readonly modules: number; readonly kb: number }>> = {
  '@dativo/cost': { modules: 35, kb: 370 },
  '@dativo/metadata': { modules: 25, kb: 340 },
  '@dativo/metadata/quick': { modules: 15, kb: 330 },
  '@dativo/resolver': { modules: 185, kb: 870 },
  '@dativo/resolver/quick': { modules: 150, kb: 790 },
  '@dativo/runner': { modules: 75, kb: 460 },
  '@dativo/runner-aws-fargate': { modules: 185, kb: 680 },
  '@dativo/runner-azure-container-apps': { modules: 200, kb: 700 },
  '@dativo/runner-gcp-cloud-run': { modules: 175, kb: 640 },
  '@dativo/runner-local-process': { modules: 90, kb: 490 },
  '@dativo/runner/drivers': { modules: 20, kb: 330 },
  '@dativo/runner/files': { modules: 10, kb: 20 },
  '@dativo/schema': { modules: 1, kb: 310 },
  '@dativo/schema/quick': { modules: 140, kb: 460 },
  '@dativo/schema/runner-file': { modules: 75, kb: 370 },
  '@dativo/schema/structure': { modules: 1, kb: 60 },
  '@dativo/terraform': { modules: 30, kb: 360 },
  '@dativo/terraform/audit': { modules: 40, kb: 460 },
};
