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
  '@dativo/cli': { packedKb: 1200, unpackedKb: 4800, files: 160 },
  '@dativo/metadata': { packedKb: 20, unpackedKb: 60, files: 50 },
  '@dativo/resolver': { packedKb: 50, unpackedKb: 165, files: 90 },
  '@dativo/runner': { packedKb: 100, unpackedKb: 340, files: 210 },
  '@dativo/runner-aws-fargate': { packedKb: 95, unpackedKb: 320, files: 200 },
  '@dativo/runner-azure-container-apps': { packedKb: 90, unpackedKb: 300, files: 200 },
  '@dativo/runner-gcp-cloud-run': { packedKb: 80, unpackedKb: 260, files: 180 },
  '@dativo/runner-local-process': { packedKb: 25, unpackedKb: 70, files: 40 },
  '@dativo/runner-testkit': { packedKb: 200, unpackedKb: 730, files: 490 },
  '@dativo/schema': { packedKb: 370, unpackedKb: 1700, files: 450 },
  '@dativo/terraform': { packedKb: 35, unpackedKb: 100, files: 65 },
};

/** Packages that a library may name as dependencies, our own among them; cloud SDKs come one client at a time. */
export const MOST_DEPENDENCIES: Readonly<Record<string, number>> = {
  '@dativo/cli': 0,
  '@dativo/runner-aws-fargate': 11,
};
export const MOST_DEPENDENCIES_OF_OTHERS = 3;
