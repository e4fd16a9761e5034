export { CodedError } from './coded-error.ts';
export { type DecodedJobFile, decodeJobFile } from './decode-job-file.ts';
export {
  type Diagnostic,
  type Fix,
  hasErrors,
  type Position,
  type Range,
  type Severity,
  sortDiagnostics,
} from './diagnostic.ts';
export type {
  AwsInfrastructure,
  AzureInfrastructure,
  GcpInfrastructure,
  Infrastructure,
  Job,
  LocalInfrastructure,
  Schedule,
  Source,
  Tags,
  Target,
} from './generated/job.ts';
export { RUNTIME_OF_PROVIDER } from './job/provider-runtime.ts';
export { REQUIRED_TAGS } from './job/required-tags.ts';
export { JsonNumber, type JsonValue, stringifyJson } from './json-value.ts';
export { nearest } from './nearest.ts';
export { firstJsonObject, type Output, type Outputs, type OutputsReading, parseOutputs } from './outputs.ts';
export { type ParsedJob, type ParsedResolvedJob, type ParseOptions, parseJob, parseResolvedJob } from './parse-job.ts';
export { hasPlaceholder, parseTemplate, type TemplatePart } from './placeholder.ts';
export type { Placeholder, PlaceholderFault } from './placeholder-grammar.ts';
export { listPlaceholders, type PlaceholderList, type PlaceholderSite } from './placeholder-list.ts';
export type { ResolvedJob } from './resolved-job.ts';
export { type Rule, type RuleId, ruleCatalog } from './rules/catalog.ts';
export type { YamlAlias, YamlDocument, YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './yaml/nodes.ts';
export { entryAt, nodeAt, pointerStep } from './yaml/pointer.ts';
export { readYaml, type YamlReading } from './yaml/read-yaml.ts';
export { findYaml11Differences, type Yaml11Difference } from './yaml/yaml11.ts';
