/** A resource as a plan or a state describes it; nothing of it but tags and switches of propagation is ever shown. */
export interface AuditedResource {
  /** For example `module.orders.aws_ecs_cluster.this[0]`. */
  readonly address: string;
  /** Address of its module, with indexes; `''` is the root module. */
  readonly module: string;
  readonly type: string;
  /** Local name of the provider, for example `aws`: the last part of its address. */
  readonly provider: string;
  readonly values: Fields;
  /** `true` where terraform knows a value after the apply only; the same shape as `values`. */
  readonly unknown: Fields;
  /** What the code of the resource sets, as a plan has it; `undefined` where nobody says. Values are not in it, expressions are. */
  readonly settings: Fields | undefined;
  /** `true` where a value is sensitive; the same shape as `values`. */
  readonly sensitive: Fields;
}

export type Fields = Readonly<Record<string, unknown>>;

export const NO_FIELDS: Fields = {};
