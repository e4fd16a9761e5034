// @ts-nocheck
// Written by `npm run generate` from src/job/job.ts. Do not edit.
"use strict";

/** One complaint of the compiled check. */
export interface StructureError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** True for a job; otherwise the complaints are in `errors` until the next call. */
export interface Validate {
  (value: unknown): boolean;
  readonly errors?: readonly StructureError[] | null;
}

export const validate: Validate = validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:dativo:job-config:1","type":"object","properties":{"$schema":{"type":"string"},"tenant_id":{"type":"string","minLength":1},"environment":{"type":["string","null"]},"source_connector":{"type":["string","null"]},"source_connector_path":{"type":"string","minLength":1},"target_connector":{"type":["string","null"]},"target_connector_path":{"type":"string","minLength":1},"asset":{"type":["string","null"]},"asset_path":{"type":"string","minLength":1},"source":{"anyOf":[{"$ref":"#/definitions/Source"},{"type":"null"}]},"target":{"anyOf":[{"$ref":"#/definitions/Target"},{"type":"null"}]},"schema_validation_mode":{"anyOf":[{"type":"string","enum":["strict","warn"]},{"type":"string","pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},{"type":"null"}]},"retry_config":{"anyOf":[{"$ref":"#/definitions/RetryConfig"},{"type":"null"}]},"logging":{"anyOf":[{"$ref":"#/definitions/Logging"},{"type":"null"}]},"catalog":{"anyOf":[{"$ref":"#/definitions/Catalog"},{"type":"null"}]},"classification_overrides":{"type":["object","null"],"additionalProperties":{"type":"string"}},"finops":{"anyOf":[{"$ref":"#/definitions/FinOps"},{"type":"null"}]},"governance_overrides":{"anyOf":[{"$ref":"#/definitions/GovernanceOverrides"},{"type":"null"}]},"plugins":{"anyOf":[{"$ref":"#/definitions/Plugins"},{"type":"null"}]},"infrastructure":{"anyOf":[{"$ref":"#/definitions/Infrastructure"},{"type":"null"}]}},"required":["tenant_id","source_connector_path","target_connector_path","asset_path"],"definitions":{"Source":{"type":"object","properties":{"type":{"type":["string","null"]},"description":{"type":["string","null"]},"objects":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"files":{"type":["array","string","null"],"items":{"$ref":"#/definitions/SourceFile"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"sheets":{"type":["array","string","null"],"items":{"$ref":"#/definitions/SourceSheet"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"tables":{"type":["array","string","null"],"items":{"$ref":"#/definitions/SourceTable"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"incremental":{"anyOf":[{"$ref":"#/definitions/Incremental"},{"type":"null"}]},"connection":{"anyOf":[{"$ref":"#/definitions/SourceConnection"},{"type":"null"}]},"credentials":{"type":["object","null"]},"dsn":{"type":["string","null"]},"rate_limits":{"type":["object","null"]},"engine":{"anyOf":[{"$ref":"#/definitions/Engine"},{"type":"null"}]},"custom_reader":{"type":["string","null"]}}},"SourceFile":{"type":"object","properties":{"path":{"type":["string","null"]},"object":{"type":["string","null"]},"id":{"type":["string","null"]},"file_id":{"type":["string","null"]}}},"SourceSheet":{"type":"object","properties":{"id":{"type":["string","null"]},"spreadsheet_id":{"type":["string","null"]},"sheet_id":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"object":{"type":["string","null"]},"range":{"type":["string","null"]}}},"SourceTable":{"type":"object","properties":{"name":{"type":["string","null"]},"object":{"type":["string","null"]},"cursor_field":{"type":["string","null"]}}},"Incremental":{"type":"object","properties":{"strategy":{"type":["string","null"]},"cursor_field":{"type":["string","null"]},"lookback_days":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"state_path":{"type":["string","null"]}}},"SourceConnection":{"type":"object","properties":{"host":{"type":["string","null"]},"port":{"type":["number","string","null"]},"database":{"type":["number","string","null"]},"user":{"type":["number","string","null"]},"password":{"type":["number","string","null"]},"base_url":{"type":["string","null"]},"timeout":{"type":["number","string","null"]},"s3":{"anyOf":[{"$ref":"#/definitions/ObjectStore"},{"type":"null"}]},"minio":{"anyOf":[{"$ref":"#/definitions/ObjectStore"},{"type":"null"}]}}},"ObjectStore":{"type":"object","properties":{"bucket":{"type":["string","null"]},"prefix":{"type":["string","null"]},"endpoint":{"type":["string","null"]},"region":{"type":["string","null"]},"access_key_id":{"type":["string","null"]},"secret_access_key":{"type":["string","null"]},"access_key":{"type":["string","null"]},"secret_key":{"type":["string","null"]},"path_style_access":{"type":["boolean","string","null"]},"secure":{"type":["boolean","string","null"]}}},"Engine":{"type":"object","properties":{"type":{"type":["string","null"]},"options":{"type":["object","null"]}}},"Target":{"type":"object","properties":{"type":{"type":["string","null"]},"catalog":{"type":["string","object","null"]},"branch":{"type":["string","null"]},"warehouse":{"type":["string","null"]},"file_format":{"type":["string","null"]},"partitioning":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"parquet_target_size_mb":{"type":["integer","string","null"],"minimum":1,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"connection":{"anyOf":[{"$ref":"#/definitions/TargetConnection"},{"type":"null"}]},"engine":{"anyOf":[{"$ref":"#/definitions/Engine"},{"type":"null"}]},"markdown_kv_storage":{"anyOf":[{"$ref":"#/definitions/MarkdownKvStorage"},{"type":"null"}]},"custom_writer":{"type":["string","null"]},"spreadsheet_id":{"type":["string","null"]},"range":{"type":["string","null"]},"credentials":{"type":["object","null"]}}},"TargetConnection":{"type":"object","properties":{"s3":{"anyOf":[{"$ref":"#/definitions/ObjectStore"},{"type":"null"}]},"minio":{"anyOf":[{"$ref":"#/definitions/ObjectStore"},{"type":"null"}]},"nessie":{"anyOf":[{"$ref":"#/definitions/NessieConnection"},{"type":"null"}]},"local":{"anyOf":[{"$ref":"#/definitions/LocalFolder"},{"type":"null"}]},"bucket":{"type":["string","null"]},"prefix":{"type":["string","null"]},"endpoint":{"type":["string","null"]},"region":{"type":["string","null"]},"access_key_id":{"type":["string","null"]},"secret_access_key":{"type":["string","null"]},"access_key":{"type":["string","null"]},"secret_key":{"type":["string","null"]},"path_style_access":{"type":["boolean","string","null"]},"secure":{"type":["boolean","string","null"]}}},"NessieConnection":{"type":"object","properties":{"uri":{"type":["string","null"]}}},"LocalFolder":{"type":"object","properties":{"path":{"type":["string","null"]}}},"MarkdownKvStorage":{"type":"object","properties":{"mode":{"anyOf":[{"type":"string","enum":["string","raw_file","structured"]},{"type":"null"}]},"structured_pattern":{"anyOf":[{"type":"string","enum":["row_per_kv","document_level","hybrid"]},{"type":"null"}]},"file_extension":{"type":["string","null"]},"path_pattern":{"type":["string","null"]}}},"RetryConfig":{"type":"object","properties":{"max_retries":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"max_attempts":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"initial_delay_seconds":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"retry_delay_seconds":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"max_delay_seconds":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"backoff_multiplier":{"type":["number","string","null"],"minimum":0,"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"retryable_exit_codes":{"type":["array","string","null"],"items":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"retryable_error_patterns":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"retryable_errors":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}}},"Logging":{"type":"object","properties":{"level":{"anyOf":[{"type":"string","enum":["DEBUG","INFO","WARNING","ERROR","CRITICAL"]},{"type":"string","pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},{"type":"null"}]},"redaction":{"type":["boolean","string","null"],"pattern":"^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}}},"Catalog":{"type":"object","properties":{"type":{"type":"string","minLength":1},"connection":{"type":"object"},"database":{"type":["string","null"]},"table_name":{"type":["string","null"]},"push_lineage":{"type":["boolean","string","null"],"pattern":"^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"push_metadata":{"type":["boolean","string","null"],"pattern":"^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}},"required":["type","connection"]},"FinOps":{"type":"object","properties":{"cost_center":{"type":["number","string","null"]},"business_tags":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"project":{"type":["string","null"]},"environment":{"type":["string","null"]}}},"GovernanceOverrides":{"type":"object","properties":{"retention_days":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"owner":{"type":["string","null"]}}},"Plugins":{"type":"object","properties":{"sandbox":{"anyOf":[{"$ref":"#/definitions/PluginSandbox"},{"type":"null"}]}}},"PluginSandbox":{"type":"object","properties":{"enabled":{"type":["boolean","string","null"],"pattern":"^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"cpu_limit":{"type":["number","string","null"],"minimum":0,"maximum":1,"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"memory_limit":{"type":["string","null"]},"network_disabled":{"type":["boolean","string","null"],"pattern":"^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"timeout":{"type":["integer","string","null"],"minimum":1,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}}},"Infrastructure":{"oneOf":[{"$ref":"#/definitions/AwsInfrastructure"},{"$ref":"#/definitions/AzureInfrastructure"},{"$ref":"#/definitions/GcpInfrastructure"},{"$ref":"#/definitions/LocalInfrastructure"}],"type":"object","discriminator":{"propertyName":"provider"}},"AwsInfrastructure":{"type":"object","properties":{"provider":{"type":"string","const":"aws"},"runtime":{"$ref":"#/definitions/FargateRuntime"},"region":{"type":"string","minLength":1},"resource_identifiers":{"anyOf":[{"$ref":"#/definitions/FargateIdentifiers"},{"type":"string","pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},{"type":"null"}]},"tags":{"$ref":"#/definitions/Tags"},"schedule":{"$ref":"#/definitions/Schedule"}},"required":["provider","runtime","region","tags"],"additionalProperties":false},"FargateRuntime":{"type":"object","properties":{"type":{"type":"string","const":"aws_fargate"},"image":{"type":["string","null"],"minLength":1},"cpu":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"memory":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"command":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"args":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"env":{"type":["object","string"],"additionalProperties":{"type":["string","number","boolean"]},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"timeout_seconds":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}},"required":["type"],"additionalProperties":false},"FargateIdentifiers":{"type":"object","properties":{"runtime":{"type":["string","null"]},"cluster_name":{"type":["string","null"]},"service_name":{"type":["string","null"]},"endpoint_url":{"type":["string","null"]},"container_name":{"type":["string","null"]},"cluster_arn":{"type":["string","null"]},"task_definition_arn":{"type":["string","null"]},"task_definition_family":{"type":["string","null"]},"subnet_ids":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"security_group_ids":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"assign_public_ip":{"type":["boolean","string","null"],"pattern":"^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"log_group_name":{"type":["string","null"]}}},"Tags":{"type":"object","properties":{"job_name":{"type":"string","pattern":"^(?![\\s\\S]*\\{\\{\\s*terraform_outputs)[\\s\\S]*\\S"},"team":{"type":"string","pattern":"^(?![\\s\\S]*\\{\\{\\s*terraform_outputs)[\\s\\S]*\\S"},"pipeline_type":{"type":"string","pattern":"^(?![\\s\\S]*\\{\\{\\s*terraform_outputs)[\\s\\S]*\\S"},"environment":{"type":"string","pattern":"^(?![\\s\\S]*\\{\\{\\s*terraform_outputs)[\\s\\S]*\\S"},"cost_center":{"type":"string","pattern":"^(?![\\s\\S]*\\{\\{\\s*terraform_outputs)[\\s\\S]*\\S"}},"required":["job_name","team","pipeline_type","environment","cost_center"],"additionalProperties":{"type":"string","pattern":"^(?![\\s\\S]*\\{\\{\\s*terraform_outputs)[\\s\\S]*\\S"}},"Schedule":{"type":"object","properties":{"cron":{"type":"string","pattern":"^\\s*(\\S+\\s+){4}\\S+\\s*$|\\{\\{[\\s\\S]*\\}\\}"},"timezone":{"type":"string","minLength":1}},"required":["cron"],"additionalProperties":false},"AzureInfrastructure":{"type":"object","properties":{"provider":{"type":"string","const":"azure"},"runtime":{"$ref":"#/definitions/ContainerAppsRuntime"},"region":{"type":"string","minLength":1},"resource_identifiers":{"anyOf":[{"$ref":"#/definitions/ContainerAppsIdentifiers"},{"type":"string","pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},{"type":"null"}]},"tags":{"$ref":"#/definitions/Tags"},"schedule":{"$ref":"#/definitions/Schedule"}},"required":["provider","runtime","region","tags"],"additionalProperties":false},"ContainerAppsRuntime":{"type":"object","properties":{"type":{"type":"string","const":"azure_container_apps"},"image":{"type":["string","null"],"minLength":1},"cpu":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"memory":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"command":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"args":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"env":{"type":["object","string"],"additionalProperties":{"type":["string","number","boolean"]},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"timeout_seconds":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}},"required":["type"],"additionalProperties":false},"ContainerAppsIdentifiers":{"type":"object","properties":{"runtime":{"type":["string","null"]},"cluster_name":{"type":["string","null"]},"service_name":{"type":["string","null"]},"endpoint_url":{"type":["string","null"]},"container_name":{"type":["string","null"]},"subscription_id":{"type":["string","null"]},"resource_group_name":{"type":["string","null"]},"container_app_environment_name":{"type":["string","null"]},"container_app_job_name":{"type":["string","null"]},"managed_identity_id":{"type":["string","null"]},"log_analytics_workspace_id":{"type":["string","null"]}}},"GcpInfrastructure":{"type":"object","properties":{"provider":{"type":"string","const":"gcp"},"runtime":{"$ref":"#/definitions/CloudRunRuntime"},"region":{"type":"string","minLength":1},"resource_identifiers":{"anyOf":[{"$ref":"#/definitions/CloudRunIdentifiers"},{"type":"string","pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},{"type":"null"}]},"tags":{"$ref":"#/definitions/Tags"},"schedule":{"$ref":"#/definitions/Schedule"}},"required":["provider","runtime","region","tags"],"additionalProperties":false},"CloudRunRuntime":{"type":"object","properties":{"type":{"type":"string","const":"gcp_cloud_run"},"image":{"type":["string","null"],"minLength":1},"cpu":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"memory":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"command":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"args":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"env":{"type":["object","string"],"additionalProperties":{"type":["string","number","boolean"]},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"timeout_seconds":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}},"required":["type"],"additionalProperties":false},"CloudRunIdentifiers":{"type":"object","properties":{"runtime":{"type":["string","null"]},"cluster_name":{"type":["string","null"]},"service_name":{"type":["string","null"]},"endpoint_url":{"type":["string","null"]},"container_name":{"type":["string","null"]},"project_id":{"type":["string","null"]},"job_name":{"type":["string","null"]},"job_id":{"type":["string","null"]},"service_uri":{"type":["string","null"]},"service_account_email":{"type":["string","null"]}}},"LocalInfrastructure":{"type":"object","properties":{"provider":{"type":"string","const":"local"},"runtime":{"$ref":"#/definitions/LocalProcessRuntime"},"region":{"type":"string","minLength":1},"resource_identifiers":{"anyOf":[{"$ref":"#/definitions/LocalProcessIdentifiers"},{"type":"string","pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},{"type":"null"}]},"tags":{"$ref":"#/definitions/Tags"},"schedule":{"$ref":"#/definitions/Schedule"}},"required":["provider","runtime","region","tags"],"additionalProperties":false},"LocalProcessRuntime":{"type":"object","properties":{"type":{"type":"string","const":"local_process"},"image":{"type":["string","null"],"minLength":1},"cpu":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"memory":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"command":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"args":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"env":{"type":["object","string"],"additionalProperties":{"type":["string","number","boolean"]},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"timeout_seconds":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}},"required":["type"],"additionalProperties":false},"LocalProcessIdentifiers":{"type":"object","properties":{"runtime":{"type":["string","null"]},"cluster_name":{"type":["string","null"]},"service_name":{"type":["string","null"]},"endpoint_url":{"type":["string","null"]},"container_name":{"type":["string","null"]},"command":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"working_directory":{"type":["string","null"]},"state_directory":{"type":["string","null"]}}}}};
const schema7 = {"type":"object","properties":{"type":{"type":["string","null"]},"description":{"type":["string","null"]},"objects":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"files":{"type":["array","string","null"],"items":{"$ref":"#/definitions/SourceFile"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"sheets":{"type":["array","string","null"],"items":{"$ref":"#/definitions/SourceSheet"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"tables":{"type":["array","string","null"],"items":{"$ref":"#/definitions/SourceTable"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"incremental":{"anyOf":[{"$ref":"#/definitions/Incremental"},{"type":"null"}]},"connection":{"anyOf":[{"$ref":"#/definitions/SourceConnection"},{"type":"null"}]},"credentials":{"type":["object","null"]},"dsn":{"type":["string","null"]},"rate_limits":{"type":["object","null"]},"engine":{"anyOf":[{"$ref":"#/definitions/Engine"},{"type":"null"}]},"custom_reader":{"type":["string","null"]}}};
const pattern0 = new RegExp("^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$", "");
const schema8 = {"type":"object","properties":{"path":{"type":["string","null"]},"object":{"type":["string","null"]},"id":{"type":["string","null"]},"file_id":{"type":["string","null"]}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined){
let data0 = data.path;
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: schema8.properties.path.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.object !== undefined){
let data1 = data.object;
if((typeof data1 !== "string") && (data1 !== null)){
const err1 = {instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: schema8.properties.object.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.id !== undefined){
let data2 = data.id;
if((typeof data2 !== "string") && (data2 !== null)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: schema8.properties.id.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.file_id !== undefined){
let data3 = data.file_id;
if((typeof data3 !== "string") && (data3 !== null)){
const err3 = {instancePath:instancePath+"/file_id",schemaPath:"#/properties/file_id/type",keyword:"type",params:{type: schema8.properties.file_id.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":"object","properties":{"id":{"type":["string","null"]},"spreadsheet_id":{"type":["string","null"]},"sheet_id":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"object":{"type":["string","null"]},"range":{"type":["string","null"]}}};
const pattern3 = new RegExp("^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$", "");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
let data0 = data.id;
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: schema9.properties.id.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.spreadsheet_id !== undefined){
let data1 = data.spreadsheet_id;
if((typeof data1 !== "string") && (data1 !== null)){
const err1 = {instancePath:instancePath+"/spreadsheet_id",schemaPath:"#/properties/spreadsheet_id/type",keyword:"type",params:{type: schema9.properties.spreadsheet_id.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.sheet_id !== undefined){
let data2 = data.sheet_id;
if(((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
const err2 = {instancePath:instancePath+"/sheet_id",schemaPath:"#/properties/sheet_id/type",keyword:"type",params:{type: schema9.properties.sheet_id.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err3 = {instancePath:instancePath+"/sheet_id",schemaPath:"#/properties/sheet_id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/sheet_id",schemaPath:"#/properties/sheet_id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
const err5 = {instancePath:instancePath+"/sheet_id",schemaPath:"#/properties/sheet_id/pattern",keyword:"pattern",params:{pattern: "^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.object !== undefined){
let data3 = data.object;
if((typeof data3 !== "string") && (data3 !== null)){
const err6 = {instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: schema9.properties.object.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.range !== undefined){
let data4 = data.range;
if((typeof data4 !== "string") && (data4 !== null)){
const err7 = {instancePath:instancePath+"/range",schemaPath:"#/properties/range/type",keyword:"type",params:{type: schema9.properties.range.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}

const schema10 = {"type":"object","properties":{"name":{"type":["string","null"]},"object":{"type":["string","null"]},"cursor_field":{"type":["string","null"]}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name !== undefined){
let data0 = data.name;
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema10.properties.name.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.object !== undefined){
let data1 = data.object;
if((typeof data1 !== "string") && (data1 !== null)){
const err1 = {instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: schema10.properties.object.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.cursor_field !== undefined){
let data2 = data.cursor_field;
if((typeof data2 !== "string") && (data2 !== null)){
const err2 = {instancePath:instancePath+"/cursor_field",schemaPath:"#/properties/cursor_field/type",keyword:"type",params:{type: schema10.properties.cursor_field.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":"object","properties":{"strategy":{"type":["string","null"]},"cursor_field":{"type":["string","null"]},"lookback_days":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"state_path":{"type":["string","null"]}}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.strategy !== undefined){
let data0 = data.strategy;
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/type",keyword:"type",params:{type: schema11.properties.strategy.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.cursor_field !== undefined){
let data1 = data.cursor_field;
if((typeof data1 !== "string") && (data1 !== null)){
const err1 = {instancePath:instancePath+"/cursor_field",schemaPath:"#/properties/cursor_field/type",keyword:"type",params:{type: schema11.properties.cursor_field.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.lookback_days !== undefined){
let data2 = data.lookback_days;
if(((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
const err2 = {instancePath:instancePath+"/lookback_days",schemaPath:"#/properties/lookback_days/type",keyword:"type",params:{type: schema11.properties.lookback_days.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err3 = {instancePath:instancePath+"/lookback_days",schemaPath:"#/properties/lookback_days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/lookback_days",schemaPath:"#/properties/lookback_days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
const err5 = {instancePath:instancePath+"/lookback_days",schemaPath:"#/properties/lookback_days/pattern",keyword:"pattern",params:{pattern: "^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.state_path !== undefined){
let data3 = data.state_path;
if((typeof data3 !== "string") && (data3 !== null)){
const err6 = {instancePath:instancePath+"/state_path",schemaPath:"#/properties/state_path/type",keyword:"type",params:{type: schema11.properties.state_path.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

const schema12 = {"type":"object","properties":{"host":{"type":["string","null"]},"port":{"type":["number","string","null"]},"database":{"type":["number","string","null"]},"user":{"type":["number","string","null"]},"password":{"type":["number","string","null"]},"base_url":{"type":["string","null"]},"timeout":{"type":["number","string","null"]},"s3":{"anyOf":[{"$ref":"#/definitions/ObjectStore"},{"type":"null"}]},"minio":{"anyOf":[{"$ref":"#/definitions/ObjectStore"},{"type":"null"}]}}};
const schema13 = {"type":"object","properties":{"bucket":{"type":["string","null"]},"prefix":{"type":["string","null"]},"endpoint":{"type":["string","null"]},"region":{"type":["string","null"]},"access_key_id":{"type":["string","null"]},"secret_access_key":{"type":["string","null"]},"access_key":{"type":["string","null"]},"secret_key":{"type":["string","null"]},"path_style_access":{"type":["boolean","string","null"]},"secure":{"type":["boolean","string","null"]}}};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.bucket !== undefined){
let data0 = data.bucket;
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/bucket",schemaPath:"#/properties/bucket/type",keyword:"type",params:{type: schema13.properties.bucket.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.prefix !== undefined){
let data1 = data.prefix;
if((typeof data1 !== "string") && (data1 !== null)){
const err1 = {instancePath:instancePath+"/prefix",schemaPath:"#/properties/prefix/type",keyword:"type",params:{type: schema13.properties.prefix.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data2 = data.endpoint;
if((typeof data2 !== "string") && (data2 !== null)){
const err2 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: schema13.properties.endpoint.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.region !== undefined){
let data3 = data.region;
if((typeof data3 !== "string") && (data3 !== null)){
const err3 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: schema13.properties.region.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.access_key_id !== undefined){
let data4 = data.access_key_id;
if((typeof data4 !== "string") && (data4 !== null)){
const err4 = {instancePath:instancePath+"/access_key_id",schemaPath:"#/properties/access_key_id/type",keyword:"type",params:{type: schema13.properties.access_key_id.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.secret_access_key !== undefined){
let data5 = data.secret_access_key;
if((typeof data5 !== "string") && (data5 !== null)){
const err5 = {instancePath:instancePath+"/secret_access_key",schemaPath:"#/properties/secret_access_key/type",keyword:"type",params:{type: schema13.properties.secret_access_key.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.access_key !== undefined){
let data6 = data.access_key;
if((typeof data6 !== "string") && (data6 !== null)){
const err6 = {instancePath:instancePath+"/access_key",schemaPath:"#/properties/access_key/type",keyword:"type",params:{type: schema13.properties.access_key.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.secret_key !== undefined){
let data7 = data.secret_key;
if((typeof data7 !== "string") && (data7 !== null)){
const err7 = {instancePath:instancePath+"/secret_key",schemaPath:"#/properties/secret_key/type",keyword:"type",params:{type: schema13.properties.secret_key.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.path_style_access !== undefined){
let data8 = data.path_style_access;
if(((typeof data8 !== "boolean") && (typeof data8 !== "string")) && (data8 !== null)){
const err8 = {instancePath:instancePath+"/path_style_access",schemaPath:"#/properties/path_style_access/type",keyword:"type",params:{type: schema13.properties.path_style_access.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.secure !== undefined){
let data9 = data.secure;
if(((typeof data9 !== "boolean") && (typeof data9 !== "string")) && (data9 !== null)){
const err9 = {instancePath:instancePath+"/secure",schemaPath:"#/properties/secure/type",keyword:"type",params:{type: schema13.properties.secure.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.host !== undefined){
let data0 = data.host;
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: schema12.properties.host.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.port !== undefined){
let data1 = data.port;
if(((!((typeof data1 == "number") && (isFinite(data1)))) && (typeof data1 !== "string")) && (data1 !== null)){
const err1 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: schema12.properties.port.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.database !== undefined){
let data2 = data.database;
if(((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
const err2 = {instancePath:instancePath+"/database",schemaPath:"#/properties/database/type",keyword:"type",params:{type: schema12.properties.database.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.user !== undefined){
let data3 = data.user;
if(((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")) && (data3 !== null)){
const err3 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: schema12.properties.user.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.password !== undefined){
let data4 = data.password;
if(((!((typeof data4 == "number") && (isFinite(data4)))) && (typeof data4 !== "string")) && (data4 !== null)){
const err4 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: schema12.properties.password.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.base_url !== undefined){
let data5 = data.base_url;
if((typeof data5 !== "string") && (data5 !== null)){
const err5 = {instancePath:instancePath+"/base_url",schemaPath:"#/properties/base_url/type",keyword:"type",params:{type: schema12.properties.base_url.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.timeout !== undefined){
let data6 = data.timeout;
if(((!((typeof data6 == "number") && (isFinite(data6)))) && (typeof data6 !== "string")) && (data6 !== null)){
const err6 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema12.properties.timeout.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.s3 !== undefined){
let data7 = data.s3;
const _errs16 = errors;
let valid1 = false;
const _errs17 = errors;
if(!(validate32(data7, {instancePath:instancePath+"/s3",parentData:data,parentDataProperty:"s3",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid0 = _errs17 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs18 = errors;
if(data7 !== null){
const err7 = {instancePath:instancePath+"/s3",schemaPath:"#/properties/s3/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err8 = {instancePath:instancePath+"/s3",schemaPath:"#/properties/s3/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
}
}
if(data.minio !== undefined){
let data8 = data.minio;
const _errs21 = errors;
let valid2 = false;
const _errs22 = errors;
if(!(validate32(data8, {instancePath:instancePath+"/minio",parentData:data,parentDataProperty:"minio",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid1 = _errs22 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs23 = errors;
if(data8 !== null){
const err9 = {instancePath:instancePath+"/minio",schemaPath:"#/properties/minio/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs23 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err10 = {instancePath:instancePath+"/minio",schemaPath:"#/properties/minio/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

const schema14 = {"type":"object","properties":{"type":{"type":["string","null"]},"options":{"type":["object","null"]}}};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type !== undefined){
let data0 = data.type;
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: schema14.properties.type.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.options !== undefined){
let data1 = data.options;
if((!(data1 && typeof data1 == "object" && !Array.isArray(data1))) && (data1 !== null)){
const err1 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: schema14.properties.options.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type !== undefined){
let data0 = data.type;
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: schema7.properties.type.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if((typeof data1 !== "string") && (data1 !== null)){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema7.properties.description.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.objects !== undefined){
let data2 = data.objects;
if(((!(Array.isArray(data2))) && (typeof data2 !== "string")) && (data2 !== null)){
const err2 = {instancePath:instancePath+"/objects",schemaPath:"#/properties/objects/type",keyword:"type",params:{type: schema7.properties.objects.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err3 = {instancePath:instancePath+"/objects",schemaPath:"#/properties/objects/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
const err4 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/properties/objects/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
if(data.files !== undefined){
let data4 = data.files;
if(((!(Array.isArray(data4))) && (typeof data4 !== "string")) && (data4 !== null)){
const err5 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: schema7.properties.files.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err6 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate23(data4[i1], {instancePath:instancePath+"/files/" + i1,parentData:data4,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
}
if(data.sheets !== undefined){
let data6 = data.sheets;
if(((!(Array.isArray(data6))) && (typeof data6 !== "string")) && (data6 !== null)){
const err7 = {instancePath:instancePath+"/sheets",schemaPath:"#/properties/sheets/type",keyword:"type",params:{type: schema7.properties.sheets.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
const err8 = {instancePath:instancePath+"/sheets",schemaPath:"#/properties/sheets/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
if(!(validate25(data6[i2], {instancePath:instancePath+"/sheets/" + i2,parentData:data6,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
}
if(data.tables !== undefined){
let data8 = data.tables;
if(((!(Array.isArray(data8))) && (typeof data8 !== "string")) && (data8 !== null)){
const err9 = {instancePath:instancePath+"/tables",schemaPath:"#/properties/tables/type",keyword:"type",params:{type: schema7.properties.tables.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
const err10 = {instancePath:instancePath+"/tables",schemaPath:"#/properties/tables/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(Array.isArray(data8)){
const len3 = data8.length;
for(let i3=0; i3<len3; i3++){
if(!(validate27(data8[i3], {instancePath:instancePath+"/tables/" + i3,parentData:data8,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
}
if(data.incremental !== undefined){
let data10 = data.incremental;
const _errs19 = errors;
let valid9 = false;
const _errs20 = errors;
if(!(validate29(data10, {instancePath:instancePath+"/incremental",parentData:data,parentDataProperty:"incremental",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var _valid0 = _errs20 === errors;
valid9 = valid9 || _valid0;
if(!valid9){
const _errs21 = errors;
if(data10 !== null){
const err11 = {instancePath:instancePath+"/incremental",schemaPath:"#/properties/incremental/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs21 === errors;
valid9 = valid9 || _valid0;
}
if(!valid9){
const err12 = {instancePath:instancePath+"/incremental",schemaPath:"#/properties/incremental/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
}
if(data.connection !== undefined){
let data11 = data.connection;
const _errs24 = errors;
let valid10 = false;
const _errs25 = errors;
if(!(validate31(data11, {instancePath:instancePath+"/connection",parentData:data,parentDataProperty:"connection",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var _valid1 = _errs25 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const _errs26 = errors;
if(data11 !== null){
const err13 = {instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid1 = _errs26 === errors;
valid10 = valid10 || _valid1;
}
if(!valid10){
const err14 = {instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
}
}
if(data.credentials !== undefined){
let data12 = data.credentials;
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (data12 !== null)){
const err15 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type: schema7.properties.credentials.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.dsn !== undefined){
let data13 = data.dsn;
if((typeof data13 !== "string") && (data13 !== null)){
const err16 = {instancePath:instancePath+"/dsn",schemaPath:"#/properties/dsn/type",keyword:"type",params:{type: schema7.properties.dsn.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.rate_limits !== undefined){
let data14 = data.rate_limits;
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
const err17 = {instancePath:instancePath+"/rate_limits",schemaPath:"#/properties/rate_limits/type",keyword:"type",params:{type: schema7.properties.rate_limits.type}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.engine !== undefined){
let data15 = data.engine;
const _errs35 = errors;
let valid11 = false;
const _errs36 = errors;
if(!(validate36(data15, {instancePath:instancePath+"/engine",parentData:data,parentDataProperty:"engine",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var _valid2 = _errs36 === errors;
valid11 = valid11 || _valid2;
if(!valid11){
const _errs37 = errors;
if(data15 !== null){
const err18 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid2 = _errs37 === errors;
valid11 = valid11 || _valid2;
}
if(!valid11){
const err19 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
}
}
if(data.custom_reader !== undefined){
let data16 = data.custom_reader;
if((typeof data16 !== "string") && (data16 !== null)){
const err20 = {instancePath:instancePath+"/custom_reader",schemaPath:"#/properties/custom_reader/type",keyword:"type",params:{type: schema7.properties.custom_reader.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema15 = {"type":"object","properties":{"type":{"type":["string","null"]},"catalog":{"type":["string","object","null"]},"branch":{"type":["string","null"]},"warehouse":{"type":["string","null"]},"file_format":{"type":["string","null"]},"partitioning":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"parquet_target_size_mb":{"type":["integer","string","null"],"minimum":1,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"connection":{"anyOf":[{"$ref":"#/definitions/TargetConnection"},{"type":"null"}]},"engine":{"anyOf":[{"$ref":"#/definitions/Engine"},{"type":"null"}]},"markdown_kv_storage":{"anyOf":[{"$ref":"#/definitions/MarkdownKvStorage"},{"type":"null"}]},"custom_writer":{"type":["string","null"]},"spreadsheet_id":{"type":["string","null"]},"range":{"type":["string","null"]},"credentials":{"type":["object","null"]}}};
const schema16 = {"type":"object","properties":{"s3":{"anyOf":[{"$ref":"#/definitions/ObjectStore"},{"type":"null"}]},"minio":{"anyOf":[{"$ref":"#/definitions/ObjectStore"},{"type":"null"}]},"nessie":{"anyOf":[{"$ref":"#/definitions/NessieConnection"},{"type":"null"}]},"local":{"anyOf":[{"$ref":"#/definitions/LocalFolder"},{"type":"null"}]},"bucket":{"type":["string","null"]},"prefix":{"type":["string","null"]},"endpoint":{"type":["string","null"]},"region":{"type":["string","null"]},"access_key_id":{"type":["string","null"]},"secret_access_key":{"type":["string","null"]},"access_key":{"type":["string","null"]},"secret_key":{"type":["string","null"]},"path_style_access":{"type":["boolean","string","null"]},"secure":{"type":["boolean","string","null"]}}};
const schema17 = {"type":"object","properties":{"uri":{"type":["string","null"]}}};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.uri !== undefined){
let data0 = data.uri;
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/type",keyword:"type",params:{type: schema17.properties.uri.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":"object","properties":{"path":{"type":["string","null"]}}};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined){
let data0 = data.path;
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: schema18.properties.path.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}


function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.s3 !== undefined){
let data0 = data.s3;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(!(validate32(data0, {instancePath:instancePath+"/s3",parentData:data,parentDataProperty:"s3",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs4 = errors;
if(data0 !== null){
const err0 = {instancePath:instancePath+"/s3",schemaPath:"#/properties/s3/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err1 = {instancePath:instancePath+"/s3",schemaPath:"#/properties/s3/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
}
if(data.minio !== undefined){
let data1 = data.minio;
const _errs7 = errors;
let valid2 = false;
const _errs8 = errors;
if(!(validate32(data1, {instancePath:instancePath+"/minio",parentData:data,parentDataProperty:"minio",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid1 = _errs8 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs9 = errors;
if(data1 !== null){
const err2 = {instancePath:instancePath+"/minio",schemaPath:"#/properties/minio/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err3 = {instancePath:instancePath+"/minio",schemaPath:"#/properties/minio/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
}
if(data.nessie !== undefined){
let data2 = data.nessie;
const _errs12 = errors;
let valid3 = false;
const _errs13 = errors;
if(!(validate43(data2, {instancePath:instancePath+"/nessie",parentData:data,parentDataProperty:"nessie",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
var _valid2 = _errs13 === errors;
valid3 = valid3 || _valid2;
if(!valid3){
const _errs14 = errors;
if(data2 !== null){
const err4 = {instancePath:instancePath+"/nessie",schemaPath:"#/properties/nessie/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid2 = _errs14 === errors;
valid3 = valid3 || _valid2;
}
if(!valid3){
const err5 = {instancePath:instancePath+"/nessie",schemaPath:"#/properties/nessie/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
}
if(data.local !== undefined){
let data3 = data.local;
const _errs17 = errors;
let valid4 = false;
const _errs18 = errors;
if(!(validate45(data3, {instancePath:instancePath+"/local",parentData:data,parentDataProperty:"local",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
var _valid3 = _errs18 === errors;
valid4 = valid4 || _valid3;
if(!valid4){
const _errs19 = errors;
if(data3 !== null){
const err6 = {instancePath:instancePath+"/local",schemaPath:"#/properties/local/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid3 = _errs19 === errors;
valid4 = valid4 || _valid3;
}
if(!valid4){
const err7 = {instancePath:instancePath+"/local",schemaPath:"#/properties/local/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
}
if(data.bucket !== undefined){
let data4 = data.bucket;
if((typeof data4 !== "string") && (data4 !== null)){
const err8 = {instancePath:instancePath+"/bucket",schemaPath:"#/properties/bucket/type",keyword:"type",params:{type: schema16.properties.bucket.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.prefix !== undefined){
let data5 = data.prefix;
if((typeof data5 !== "string") && (data5 !== null)){
const err9 = {instancePath:instancePath+"/prefix",schemaPath:"#/properties/prefix/type",keyword:"type",params:{type: schema16.properties.prefix.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data6 = data.endpoint;
if((typeof data6 !== "string") && (data6 !== null)){
const err10 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: schema16.properties.endpoint.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.region !== undefined){
let data7 = data.region;
if((typeof data7 !== "string") && (data7 !== null)){
const err11 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: schema16.properties.region.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.access_key_id !== undefined){
let data8 = data.access_key_id;
if((typeof data8 !== "string") && (data8 !== null)){
const err12 = {instancePath:instancePath+"/access_key_id",schemaPath:"#/properties/access_key_id/type",keyword:"type",params:{type: schema16.properties.access_key_id.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.secret_access_key !== undefined){
let data9 = data.secret_access_key;
if((typeof data9 !== "string") && (data9 !== null)){
const err13 = {instancePath:instancePath+"/secret_access_key",schemaPath:"#/properties/secret_access_key/type",keyword:"type",params:{type: schema16.properties.secret_access_key.type}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.access_key !== undefined){
let data10 = data.access_key;
if((typeof data10 !== "string") && (data10 !== null)){
const err14 = {instancePath:instancePath+"/access_key",schemaPath:"#/properties/access_key/type",keyword:"type",params:{type: schema16.properties.access_key.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.secret_key !== undefined){
let data11 = data.secret_key;
if((typeof data11 !== "string") && (data11 !== null)){
const err15 = {instancePath:instancePath+"/secret_key",schemaPath:"#/properties/secret_key/type",keyword:"type",params:{type: schema16.properties.secret_key.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.path_style_access !== undefined){
let data12 = data.path_style_access;
if(((typeof data12 !== "boolean") && (typeof data12 !== "string")) && (data12 !== null)){
const err16 = {instancePath:instancePath+"/path_style_access",schemaPath:"#/properties/path_style_access/type",keyword:"type",params:{type: schema16.properties.path_style_access.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.secure !== undefined){
let data13 = data.secure;
if(((typeof data13 !== "boolean") && (typeof data13 !== "string")) && (data13 !== null)){
const err17 = {instancePath:instancePath+"/secure",schemaPath:"#/properties/secure/type",keyword:"type",params:{type: schema16.properties.secure.type}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}

const schema19 = {"type":"object","properties":{"mode":{"anyOf":[{"type":"string","enum":["string","raw_file","structured"]},{"type":"null"}]},"structured_pattern":{"anyOf":[{"type":"string","enum":["row_per_kv","document_level","hybrid"]},{"type":"null"}]},"file_extension":{"type":["string","null"]},"path_pattern":{"type":["string","null"]}}};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode !== undefined){
let data0 = data.mode;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data0 === "string") || (data0 === "raw_file")) || (data0 === "structured"))){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema19.properties.mode.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = errors;
if(data0 !== null){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
}
if(data.structured_pattern !== undefined){
let data1 = data.structured_pattern;
const _errs8 = errors;
let valid2 = false;
const _errs9 = errors;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/structured_pattern",schemaPath:"#/properties/structured_pattern/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((data1 === "row_per_kv") || (data1 === "document_level")) || (data1 === "hybrid"))){
const err5 = {instancePath:instancePath+"/structured_pattern",schemaPath:"#/properties/structured_pattern/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema19.properties.structured_pattern.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs11 = errors;
if(data1 !== null){
const err6 = {instancePath:instancePath+"/structured_pattern",schemaPath:"#/properties/structured_pattern/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs11 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err7 = {instancePath:instancePath+"/structured_pattern",schemaPath:"#/properties/structured_pattern/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
}
if(data.file_extension !== undefined){
let data2 = data.file_extension;
if((typeof data2 !== "string") && (data2 !== null)){
const err8 = {instancePath:instancePath+"/file_extension",schemaPath:"#/properties/file_extension/type",keyword:"type",params:{type: schema19.properties.file_extension.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.path_pattern !== undefined){
let data3 = data.path_pattern;
if((typeof data3 !== "string") && (data3 !== null)){
const err9 = {instancePath:instancePath+"/path_pattern",schemaPath:"#/properties/path_pattern/type",keyword:"type",params:{type: schema19.properties.path_pattern.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}


function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type !== undefined){
let data0 = data.type;
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: schema15.properties.type.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.catalog !== undefined){
let data1 = data.catalog;
if(((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))) && (data1 !== null)){
const err1 = {instancePath:instancePath+"/catalog",schemaPath:"#/properties/catalog/type",keyword:"type",params:{type: schema15.properties.catalog.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.branch !== undefined){
let data2 = data.branch;
if((typeof data2 !== "string") && (data2 !== null)){
const err2 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/type",keyword:"type",params:{type: schema15.properties.branch.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.warehouse !== undefined){
let data3 = data.warehouse;
if((typeof data3 !== "string") && (data3 !== null)){
const err3 = {instancePath:instancePath+"/warehouse",schemaPath:"#/properties/warehouse/type",keyword:"type",params:{type: schema15.properties.warehouse.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.file_format !== undefined){
let data4 = data.file_format;
if((typeof data4 !== "string") && (data4 !== null)){
const err4 = {instancePath:instancePath+"/file_format",schemaPath:"#/properties/file_format/type",keyword:"type",params:{type: schema15.properties.file_format.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.partitioning !== undefined){
let data5 = data.partitioning;
if(((!(Array.isArray(data5))) && (typeof data5 !== "string")) && (data5 !== null)){
const err5 = {instancePath:instancePath+"/partitioning",schemaPath:"#/properties/partitioning/type",keyword:"type",params:{type: schema15.properties.partitioning.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
const err6 = {instancePath:instancePath+"/partitioning",schemaPath:"#/properties/partitioning/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
const err7 = {instancePath:instancePath+"/partitioning/" + i0,schemaPath:"#/properties/partitioning/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
if(data.parquet_target_size_mb !== undefined){
let data7 = data.parquet_target_size_mb;
if(((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (typeof data7 !== "string")) && (data7 !== null)){
const err8 = {instancePath:instancePath+"/parquet_target_size_mb",schemaPath:"#/properties/parquet_target_size_mb/type",keyword:"type",params:{type: schema15.properties.parquet_target_size_mb.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
const err9 = {instancePath:instancePath+"/parquet_target_size_mb",schemaPath:"#/properties/parquet_target_size_mb/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err10 = {instancePath:instancePath+"/parquet_target_size_mb",schemaPath:"#/properties/parquet_target_size_mb/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(typeof data7 === "string"){
if(!pattern3.test(data7)){
const err11 = {instancePath:instancePath+"/parquet_target_size_mb",schemaPath:"#/properties/parquet_target_size_mb/pattern",keyword:"pattern",params:{pattern: "^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.connection !== undefined){
let data8 = data.connection;
const _errs18 = errors;
let valid3 = false;
const _errs19 = errors;
if(!(validate40(data8, {instancePath:instancePath+"/connection",parentData:data,parentDataProperty:"connection",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var _valid0 = _errs19 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const _errs20 = errors;
if(data8 !== null){
const err12 = {instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs20 === errors;
valid3 = valid3 || _valid0;
}
if(!valid3){
const err13 = {instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
if(data.engine !== undefined){
let data9 = data.engine;
const _errs23 = errors;
let valid4 = false;
const _errs24 = errors;
if(!(validate36(data9, {instancePath:instancePath+"/engine",parentData:data,parentDataProperty:"engine",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var _valid1 = _errs24 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const _errs25 = errors;
if(data9 !== null){
const err14 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid1 = _errs25 === errors;
valid4 = valid4 || _valid1;
}
if(!valid4){
const err15 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
}
}
if(data.markdown_kv_storage !== undefined){
let data10 = data.markdown_kv_storage;
const _errs28 = errors;
let valid5 = false;
const _errs29 = errors;
if(!(validate49(data10, {instancePath:instancePath+"/markdown_kv_storage",parentData:data,parentDataProperty:"markdown_kv_storage",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var _valid2 = _errs29 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const _errs30 = errors;
if(data10 !== null){
const err16 = {instancePath:instancePath+"/markdown_kv_storage",schemaPath:"#/properties/markdown_kv_storage/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid2 = _errs30 === errors;
valid5 = valid5 || _valid2;
}
if(!valid5){
const err17 = {instancePath:instancePath+"/markdown_kv_storage",schemaPath:"#/properties/markdown_kv_storage/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
}
}
if(data.custom_writer !== undefined){
let data11 = data.custom_writer;
if((typeof data11 !== "string") && (data11 !== null)){
const err18 = {instancePath:instancePath+"/custom_writer",schemaPath:"#/properties/custom_writer/type",keyword:"type",params:{type: schema15.properties.custom_writer.type}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.spreadsheet_id !== undefined){
let data12 = data.spreadsheet_id;
if((typeof data12 !== "string") && (data12 !== null)){
const err19 = {instancePath:instancePath+"/spreadsheet_id",schemaPath:"#/properties/spreadsheet_id/type",keyword:"type",params:{type: schema15.properties.spreadsheet_id.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.range !== undefined){
let data13 = data.range;
if((typeof data13 !== "string") && (data13 !== null)){
const err20 = {instancePath:instancePath+"/range",schemaPath:"#/properties/range/type",keyword:"type",params:{type: schema15.properties.range.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.credentials !== undefined){
let data14 = data.credentials;
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
const err21 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type: schema15.properties.credentials.type}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}

const schema20 = {"type":"object","properties":{"max_retries":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"max_attempts":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"initial_delay_seconds":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"retry_delay_seconds":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"max_delay_seconds":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"backoff_multiplier":{"type":["number","string","null"],"minimum":0,"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"retryable_exit_codes":{"type":["array","string","null"],"items":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"retryable_error_patterns":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"retryable_errors":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}}};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.max_retries !== undefined){
let data0 = data.max_retries;
if(((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")) && (data0 !== null)){
const err0 = {instancePath:instancePath+"/max_retries",schemaPath:"#/properties/max_retries/type",keyword:"type",params:{type: schema20.properties.max_retries.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/max_retries",schemaPath:"#/properties/max_retries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/max_retries",schemaPath:"#/properties/max_retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
const err3 = {instancePath:instancePath+"/max_retries",schemaPath:"#/properties/max_retries/pattern",keyword:"pattern",params:{pattern: "^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.max_attempts !== undefined){
let data1 = data.max_attempts;
if(((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (typeof data1 !== "string")) && (data1 !== null)){
const err4 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/type",keyword:"type",params:{type: schema20.properties.max_attempts.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
const err7 = {instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/pattern",keyword:"pattern",params:{pattern: "^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.initial_delay_seconds !== undefined){
let data2 = data.initial_delay_seconds;
if(((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
const err8 = {instancePath:instancePath+"/initial_delay_seconds",schemaPath:"#/properties/initial_delay_seconds/type",keyword:"type",params:{type: schema20.properties.initial_delay_seconds.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/initial_delay_seconds",schemaPath:"#/properties/initial_delay_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/initial_delay_seconds",schemaPath:"#/properties/initial_delay_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
const err11 = {instancePath:instancePath+"/initial_delay_seconds",schemaPath:"#/properties/initial_delay_seconds/pattern",keyword:"pattern",params:{pattern: "^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.retry_delay_seconds !== undefined){
let data3 = data.retry_delay_seconds;
if(((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (typeof data3 !== "string")) && (data3 !== null)){
const err12 = {instancePath:instancePath+"/retry_delay_seconds",schemaPath:"#/properties/retry_delay_seconds/type",keyword:"type",params:{type: schema20.properties.retry_delay_seconds.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/retry_delay_seconds",schemaPath:"#/properties/retry_delay_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err14 = {instancePath:instancePath+"/retry_delay_seconds",schemaPath:"#/properties/retry_delay_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
const err15 = {instancePath:instancePath+"/retry_delay_seconds",schemaPath:"#/properties/retry_delay_seconds/pattern",keyword:"pattern",params:{pattern: "^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.max_delay_seconds !== undefined){
let data4 = data.max_delay_seconds;
if(((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")) && (data4 !== null)){
const err16 = {instancePath:instancePath+"/max_delay_seconds",schemaPath:"#/properties/max_delay_seconds/type",keyword:"type",params:{type: schema20.properties.max_delay_seconds.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
const err17 = {instancePath:instancePath+"/max_delay_seconds",schemaPath:"#/properties/max_delay_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err18 = {instancePath:instancePath+"/max_delay_seconds",schemaPath:"#/properties/max_delay_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(typeof data4 === "string"){
if(!pattern3.test(data4)){
const err19 = {instancePath:instancePath+"/max_delay_seconds",schemaPath:"#/properties/max_delay_seconds/pattern",keyword:"pattern",params:{pattern: "^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data.backoff_multiplier !== undefined){
let data5 = data.backoff_multiplier;
if(((!((typeof data5 == "number") && (isFinite(data5)))) && (typeof data5 !== "string")) && (data5 !== null)){
const err20 = {instancePath:instancePath+"/backoff_multiplier",schemaPath:"#/properties/backoff_multiplier/type",keyword:"type",params:{type: schema20.properties.backoff_multiplier.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err21 = {instancePath:instancePath+"/backoff_multiplier",schemaPath:"#/properties/backoff_multiplier/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
const err22 = {instancePath:instancePath+"/backoff_multiplier",schemaPath:"#/properties/backoff_multiplier/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data.retryable_exit_codes !== undefined){
let data6 = data.retryable_exit_codes;
if(((!(Array.isArray(data6))) && (typeof data6 !== "string")) && (data6 !== null)){
const err23 = {instancePath:instancePath+"/retryable_exit_codes",schemaPath:"#/properties/retryable_exit_codes/type",keyword:"type",params:{type: schema20.properties.retryable_exit_codes.type}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
const err24 = {instancePath:instancePath+"/retryable_exit_codes",schemaPath:"#/properties/retryable_exit_codes/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err25 = {instancePath:instancePath+"/retryable_exit_codes/" + i0,schemaPath:"#/properties/retryable_exit_codes/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/retryable_exit_codes/" + i0,schemaPath:"#/properties/retryable_exit_codes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data7 < -9007199254740991 || isNaN(data7)){
const err27 = {instancePath:instancePath+"/retryable_exit_codes/" + i0,schemaPath:"#/properties/retryable_exit_codes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
}
if(data.retryable_error_patterns !== undefined){
let data8 = data.retryable_error_patterns;
if(((!(Array.isArray(data8))) && (typeof data8 !== "string")) && (data8 !== null)){
const err28 = {instancePath:instancePath+"/retryable_error_patterns",schemaPath:"#/properties/retryable_error_patterns/type",keyword:"type",params:{type: schema20.properties.retryable_error_patterns.type}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
const err29 = {instancePath:instancePath+"/retryable_error_patterns",schemaPath:"#/properties/retryable_error_patterns/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
if(typeof data8[i1] !== "string"){
const err30 = {instancePath:instancePath+"/retryable_error_patterns/" + i1,schemaPath:"#/properties/retryable_error_patterns/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
if(data.retryable_errors !== undefined){
let data10 = data.retryable_errors;
if(((!(Array.isArray(data10))) && (typeof data10 !== "string")) && (data10 !== null)){
const err31 = {instancePath:instancePath+"/retryable_errors",schemaPath:"#/properties/retryable_errors/type",keyword:"type",params:{type: schema20.properties.retryable_errors.type}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
const err32 = {instancePath:instancePath+"/retryable_errors",schemaPath:"#/properties/retryable_errors/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
if(typeof data10[i2] !== "string"){
const err33 = {instancePath:instancePath+"/retryable_errors/" + i2,schemaPath:"#/properties/retryable_errors/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}

const schema21 = {"type":"object","properties":{"level":{"anyOf":[{"type":"string","enum":["DEBUG","INFO","WARNING","ERROR","CRITICAL"]},{"type":"string","pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},{"type":"null"}]},"redaction":{"type":["boolean","string","null"],"pattern":"^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}}};
const pattern19 = new RegExp("^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$", "");

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.level !== undefined){
let data0 = data.level;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((data0 === "DEBUG") || (data0 === "INFO")) || (data0 === "WARNING")) || (data0 === "ERROR")) || (data0 === "CRITICAL"))){
const err1 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema21.properties.level.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = errors;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err2 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs7 = errors;
if(data0 !== null){
const err4 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/anyOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
}
}
if(!valid1){
const err5 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
}
if(data.redaction !== undefined){
let data1 = data.redaction;
if(((typeof data1 !== "boolean") && (typeof data1 !== "string")) && (data1 !== null)){
const err6 = {instancePath:instancePath+"/redaction",schemaPath:"#/properties/redaction/type",keyword:"type",params:{type: schema21.properties.redaction.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern19.test(data1)){
const err7 = {instancePath:instancePath+"/redaction",schemaPath:"#/properties/redaction/pattern",keyword:"pattern",params:{pattern: "^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}

const schema22 = {"type":"object","properties":{"type":{"type":"string","minLength":1},"connection":{"type":"object"},"database":{"type":["string","null"]},"table_name":{"type":["string","null"]},"push_lineage":{"type":["boolean","string","null"],"pattern":"^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"push_metadata":{"type":["boolean","string","null"],"pattern":"^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}},"required":["type","connection"]};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.connection === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "connection"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.connection !== undefined){
let data1 = data.connection;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err4 = {instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.database !== undefined){
let data2 = data.database;
if((typeof data2 !== "string") && (data2 !== null)){
const err5 = {instancePath:instancePath+"/database",schemaPath:"#/properties/database/type",keyword:"type",params:{type: schema22.properties.database.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.table_name !== undefined){
let data3 = data.table_name;
if((typeof data3 !== "string") && (data3 !== null)){
const err6 = {instancePath:instancePath+"/table_name",schemaPath:"#/properties/table_name/type",keyword:"type",params:{type: schema22.properties.table_name.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.push_lineage !== undefined){
let data4 = data.push_lineage;
if(((typeof data4 !== "boolean") && (typeof data4 !== "string")) && (data4 !== null)){
const err7 = {instancePath:instancePath+"/push_lineage",schemaPath:"#/properties/push_lineage/type",keyword:"type",params:{type: schema22.properties.push_lineage.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern19.test(data4)){
const err8 = {instancePath:instancePath+"/push_lineage",schemaPath:"#/properties/push_lineage/pattern",keyword:"pattern",params:{pattern: "^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.push_metadata !== undefined){
let data5 = data.push_metadata;
if(((typeof data5 !== "boolean") && (typeof data5 !== "string")) && (data5 !== null)){
const err9 = {instancePath:instancePath+"/push_metadata",schemaPath:"#/properties/push_metadata/type",keyword:"type",params:{type: schema22.properties.push_metadata.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern19.test(data5)){
const err10 = {instancePath:instancePath+"/push_metadata",schemaPath:"#/properties/push_metadata/pattern",keyword:"pattern",params:{pattern: "^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}

const schema23 = {"type":"object","properties":{"cost_center":{"type":["number","string","null"]},"business_tags":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"project":{"type":["string","null"]},"environment":{"type":["string","null"]}}};

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cost_center !== undefined){
let data0 = data.cost_center;
if(((!((typeof data0 == "number") && (isFinite(data0)))) && (typeof data0 !== "string")) && (data0 !== null)){
const err0 = {instancePath:instancePath+"/cost_center",schemaPath:"#/properties/cost_center/type",keyword:"type",params:{type: schema23.properties.cost_center.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.business_tags !== undefined){
let data1 = data.business_tags;
if(((!(Array.isArray(data1))) && (typeof data1 !== "string")) && (data1 !== null)){
const err1 = {instancePath:instancePath+"/business_tags",schemaPath:"#/properties/business_tags/type",keyword:"type",params:{type: schema23.properties.business_tags.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err2 = {instancePath:instancePath+"/business_tags",schemaPath:"#/properties/business_tags/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err3 = {instancePath:instancePath+"/business_tags/" + i0,schemaPath:"#/properties/business_tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
if(data.project !== undefined){
let data3 = data.project;
if((typeof data3 !== "string") && (data3 !== null)){
const err4 = {instancePath:instancePath+"/project",schemaPath:"#/properties/project/type",keyword:"type",params:{type: schema23.properties.project.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.environment !== undefined){
let data4 = data.environment;
if((typeof data4 !== "string") && (data4 !== null)){
const err5 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: schema23.properties.environment.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}

const schema24 = {"type":"object","properties":{"retention_days":{"type":["integer","string","null"],"minimum":0,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"owner":{"type":["string","null"]}}};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.retention_days !== undefined){
let data0 = data.retention_days;
if(((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")) && (data0 !== null)){
const err0 = {instancePath:instancePath+"/retention_days",schemaPath:"#/properties/retention_days/type",keyword:"type",params:{type: schema24.properties.retention_days.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/retention_days",schemaPath:"#/properties/retention_days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/retention_days",schemaPath:"#/properties/retention_days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
const err3 = {instancePath:instancePath+"/retention_days",schemaPath:"#/properties/retention_days/pattern",keyword:"pattern",params:{pattern: "^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.owner !== undefined){
let data1 = data.owner;
if((typeof data1 !== "string") && (data1 !== null)){
const err4 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: schema24.properties.owner.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}

const schema26 = {"type":"object","properties":{"enabled":{"type":["boolean","string","null"],"pattern":"^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"cpu_limit":{"type":["number","string","null"],"minimum":0,"maximum":1,"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"memory_limit":{"type":["string","null"]},"network_disabled":{"type":["boolean","string","null"],"pattern":"^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"timeout":{"type":["integer","string","null"],"minimum":1,"maximum":9007199254740991,"pattern":"^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}}};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enabled !== undefined){
let data0 = data.enabled;
if(((typeof data0 !== "boolean") && (typeof data0 !== "string")) && (data0 !== null)){
const err0 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: schema26.properties.enabled.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern19.test(data0)){
const err1 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/pattern",keyword:"pattern",params:{pattern: "^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
if(data.cpu_limit !== undefined){
let data1 = data.cpu_limit;
if(((!((typeof data1 == "number") && (isFinite(data1)))) && (typeof data1 !== "string")) && (data1 !== null)){
const err2 = {instancePath:instancePath+"/cpu_limit",schemaPath:"#/properties/cpu_limit/type",keyword:"type",params:{type: schema26.properties.cpu_limit.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/cpu_limit",schemaPath:"#/properties/cpu_limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/cpu_limit",schemaPath:"#/properties/cpu_limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err5 = {instancePath:instancePath+"/cpu_limit",schemaPath:"#/properties/cpu_limit/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.memory_limit !== undefined){
let data2 = data.memory_limit;
if((typeof data2 !== "string") && (data2 !== null)){
const err6 = {instancePath:instancePath+"/memory_limit",schemaPath:"#/properties/memory_limit/type",keyword:"type",params:{type: schema26.properties.memory_limit.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.network_disabled !== undefined){
let data3 = data.network_disabled;
if(((typeof data3 !== "boolean") && (typeof data3 !== "string")) && (data3 !== null)){
const err7 = {instancePath:instancePath+"/network_disabled",schemaPath:"#/properties/network_disabled/type",keyword:"type",params:{type: schema26.properties.network_disabled.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern19.test(data3)){
const err8 = {instancePath:instancePath+"/network_disabled",schemaPath:"#/properties/network_disabled/pattern",keyword:"pattern",params:{pattern: "^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.timeout !== undefined){
let data4 = data.timeout;
if(((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")) && (data4 !== null)){
const err9 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema26.properties.timeout.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(typeof data4 === "string"){
if(!pattern3.test(data4)){
const err12 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}


function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sandbox !== undefined){
let data0 = data.sandbox;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(!(validate63(data0, {instancePath:instancePath+"/sandbox",parentData:data,parentDataProperty:"sandbox",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs4 = errors;
if(data0 !== null){
const err0 = {instancePath:instancePath+"/sandbox",schemaPath:"#/properties/sandbox/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err1 = {instancePath:instancePath+"/sandbox",schemaPath:"#/properties/sandbox/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}

const schema29 = {"type":"object","properties":{"type":{"type":"string","const":"aws_fargate"},"image":{"type":["string","null"],"minLength":1},"cpu":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"memory":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"command":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"args":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"env":{"type":["object","string"],"additionalProperties":{"type":["string","number","boolean"]},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"timeout_seconds":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}},"required":["type"],"additionalProperties":false};

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "image")) || (key0 === "cpu")) || (key0 === "memory")) || (key0 === "command")) || (key0 === "args")) || (key0 === "env")) || (key0 === "timeout_seconds"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("aws_fargate" !== data0){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "aws_fargate"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.image !== undefined){
let data1 = data.image;
if((typeof data1 !== "string") && (data1 !== null)){
const err4 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: schema29.properties.image.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 === "string"){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.cpu !== undefined){
let data2 = data.cpu;
if(((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
const err6 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/type",keyword:"type",params:{type: schema29.properties.cpu.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(typeof data2 === "string"){
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.memory !== undefined){
let data3 = data.memory;
if(((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")) && (data3 !== null)){
const err9 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/type",keyword:"type",params:{type: schema29.properties.memory.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 <= 0 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(typeof data3 === "string"){
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.command !== undefined){
let data4 = data.command;
if((!(Array.isArray(data4))) && (typeof data4 !== "string")){
const err12 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: schema29.properties.command.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err13 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(typeof data4[i0] !== "string"){
const err14 = {instancePath:instancePath+"/command/" + i0,schemaPath:"#/properties/command/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
if(data.args !== undefined){
let data6 = data.args;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
const err15 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: schema29.properties.args.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
const err16 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
const err17 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/properties/args/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
if(data.env !== undefined){
let data8 = data.env;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (typeof data8 !== "string")){
const err18 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: schema29.properties.env.type}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
const err19 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
let data9 = data8[key1];
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err20 = {instancePath:instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/env/additionalProperties/type",keyword:"type",params:{type: schema29.properties.env.additionalProperties.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
if(data.timeout_seconds !== undefined){
let data10 = data.timeout_seconds;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (typeof data10 !== "string")){
const err21 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/type",keyword:"type",params:{type: schema29.properties.timeout_seconds.type}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
const err22 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10 < 1 || isNaN(data10)){
const err23 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
const err24 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}

const schema30 = {"type":"object","properties":{"runtime":{"type":["string","null"]},"cluster_name":{"type":["string","null"]},"service_name":{"type":["string","null"]},"endpoint_url":{"type":["string","null"]},"container_name":{"type":["string","null"]},"cluster_arn":{"type":["string","null"]},"task_definition_arn":{"type":["string","null"]},"task_definition_family":{"type":["string","null"]},"subnet_ids":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"security_group_ids":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"assign_public_ip":{"type":["boolean","string","null"],"pattern":"^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"},"log_group_name":{"type":["string","null"]}}};

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.runtime !== undefined){
let data0 = data.runtime;
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/type",keyword:"type",params:{type: schema30.properties.runtime.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.cluster_name !== undefined){
let data1 = data.cluster_name;
if((typeof data1 !== "string") && (data1 !== null)){
const err1 = {instancePath:instancePath+"/cluster_name",schemaPath:"#/properties/cluster_name/type",keyword:"type",params:{type: schema30.properties.cluster_name.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.service_name !== undefined){
let data2 = data.service_name;
if((typeof data2 !== "string") && (data2 !== null)){
const err2 = {instancePath:instancePath+"/service_name",schemaPath:"#/properties/service_name/type",keyword:"type",params:{type: schema30.properties.service_name.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.endpoint_url !== undefined){
let data3 = data.endpoint_url;
if((typeof data3 !== "string") && (data3 !== null)){
const err3 = {instancePath:instancePath+"/endpoint_url",schemaPath:"#/properties/endpoint_url/type",keyword:"type",params:{type: schema30.properties.endpoint_url.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.container_name !== undefined){
let data4 = data.container_name;
if((typeof data4 !== "string") && (data4 !== null)){
const err4 = {instancePath:instancePath+"/container_name",schemaPath:"#/properties/container_name/type",keyword:"type",params:{type: schema30.properties.container_name.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.cluster_arn !== undefined){
let data5 = data.cluster_arn;
if((typeof data5 !== "string") && (data5 !== null)){
const err5 = {instancePath:instancePath+"/cluster_arn",schemaPath:"#/properties/cluster_arn/type",keyword:"type",params:{type: schema30.properties.cluster_arn.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.task_definition_arn !== undefined){
let data6 = data.task_definition_arn;
if((typeof data6 !== "string") && (data6 !== null)){
const err6 = {instancePath:instancePath+"/task_definition_arn",schemaPath:"#/properties/task_definition_arn/type",keyword:"type",params:{type: schema30.properties.task_definition_arn.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.task_definition_family !== undefined){
let data7 = data.task_definition_family;
if((typeof data7 !== "string") && (data7 !== null)){
const err7 = {instancePath:instancePath+"/task_definition_family",schemaPath:"#/properties/task_definition_family/type",keyword:"type",params:{type: schema30.properties.task_definition_family.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.subnet_ids !== undefined){
let data8 = data.subnet_ids;
if(((!(Array.isArray(data8))) && (typeof data8 !== "string")) && (data8 !== null)){
const err8 = {instancePath:instancePath+"/subnet_ids",schemaPath:"#/properties/subnet_ids/type",keyword:"type",params:{type: schema30.properties.subnet_ids.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
const err9 = {instancePath:instancePath+"/subnet_ids",schemaPath:"#/properties/subnet_ids/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(typeof data8[i0] !== "string"){
const err10 = {instancePath:instancePath+"/subnet_ids/" + i0,schemaPath:"#/properties/subnet_ids/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
if(data.security_group_ids !== undefined){
let data10 = data.security_group_ids;
if(((!(Array.isArray(data10))) && (typeof data10 !== "string")) && (data10 !== null)){
const err11 = {instancePath:instancePath+"/security_group_ids",schemaPath:"#/properties/security_group_ids/type",keyword:"type",params:{type: schema30.properties.security_group_ids.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
const err12 = {instancePath:instancePath+"/security_group_ids",schemaPath:"#/properties/security_group_ids/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
if(typeof data10[i1] !== "string"){
const err13 = {instancePath:instancePath+"/security_group_ids/" + i1,schemaPath:"#/properties/security_group_ids/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
if(data.assign_public_ip !== undefined){
let data12 = data.assign_public_ip;
if(((typeof data12 !== "boolean") && (typeof data12 !== "string")) && (data12 !== null)){
const err14 = {instancePath:instancePath+"/assign_public_ip",schemaPath:"#/properties/assign_public_ip/type",keyword:"type",params:{type: schema30.properties.assign_public_ip.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data12 === "string"){
if(!pattern19.test(data12)){
const err15 = {instancePath:instancePath+"/assign_public_ip",schemaPath:"#/properties/assign_public_ip/pattern",keyword:"pattern",params:{pattern: "^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.log_group_name !== undefined){
let data13 = data.log_group_name;
if((typeof data13 !== "string") && (data13 !== null)){
const err16 = {instancePath:instancePath+"/log_group_name",schemaPath:"#/properties/log_group_name/type",keyword:"type",params:{type: schema30.properties.log_group_name.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}

const pattern36 = new RegExp("^(?![\\s\\S]*\\{\\{\\s*terraform_outputs)[\\s\\S]*\\S", "");

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.job_name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "job_name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.team === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "team"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.pipeline_type === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "pipeline_type"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.environment === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.cost_center === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cost_center"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "job_name") || (key0 === "team")) || (key0 === "pipeline_type")) || (key0 === "environment")) || (key0 === "cost_center"))){
let data0 = data[key0];
if(typeof data0 === "string"){
if(!pattern36.test(data0)){
const err5 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^(?![\\s\\S]*\\{\\{\\s*terraform_outputs)[\\s\\S]*\\S"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.job_name !== undefined){
let data1 = data.job_name;
if(typeof data1 === "string"){
if(!pattern36.test(data1)){
const err7 = {instancePath:instancePath+"/job_name",schemaPath:"#/properties/job_name/pattern",keyword:"pattern",params:{pattern: "^(?![\\s\\S]*\\{\\{\\s*terraform_outputs)[\\s\\S]*\\S"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/job_name",schemaPath:"#/properties/job_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.team !== undefined){
let data2 = data.team;
if(typeof data2 === "string"){
if(!pattern36.test(data2)){
const err9 = {instancePath:instancePath+"/team",schemaPath:"#/properties/team/pattern",keyword:"pattern",params:{pattern: "^(?![\\s\\S]*\\{\\{\\s*terraform_outputs)[\\s\\S]*\\S"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/team",schemaPath:"#/properties/team/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.pipeline_type !== undefined){
let data3 = data.pipeline_type;
if(typeof data3 === "string"){
if(!pattern36.test(data3)){
const err11 = {instancePath:instancePath+"/pipeline_type",schemaPath:"#/properties/pipeline_type/pattern",keyword:"pattern",params:{pattern: "^(?![\\s\\S]*\\{\\{\\s*terraform_outputs)[\\s\\S]*\\S"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/pipeline_type",schemaPath:"#/properties/pipeline_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.environment !== undefined){
let data4 = data.environment;
if(typeof data4 === "string"){
if(!pattern36.test(data4)){
const err13 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/pattern",keyword:"pattern",params:{pattern: "^(?![\\s\\S]*\\{\\{\\s*terraform_outputs)[\\s\\S]*\\S"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.cost_center !== undefined){
let data5 = data.cost_center;
if(typeof data5 === "string"){
if(!pattern36.test(data5)){
const err15 = {instancePath:instancePath+"/cost_center",schemaPath:"#/properties/cost_center/pattern",keyword:"pattern",params:{pattern: "^(?![\\s\\S]*\\{\\{\\s*terraform_outputs)[\\s\\S]*\\S"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/cost_center",schemaPath:"#/properties/cost_center/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}

const pattern42 = new RegExp("^\\s*(\\S+\\s+){4}\\S+\\s*$|\\{\\{[\\s\\S]*\\}\\}", "");

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cron === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cron"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "cron") || (key0 === "timezone"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.cron !== undefined){
let data0 = data.cron;
if(typeof data0 === "string"){
if(!pattern42.test(data0)){
const err2 = {instancePath:instancePath+"/cron",schemaPath:"#/properties/cron/pattern",keyword:"pattern",params:{pattern: "^\\s*(\\S+\\s+){4}\\S+\\s*$|\\{\\{[\\s\\S]*\\}\\}"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/cron",schemaPath:"#/properties/cron/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.timezone !== undefined){
let data1 = data.timezone;
if(typeof data1 === "string"){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}


function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.provider === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provider"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.runtime === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "runtime"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.region === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "region"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.tags === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tags"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "provider") || (key0 === "runtime")) || (key0 === "region")) || (key0 === "resource_identifiers")) || (key0 === "tags")) || (key0 === "schedule"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("aws" !== data0){
const err6 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/const",keyword:"const",params:{allowedValue: "aws"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.runtime !== undefined){
if(!(validate68(data.runtime, {instancePath:instancePath+"/runtime",parentData:data,parentDataProperty:"runtime",rootData}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.region !== undefined){
let data2 = data.region;
if(typeof data2 === "string"){
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.resource_identifiers !== undefined){
let data3 = data.resource_identifiers;
const _errs8 = errors;
let valid1 = false;
const _errs9 = errors;
if(!(validate70(data3, {instancePath:instancePath+"/resource_identifiers",parentData:data,parentDataProperty:"resource_identifiers",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err9 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs12 = errors;
if(data3 !== null){
const err11 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
}
}
if(!valid1){
const err12 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
}
if(data.tags !== undefined){
if(!(validate72(data.tags, {instancePath:instancePath+"/tags",parentData:data,parentDataProperty:"tags",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.schedule !== undefined){
if(!(validate74(data.schedule, {instancePath:instancePath+"/schedule",parentData:data,parentDataProperty:"schedule",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}

const schema34 = {"type":"object","properties":{"type":{"type":"string","const":"azure_container_apps"},"image":{"type":["string","null"],"minLength":1},"cpu":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"memory":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"command":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"args":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"env":{"type":["object","string"],"additionalProperties":{"type":["string","number","boolean"]},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"timeout_seconds":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}},"required":["type"],"additionalProperties":false};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "image")) || (key0 === "cpu")) || (key0 === "memory")) || (key0 === "command")) || (key0 === "args")) || (key0 === "env")) || (key0 === "timeout_seconds"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("azure_container_apps" !== data0){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "azure_container_apps"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.image !== undefined){
let data1 = data.image;
if((typeof data1 !== "string") && (data1 !== null)){
const err4 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: schema34.properties.image.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 === "string"){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.cpu !== undefined){
let data2 = data.cpu;
if(((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
const err6 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/type",keyword:"type",params:{type: schema34.properties.cpu.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(typeof data2 === "string"){
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.memory !== undefined){
let data3 = data.memory;
if(((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")) && (data3 !== null)){
const err9 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/type",keyword:"type",params:{type: schema34.properties.memory.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 <= 0 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(typeof data3 === "string"){
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.command !== undefined){
let data4 = data.command;
if((!(Array.isArray(data4))) && (typeof data4 !== "string")){
const err12 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: schema34.properties.command.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err13 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(typeof data4[i0] !== "string"){
const err14 = {instancePath:instancePath+"/command/" + i0,schemaPath:"#/properties/command/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
if(data.args !== undefined){
let data6 = data.args;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
const err15 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: schema34.properties.args.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
const err16 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
const err17 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/properties/args/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
if(data.env !== undefined){
let data8 = data.env;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (typeof data8 !== "string")){
const err18 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: schema34.properties.env.type}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
const err19 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
let data9 = data8[key1];
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err20 = {instancePath:instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/env/additionalProperties/type",keyword:"type",params:{type: schema34.properties.env.additionalProperties.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
if(data.timeout_seconds !== undefined){
let data10 = data.timeout_seconds;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (typeof data10 !== "string")){
const err21 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/type",keyword:"type",params:{type: schema34.properties.timeout_seconds.type}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
const err22 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10 < 1 || isNaN(data10)){
const err23 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
const err24 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}

const schema35 = {"type":"object","properties":{"runtime":{"type":["string","null"]},"cluster_name":{"type":["string","null"]},"service_name":{"type":["string","null"]},"endpoint_url":{"type":["string","null"]},"container_name":{"type":["string","null"]},"subscription_id":{"type":["string","null"]},"resource_group_name":{"type":["string","null"]},"container_app_environment_name":{"type":["string","null"]},"container_app_job_name":{"type":["string","null"]},"managed_identity_id":{"type":["string","null"]},"log_analytics_workspace_id":{"type":["string","null"]}}};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.runtime !== undefined){
let data0 = data.runtime;
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/type",keyword:"type",params:{type: schema35.properties.runtime.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.cluster_name !== undefined){
let data1 = data.cluster_name;
if((typeof data1 !== "string") && (data1 !== null)){
const err1 = {instancePath:instancePath+"/cluster_name",schemaPath:"#/properties/cluster_name/type",keyword:"type",params:{type: schema35.properties.cluster_name.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.service_name !== undefined){
let data2 = data.service_name;
if((typeof data2 !== "string") && (data2 !== null)){
const err2 = {instancePath:instancePath+"/service_name",schemaPath:"#/properties/service_name/type",keyword:"type",params:{type: schema35.properties.service_name.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.endpoint_url !== undefined){
let data3 = data.endpoint_url;
if((typeof data3 !== "string") && (data3 !== null)){
const err3 = {instancePath:instancePath+"/endpoint_url",schemaPath:"#/properties/endpoint_url/type",keyword:"type",params:{type: schema35.properties.endpoint_url.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.container_name !== undefined){
let data4 = data.container_name;
if((typeof data4 !== "string") && (data4 !== null)){
const err4 = {instancePath:instancePath+"/container_name",schemaPath:"#/properties/container_name/type",keyword:"type",params:{type: schema35.properties.container_name.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.subscription_id !== undefined){
let data5 = data.subscription_id;
if((typeof data5 !== "string") && (data5 !== null)){
const err5 = {instancePath:instancePath+"/subscription_id",schemaPath:"#/properties/subscription_id/type",keyword:"type",params:{type: schema35.properties.subscription_id.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.resource_group_name !== undefined){
let data6 = data.resource_group_name;
if((typeof data6 !== "string") && (data6 !== null)){
const err6 = {instancePath:instancePath+"/resource_group_name",schemaPath:"#/properties/resource_group_name/type",keyword:"type",params:{type: schema35.properties.resource_group_name.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.container_app_environment_name !== undefined){
let data7 = data.container_app_environment_name;
if((typeof data7 !== "string") && (data7 !== null)){
const err7 = {instancePath:instancePath+"/container_app_environment_name",schemaPath:"#/properties/container_app_environment_name/type",keyword:"type",params:{type: schema35.properties.container_app_environment_name.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.container_app_job_name !== undefined){
let data8 = data.container_app_job_name;
if((typeof data8 !== "string") && (data8 !== null)){
const err8 = {instancePath:instancePath+"/container_app_job_name",schemaPath:"#/properties/container_app_job_name/type",keyword:"type",params:{type: schema35.properties.container_app_job_name.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.managed_identity_id !== undefined){
let data9 = data.managed_identity_id;
if((typeof data9 !== "string") && (data9 !== null)){
const err9 = {instancePath:instancePath+"/managed_identity_id",schemaPath:"#/properties/managed_identity_id/type",keyword:"type",params:{type: schema35.properties.managed_identity_id.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.log_analytics_workspace_id !== undefined){
let data10 = data.log_analytics_workspace_id;
if((typeof data10 !== "string") && (data10 !== null)){
const err10 = {instancePath:instancePath+"/log_analytics_workspace_id",schemaPath:"#/properties/log_analytics_workspace_id/type",keyword:"type",params:{type: schema35.properties.log_analytics_workspace_id.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}


function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.provider === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provider"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.runtime === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "runtime"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.region === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "region"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.tags === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tags"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "provider") || (key0 === "runtime")) || (key0 === "region")) || (key0 === "resource_identifiers")) || (key0 === "tags")) || (key0 === "schedule"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("azure" !== data0){
const err6 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/const",keyword:"const",params:{allowedValue: "azure"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.runtime !== undefined){
if(!(validate77(data.runtime, {instancePath:instancePath+"/runtime",parentData:data,parentDataProperty:"runtime",rootData}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data.region !== undefined){
let data2 = data.region;
if(typeof data2 === "string"){
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.resource_identifiers !== undefined){
let data3 = data.resource_identifiers;
const _errs8 = errors;
let valid1 = false;
const _errs9 = errors;
if(!(validate79(data3, {instancePath:instancePath+"/resource_identifiers",parentData:data,parentDataProperty:"resource_identifiers",rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err9 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs12 = errors;
if(data3 !== null){
const err11 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
}
}
if(!valid1){
const err12 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
}
if(data.tags !== undefined){
if(!(validate72(data.tags, {instancePath:instancePath+"/tags",parentData:data,parentDataProperty:"tags",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.schedule !== undefined){
if(!(validate74(data.schedule, {instancePath:instancePath+"/schedule",parentData:data,parentDataProperty:"schedule",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}

const schema37 = {"type":"object","properties":{"type":{"type":"string","const":"gcp_cloud_run"},"image":{"type":["string","null"],"minLength":1},"cpu":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"memory":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"command":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"args":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"env":{"type":["object","string"],"additionalProperties":{"type":["string","number","boolean"]},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"timeout_seconds":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}},"required":["type"],"additionalProperties":false};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "image")) || (key0 === "cpu")) || (key0 === "memory")) || (key0 === "command")) || (key0 === "args")) || (key0 === "env")) || (key0 === "timeout_seconds"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("gcp_cloud_run" !== data0){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "gcp_cloud_run"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.image !== undefined){
let data1 = data.image;
if((typeof data1 !== "string") && (data1 !== null)){
const err4 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: schema37.properties.image.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 === "string"){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.cpu !== undefined){
let data2 = data.cpu;
if(((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
const err6 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/type",keyword:"type",params:{type: schema37.properties.cpu.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(typeof data2 === "string"){
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.memory !== undefined){
let data3 = data.memory;
if(((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")) && (data3 !== null)){
const err9 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/type",keyword:"type",params:{type: schema37.properties.memory.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 <= 0 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(typeof data3 === "string"){
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.command !== undefined){
let data4 = data.command;
if((!(Array.isArray(data4))) && (typeof data4 !== "string")){
const err12 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: schema37.properties.command.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err13 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(typeof data4[i0] !== "string"){
const err14 = {instancePath:instancePath+"/command/" + i0,schemaPath:"#/properties/command/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
if(data.args !== undefined){
let data6 = data.args;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
const err15 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: schema37.properties.args.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
const err16 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
const err17 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/properties/args/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
if(data.env !== undefined){
let data8 = data.env;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (typeof data8 !== "string")){
const err18 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: schema37.properties.env.type}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
const err19 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
let data9 = data8[key1];
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err20 = {instancePath:instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/env/additionalProperties/type",keyword:"type",params:{type: schema37.properties.env.additionalProperties.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
if(data.timeout_seconds !== undefined){
let data10 = data.timeout_seconds;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (typeof data10 !== "string")){
const err21 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/type",keyword:"type",params:{type: schema37.properties.timeout_seconds.type}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
const err22 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10 < 1 || isNaN(data10)){
const err23 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
const err24 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}

const schema38 = {"type":"object","properties":{"runtime":{"type":["string","null"]},"cluster_name":{"type":["string","null"]},"service_name":{"type":["string","null"]},"endpoint_url":{"type":["string","null"]},"container_name":{"type":["string","null"]},"project_id":{"type":["string","null"]},"job_name":{"type":["string","null"]},"job_id":{"type":["string","null"]},"service_uri":{"type":["string","null"]},"service_account_email":{"type":["string","null"]}}};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.runtime !== undefined){
let data0 = data.runtime;
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/type",keyword:"type",params:{type: schema38.properties.runtime.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.cluster_name !== undefined){
let data1 = data.cluster_name;
if((typeof data1 !== "string") && (data1 !== null)){
const err1 = {instancePath:instancePath+"/cluster_name",schemaPath:"#/properties/cluster_name/type",keyword:"type",params:{type: schema38.properties.cluster_name.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.service_name !== undefined){
let data2 = data.service_name;
if((typeof data2 !== "string") && (data2 !== null)){
const err2 = {instancePath:instancePath+"/service_name",schemaPath:"#/properties/service_name/type",keyword:"type",params:{type: schema38.properties.service_name.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.endpoint_url !== undefined){
let data3 = data.endpoint_url;
if((typeof data3 !== "string") && (data3 !== null)){
const err3 = {instancePath:instancePath+"/endpoint_url",schemaPath:"#/properties/endpoint_url/type",keyword:"type",params:{type: schema38.properties.endpoint_url.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.container_name !== undefined){
let data4 = data.container_name;
if((typeof data4 !== "string") && (data4 !== null)){
const err4 = {instancePath:instancePath+"/container_name",schemaPath:"#/properties/container_name/type",keyword:"type",params:{type: schema38.properties.container_name.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.project_id !== undefined){
let data5 = data.project_id;
if((typeof data5 !== "string") && (data5 !== null)){
const err5 = {instancePath:instancePath+"/project_id",schemaPath:"#/properties/project_id/type",keyword:"type",params:{type: schema38.properties.project_id.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.job_name !== undefined){
let data6 = data.job_name;
if((typeof data6 !== "string") && (data6 !== null)){
const err6 = {instancePath:instancePath+"/job_name",schemaPath:"#/properties/job_name/type",keyword:"type",params:{type: schema38.properties.job_name.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.job_id !== undefined){
let data7 = data.job_id;
if((typeof data7 !== "string") && (data7 !== null)){
const err7 = {instancePath:instancePath+"/job_id",schemaPath:"#/properties/job_id/type",keyword:"type",params:{type: schema38.properties.job_id.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.service_uri !== undefined){
let data8 = data.service_uri;
if((typeof data8 !== "string") && (data8 !== null)){
const err8 = {instancePath:instancePath+"/service_uri",schemaPath:"#/properties/service_uri/type",keyword:"type",params:{type: schema38.properties.service_uri.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.service_account_email !== undefined){
let data9 = data.service_account_email;
if((typeof data9 !== "string") && (data9 !== null)){
const err9 = {instancePath:instancePath+"/service_account_email",schemaPath:"#/properties/service_account_email/type",keyword:"type",params:{type: schema38.properties.service_account_email.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}


function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.provider === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provider"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.runtime === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "runtime"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.region === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "region"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.tags === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tags"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "provider") || (key0 === "runtime")) || (key0 === "region")) || (key0 === "resource_identifiers")) || (key0 === "tags")) || (key0 === "schedule"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("gcp" !== data0){
const err6 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/const",keyword:"const",params:{allowedValue: "gcp"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.runtime !== undefined){
if(!(validate84(data.runtime, {instancePath:instancePath+"/runtime",parentData:data,parentDataProperty:"runtime",rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
if(data.region !== undefined){
let data2 = data.region;
if(typeof data2 === "string"){
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.resource_identifiers !== undefined){
let data3 = data.resource_identifiers;
const _errs8 = errors;
let valid1 = false;
const _errs9 = errors;
if(!(validate86(data3, {instancePath:instancePath+"/resource_identifiers",parentData:data,parentDataProperty:"resource_identifiers",rootData}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err9 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs12 = errors;
if(data3 !== null){
const err11 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
}
}
if(!valid1){
const err12 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
}
if(data.tags !== undefined){
if(!(validate72(data.tags, {instancePath:instancePath+"/tags",parentData:data,parentDataProperty:"tags",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.schedule !== undefined){
if(!(validate74(data.schedule, {instancePath:instancePath+"/schedule",parentData:data,parentDataProperty:"schedule",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate83.errors = vErrors;
return errors === 0;
}

const schema40 = {"type":"object","properties":{"type":{"type":"string","const":"local_process"},"image":{"type":["string","null"],"minLength":1},"cpu":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"memory":{"type":["number","string","null"],"exclusiveMinimum":0,"minLength":1},"command":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"args":{"type":["array","string"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"env":{"type":["object","string"],"additionalProperties":{"type":["string","number","boolean"]},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"timeout_seconds":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}},"required":["type"],"additionalProperties":false};

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "image")) || (key0 === "cpu")) || (key0 === "memory")) || (key0 === "command")) || (key0 === "args")) || (key0 === "env")) || (key0 === "timeout_seconds"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("local_process" !== data0){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "local_process"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.image !== undefined){
let data1 = data.image;
if((typeof data1 !== "string") && (data1 !== null)){
const err4 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: schema40.properties.image.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 === "string"){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.cpu !== undefined){
let data2 = data.cpu;
if(((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
const err6 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/type",keyword:"type",params:{type: schema40.properties.cpu.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(typeof data2 === "string"){
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/cpu",schemaPath:"#/properties/cpu/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.memory !== undefined){
let data3 = data.memory;
if(((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")) && (data3 !== null)){
const err9 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/type",keyword:"type",params:{type: schema40.properties.memory.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 <= 0 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(typeof data3 === "string"){
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.command !== undefined){
let data4 = data.command;
if((!(Array.isArray(data4))) && (typeof data4 !== "string")){
const err12 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: schema40.properties.command.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err13 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(typeof data4[i0] !== "string"){
const err14 = {instancePath:instancePath+"/command/" + i0,schemaPath:"#/properties/command/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
if(data.args !== undefined){
let data6 = data.args;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
const err15 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: schema40.properties.args.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
const err16 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
const err17 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/properties/args/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
if(data.env !== undefined){
let data8 = data.env;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (typeof data8 !== "string")){
const err18 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: schema40.properties.env.type}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
const err19 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
let data9 = data8[key1];
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err20 = {instancePath:instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/env/additionalProperties/type",keyword:"type",params:{type: schema40.properties.env.additionalProperties.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
if(data.timeout_seconds !== undefined){
let data10 = data.timeout_seconds;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (typeof data10 !== "string")){
const err21 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/type",keyword:"type",params:{type: schema40.properties.timeout_seconds.type}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
const err22 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10 < 1 || isNaN(data10)){
const err23 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
const err24 = {instancePath:instancePath+"/timeout_seconds",schemaPath:"#/properties/timeout_seconds/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}

const schema41 = {"type":"object","properties":{"runtime":{"type":["string","null"]},"cluster_name":{"type":["string","null"]},"service_name":{"type":["string","null"]},"endpoint_url":{"type":["string","null"]},"container_name":{"type":["string","null"]},"command":{"type":["array","string","null"],"items":{"type":"string"},"pattern":"^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"},"working_directory":{"type":["string","null"]},"state_directory":{"type":["string","null"]}}};

function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.runtime !== undefined){
let data0 = data.runtime;
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/type",keyword:"type",params:{type: schema41.properties.runtime.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.cluster_name !== undefined){
let data1 = data.cluster_name;
if((typeof data1 !== "string") && (data1 !== null)){
const err1 = {instancePath:instancePath+"/cluster_name",schemaPath:"#/properties/cluster_name/type",keyword:"type",params:{type: schema41.properties.cluster_name.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.service_name !== undefined){
let data2 = data.service_name;
if((typeof data2 !== "string") && (data2 !== null)){
const err2 = {instancePath:instancePath+"/service_name",schemaPath:"#/properties/service_name/type",keyword:"type",params:{type: schema41.properties.service_name.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.endpoint_url !== undefined){
let data3 = data.endpoint_url;
if((typeof data3 !== "string") && (data3 !== null)){
const err3 = {instancePath:instancePath+"/endpoint_url",schemaPath:"#/properties/endpoint_url/type",keyword:"type",params:{type: schema41.properties.endpoint_url.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.container_name !== undefined){
let data4 = data.container_name;
if((typeof data4 !== "string") && (data4 !== null)){
const err4 = {instancePath:instancePath+"/container_name",schemaPath:"#/properties/container_name/type",keyword:"type",params:{type: schema41.properties.container_name.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.command !== undefined){
let data5 = data.command;
if(((!(Array.isArray(data5))) && (typeof data5 !== "string")) && (data5 !== null)){
const err5 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: schema41.properties.command.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
const err6 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
const err7 = {instancePath:instancePath+"/command/" + i0,schemaPath:"#/properties/command/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
if(data.working_directory !== undefined){
let data7 = data.working_directory;
if((typeof data7 !== "string") && (data7 !== null)){
const err8 = {instancePath:instancePath+"/working_directory",schemaPath:"#/properties/working_directory/type",keyword:"type",params:{type: schema41.properties.working_directory.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.state_directory !== undefined){
let data8 = data.state_directory;
if((typeof data8 !== "string") && (data8 !== null)){
const err9 = {instancePath:instancePath+"/state_directory",schemaPath:"#/properties/state_directory/type",keyword:"type",params:{type: schema41.properties.state_directory.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate93.errors = vErrors;
return errors === 0;
}


function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.provider === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provider"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.runtime === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "runtime"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.region === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "region"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.tags === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tags"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "provider") || (key0 === "runtime")) || (key0 === "region")) || (key0 === "resource_identifiers")) || (key0 === "tags")) || (key0 === "schedule"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("local" !== data0){
const err6 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/const",keyword:"const",params:{allowedValue: "local"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.runtime !== undefined){
if(!(validate91(data.runtime, {instancePath:instancePath+"/runtime",parentData:data,parentDataProperty:"runtime",rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
if(data.region !== undefined){
let data2 = data.region;
if(typeof data2 === "string"){
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.resource_identifiers !== undefined){
let data3 = data.resource_identifiers;
const _errs8 = errors;
let valid1 = false;
const _errs9 = errors;
if(!(validate93(data3, {instancePath:instancePath+"/resource_identifiers",parentData:data,parentDataProperty:"resource_identifiers",rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err9 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs12 = errors;
if(data3 !== null){
const err11 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
}
}
if(!valid1){
const err12 = {instancePath:instancePath+"/resource_identifiers",schemaPath:"#/properties/resource_identifiers/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
}
if(data.tags !== undefined){
if(!(validate72(data.tags, {instancePath:instancePath+"/tags",parentData:data,parentDataProperty:"tags",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.schedule !== undefined){
if(!(validate74(data.schedule, {instancePath:instancePath+"/schedule",parentData:data,parentDataProperty:"schedule",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate90.errors = vErrors;
return errors === 0;
}


function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.provider;
if(typeof tag0 == "string"){
if(tag0 === "aws"){
if(!(validate67(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
else if(tag0 === "azure"){
if(!(validate76(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
else if(tag0 === "gcp"){
if(!(validate83(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
else if(tag0 === "local"){
if(!(validate90(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
}
else {
const err0 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "provider", tagValue: tag0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "provider", tagValue: tag0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:dativo:job-config:1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tenant_id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tenant_id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.source_connector_path === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source_connector_path"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.target_connector_path === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "target_connector_path"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.asset_path === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asset_path"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err4 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.tenant_id !== undefined){
let data1 = data.tenant_id;
if(typeof data1 === "string"){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/tenant_id",schemaPath:"#/properties/tenant_id/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/tenant_id",schemaPath:"#/properties/tenant_id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.environment !== undefined){
let data2 = data.environment;
if((typeof data2 !== "string") && (data2 !== null)){
const err7 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: schema6.properties.environment.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.source_connector !== undefined){
let data3 = data.source_connector;
if((typeof data3 !== "string") && (data3 !== null)){
const err8 = {instancePath:instancePath+"/source_connector",schemaPath:"#/properties/source_connector/type",keyword:"type",params:{type: schema6.properties.source_connector.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.source_connector_path !== undefined){
let data4 = data.source_connector_path;
if(typeof data4 === "string"){
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/source_connector_path",schemaPath:"#/properties/source_connector_path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/source_connector_path",schemaPath:"#/properties/source_connector_path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.target_connector !== undefined){
let data5 = data.target_connector;
if((typeof data5 !== "string") && (data5 !== null)){
const err11 = {instancePath:instancePath+"/target_connector",schemaPath:"#/properties/target_connector/type",keyword:"type",params:{type: schema6.properties.target_connector.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.target_connector_path !== undefined){
let data6 = data.target_connector_path;
if(typeof data6 === "string"){
if(data6.length < 1){
const err12 = {instancePath:instancePath+"/target_connector_path",schemaPath:"#/properties/target_connector_path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/target_connector_path",schemaPath:"#/properties/target_connector_path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.asset !== undefined){
let data7 = data.asset;
if((typeof data7 !== "string") && (data7 !== null)){
const err14 = {instancePath:instancePath+"/asset",schemaPath:"#/properties/asset/type",keyword:"type",params:{type: schema6.properties.asset.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.asset_path !== undefined){
let data8 = data.asset_path;
if(typeof data8 === "string"){
if(data8.length < 1){
const err15 = {instancePath:instancePath+"/asset_path",schemaPath:"#/properties/asset_path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/asset_path",schemaPath:"#/properties/asset_path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.source !== undefined){
let data9 = data.source;
const _errs20 = errors;
let valid1 = false;
const _errs21 = errors;
if(!(validate22(data9, {instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid0 = _errs21 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs22 = errors;
if(data9 !== null){
const err17 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid0 = _errs22 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err18 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
}
if(data.target !== undefined){
let data10 = data.target;
const _errs25 = errors;
let valid2 = false;
const _errs26 = errors;
if(!(validate39(data10, {instancePath:instancePath+"/target",parentData:data,parentDataProperty:"target",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
var _valid1 = _errs26 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs27 = errors;
if(data10 !== null){
const err19 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid1 = _errs27 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
const err20 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
if(data.schema_validation_mode !== undefined){
let data11 = data.schema_validation_mode;
const _errs30 = errors;
let valid3 = false;
const _errs31 = errors;
if(typeof data11 !== "string"){
const err21 = {instancePath:instancePath+"/schema_validation_mode",schemaPath:"#/properties/schema_validation_mode/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!((data11 === "strict") || (data11 === "warn"))){
const err22 = {instancePath:instancePath+"/schema_validation_mode",schemaPath:"#/properties/schema_validation_mode/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema6.properties.schema_validation_mode.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid2 = _errs31 === errors;
valid3 = valid3 || _valid2;
if(!valid3){
const _errs33 = errors;
if(typeof data11 === "string"){
if(!pattern0.test(data11)){
const err23 = {instancePath:instancePath+"/schema_validation_mode",schemaPath:"#/properties/schema_validation_mode/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/schema_validation_mode",schemaPath:"#/properties/schema_validation_mode/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid2 = _errs33 === errors;
valid3 = valid3 || _valid2;
if(!valid3){
const _errs35 = errors;
if(data11 !== null){
const err25 = {instancePath:instancePath+"/schema_validation_mode",schemaPath:"#/properties/schema_validation_mode/anyOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid2 = _errs35 === errors;
valid3 = valid3 || _valid2;
}
}
if(!valid3){
const err26 = {instancePath:instancePath+"/schema_validation_mode",schemaPath:"#/properties/schema_validation_mode/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
}
}
if(data.retry_config !== undefined){
let data12 = data.retry_config;
const _errs38 = errors;
let valid4 = false;
const _errs39 = errors;
if(!(validate52(data12, {instancePath:instancePath+"/retry_config",parentData:data,parentDataProperty:"retry_config",rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var _valid3 = _errs39 === errors;
valid4 = valid4 || _valid3;
if(!valid4){
const _errs40 = errors;
if(data12 !== null){
const err27 = {instancePath:instancePath+"/retry_config",schemaPath:"#/properties/retry_config/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid3 = _errs40 === errors;
valid4 = valid4 || _valid3;
}
if(!valid4){
const err28 = {instancePath:instancePath+"/retry_config",schemaPath:"#/properties/retry_config/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
}
}
if(data.logging !== undefined){
let data13 = data.logging;
const _errs43 = errors;
let valid5 = false;
const _errs44 = errors;
if(!(validate54(data13, {instancePath:instancePath+"/logging",parentData:data,parentDataProperty:"logging",rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var _valid4 = _errs44 === errors;
valid5 = valid5 || _valid4;
if(!valid5){
const _errs45 = errors;
if(data13 !== null){
const err29 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid4 = _errs45 === errors;
valid5 = valid5 || _valid4;
}
if(!valid5){
const err30 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
else {
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
}
}
if(data.catalog !== undefined){
let data14 = data.catalog;
const _errs48 = errors;
let valid6 = false;
const _errs49 = errors;
if(!(validate56(data14, {instancePath:instancePath+"/catalog",parentData:data,parentDataProperty:"catalog",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
var _valid5 = _errs49 === errors;
valid6 = valid6 || _valid5;
if(!valid6){
const _errs50 = errors;
if(data14 !== null){
const err31 = {instancePath:instancePath+"/catalog",schemaPath:"#/properties/catalog/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid5 = _errs50 === errors;
valid6 = valid6 || _valid5;
}
if(!valid6){
const err32 = {instancePath:instancePath+"/catalog",schemaPath:"#/properties/catalog/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
else {
errors = _errs48;
if(vErrors !== null){
if(_errs48){
vErrors.length = _errs48;
}
else {
vErrors = null;
}
}
}
}
if(data.classification_overrides !== undefined){
let data15 = data.classification_overrides;
if((!(data15 && typeof data15 == "object" && !Array.isArray(data15))) && (data15 !== null)){
const err33 = {instancePath:instancePath+"/classification_overrides",schemaPath:"#/properties/classification_overrides/type",keyword:"type",params:{type: schema6.properties.classification_overrides.type}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key0 in data15){
if(typeof data15[key0] !== "string"){
const err34 = {instancePath:instancePath+"/classification_overrides/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/classification_overrides/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
}
if(data.finops !== undefined){
let data17 = data.finops;
const _errs58 = errors;
let valid8 = false;
const _errs59 = errors;
if(!(validate58(data17, {instancePath:instancePath+"/finops",parentData:data,parentDataProperty:"finops",rootData}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
var _valid6 = _errs59 === errors;
valid8 = valid8 || _valid6;
if(!valid8){
const _errs60 = errors;
if(data17 !== null){
const err35 = {instancePath:instancePath+"/finops",schemaPath:"#/properties/finops/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid6 = _errs60 === errors;
valid8 = valid8 || _valid6;
}
if(!valid8){
const err36 = {instancePath:instancePath+"/finops",schemaPath:"#/properties/finops/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
else {
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
}
}
if(data.governance_overrides !== undefined){
let data18 = data.governance_overrides;
const _errs63 = errors;
let valid9 = false;
const _errs64 = errors;
if(!(validate60(data18, {instancePath:instancePath+"/governance_overrides",parentData:data,parentDataProperty:"governance_overrides",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var _valid7 = _errs64 === errors;
valid9 = valid9 || _valid7;
if(!valid9){
const _errs65 = errors;
if(data18 !== null){
const err37 = {instancePath:instancePath+"/governance_overrides",schemaPath:"#/properties/governance_overrides/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid7 = _errs65 === errors;
valid9 = valid9 || _valid7;
}
if(!valid9){
const err38 = {instancePath:instancePath+"/governance_overrides",schemaPath:"#/properties/governance_overrides/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
else {
errors = _errs63;
if(vErrors !== null){
if(_errs63){
vErrors.length = _errs63;
}
else {
vErrors = null;
}
}
}
}
if(data.plugins !== undefined){
let data19 = data.plugins;
const _errs68 = errors;
let valid10 = false;
const _errs69 = errors;
if(!(validate62(data19, {instancePath:instancePath+"/plugins",parentData:data,parentDataProperty:"plugins",rootData}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
var _valid8 = _errs69 === errors;
valid10 = valid10 || _valid8;
if(!valid10){
const _errs70 = errors;
if(data19 !== null){
const err39 = {instancePath:instancePath+"/plugins",schemaPath:"#/properties/plugins/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid8 = _errs70 === errors;
valid10 = valid10 || _valid8;
}
if(!valid10){
const err40 = {instancePath:instancePath+"/plugins",schemaPath:"#/properties/plugins/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
else {
errors = _errs68;
if(vErrors !== null){
if(_errs68){
vErrors.length = _errs68;
}
else {
vErrors = null;
}
}
}
}
if(data.infrastructure !== undefined){
let data20 = data.infrastructure;
const _errs73 = errors;
let valid11 = false;
const _errs74 = errors;
if(!(validate66(data20, {instancePath:instancePath+"/infrastructure",parentData:data,parentDataProperty:"infrastructure",rootData}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var _valid9 = _errs74 === errors;
valid11 = valid11 || _valid9;
if(!valid11){
const _errs75 = errors;
if(data20 !== null){
const err41 = {instancePath:instancePath+"/infrastructure",schemaPath:"#/properties/infrastructure/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid9 = _errs75 === errors;
valid11 = valid11 || _valid9;
}
if(!valid11){
const err42 = {instancePath:instancePath+"/infrastructure",schemaPath:"#/properties/infrastructure/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
else {
errors = _errs73;
if(vErrors !== null){
if(_errs73){
vErrors.length = _errs73;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

