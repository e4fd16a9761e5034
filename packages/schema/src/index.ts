export { type AppliedFixes, applyFixes } from './apply-fixes.ts';
export type { RuntimeType } from './clouds/runtime-of.ts';
export { type RuntimeSize, readRuntimeSize } from './clouds/runtime-size.ts';
export { findSecretSpans, type Span } from './clouds/secret-spans.ts';
export { CodedError } from './coded-error.ts';
export { createDiagnostic, type DiagnosticDraft, docsUrlOf } from './create-diagnostic.ts';
export { type CronDays, type CronSchedule, type CronTimes, readCronSchedule } from './cron-schedule.ts';
export { type DecodedJobFile, decodeJobFile } from './decode-job-file.ts';
export {
  type Diagnostic,
  type Fix,
  hasErrors,
  type Position,
  type Range,
  type RelatedLocation,
  type Severity,
  sortDiagnostics,
} from './diagnostic.ts';
export { checkFleet, type FleetOptions } from './fleet/check-fleet.ts';
export { keepNames } from './fleet/keep-names.ts';
export type {
  AwsInfrastructure,
  AzureInfrastructure,
  Catalog,
  CloudRunIdentifiers,
  CloudRunRuntime,
  ContainerAppsIdentifiers,
  ContainerAppsRuntime,
  Engine,
  FargateIdentifiers,
  FargateRuntime,
  FinOps,
  GcpInfrastructure,
  GovernanceOverrides,
  Incremental,
  Infrastructure,
  Job,
  LocalFolder,
  LocalInfrastructure,
  LocalProcessIdentifiers,
  LocalProcessRuntime,
  Logging,
  MarkdownKvStorage,
  NessieConnection,
  ObjectStore,
  PluginSandbox,
  Plugins,
  RetryConfig,
  Schedule,
  Source,
  SourceConnection,
  SourceFile,
  SourceSheet,
  SourceTable,
  Tags,
  Target,
  TargetConnection,
} from './generated/job.ts';
export type { Ignore, IgnoreComment } from './ignores/ignore.ts';
export { type InspectedJob, type InspectOptions, inspectJob } from './inspect-job.ts';
export { RUNTIME_OF_PROVIDER } from './job/provider-runtime.ts';
export { REQUIRED_TAGS } from './job/required-tags.ts';
export { jobSchema } from './job-schema.ts';
export { JsonNumber, type JsonValue, stringifyJson } from './json-value.ts';
export { type DerivedName, deriveNames } from './names/derive-names.ts';
export { nearest } from './nearest.ts';
export { otherKindOf } from './other-kind.ts';
export { firstJsonObject, type OutputsReading, parseOutputs } from './outputs.ts';
export type { Output, Outputs } from './outputs-shape.ts';
export type { StateResource } from './outputs-state.ts';
export {
  type Parsed,
  type ParsedJob,
  type ParsedResolvedJob,
  type ParseOptions,
  parseJob,
  parseResolvedJob,
} from './parse-job.ts';
export { hasPlaceholder, parseTemplate, type TemplatePart } from './placeholder.ts';
export type { Placeholder, PlaceholderFault } from './placeholder-grammar.ts';
export { listPlaceholders, type PlaceholderList, type PlaceholderSite } from './placeholder-list.ts';
export { recallJob } from './recall-job.ts';
export { checkReferences } from './references/check-references.ts';
export type {
  ContainerRoot,
  Maybe,
  ReferenceCheck,
  ReferenceOptions,
  ReferenceReader,
} from './references/reference-reader.ts';
export type { ResolvedJob } from './resolved-job.ts';
export { isRuleId, type Rule, type RuleId, ruleCatalog } from './rules/catalog.ts';
export type { JobView, ProjectFacts, Provider } from './rules/job-view.ts';
export type { RuleSettings } from './rules/settings.ts';
export { type IgnoredDiagnostic, type SettledFindings, type SettleOptions, settleFindings } from './settle-findings.ts';
export type { StandardIssue, StandardResult, StandardSchema } from './standard-schema.ts';
export { type EncodedTags, encodeTags, type TagChange } from './tags/encode-tags.ts';
export {
  type GivenTag,
  type MergedTags,
  mergeTags,
  TAG_LAYERS,
  type TagConflict,
  type TagLayer,
  type TagOrigin,
  type TagSources,
} from './tags/merge-tags.ts';
export type { ChangeReason } from './tags/normalise-label.ts';
export type { TagFault } from './tags/tag-faults.ts';
export type { Cloud } from './tags/tag-limits.ts';
export { type ValidatedJob, validateJob } from './validate-job.ts';
export type {
  ScalarStyle,
  YamlAlias,
  YamlDocument,
  YamlEntry,
  YamlList,
  YamlMap,
  YamlNode,
  YamlScalar,
} from './yaml/nodes.ts';
export { entryAt, nodeAt, pointerStep } from './yaml/pointer.ts';
export { readYaml, type YamlReading } from './yaml/read-yaml.ts';
export { findYaml11Differences, type Yaml11Difference } from './yaml/yaml11.ts';
