/** What the lock store asks of S3: small objects and conditional writes. Every method makes one call and throws `DriverError`. */
export interface S3Api {
  /** `s3:GetObject`; undefined where nothing is. */
  getObject(input: { readonly bucket: string; readonly key: string }): Promise<S3Object | undefined>;
  /** `s3:PutObject` under a condition; gives the new ETag, or undefined where the condition does not hold. */
  putObject(input: {
    readonly bucket: string;
    readonly key: string;
    readonly body: string;
    /** `absent`: only where nothing is (If-None-Match: *); an ETag: only over that very object (If-Match). */
    readonly condition: 'absent' | { readonly etag: string };
  }): Promise<string | undefined>;
  /** `s3:DeleteObject` of that very object (If-Match); false where it is another one by now, or gone. */
  deleteObject(input: { readonly bucket: string; readonly key: string; readonly etag: string }): Promise<boolean>;
}

/** A small object, read whole. */
export interface S3Object {
  readonly body: string;
  readonly etag: string;
}
