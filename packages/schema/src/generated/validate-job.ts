// @ts-nocheck
// Written by `npm run generate` from src/job/job.ts. Do not edit.

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

const pattern0 = new RegExp("^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$", "");

function validate23(data, instancePath){
if(isMap(data)){
check0(data.path, instancePath, "/path");
check0(data.object, instancePath, "/object");
check0(data.id, instancePath, "/id");
check0(data.file_id, instancePath, "/file_id");
}
else {
add(instancePath, "type");
}
}

const pattern3 = new RegExp("^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$", "");

function validate25(data, instancePath){
if(isMap(data)){
check0(data.id, instancePath, "/id");
check0(data.spreadsheet_id, instancePath, "/spreadsheet_id");
check1(data.sheet_id, instancePath, "/sheet_id");
check0(data.object, instancePath, "/object");
check0(data.range, instancePath, "/range");
}
else {
add(instancePath, "type");
}
}


function validate27(data, instancePath){
if(isMap(data)){
check0(data.name, instancePath, "/name");
check0(data.object, instancePath, "/object");
check0(data.cursor_field, instancePath, "/cursor_field");
}
else {
add(instancePath, "type");
}
}


function validate29(data, instancePath){
if(isMap(data)){
check0(data.strategy, instancePath, "/strategy");
check0(data.cursor_field, instancePath, "/cursor_field");
check1(data.lookback_days, instancePath, "/lookback_days");
check0(data.state_path, instancePath, "/state_path");
}
else {
add(instancePath, "type");
}
}


function validate32(data, instancePath){
if(isMap(data)){
check0(data.bucket, instancePath, "/bucket");
check0(data.prefix, instancePath, "/prefix");
check0(data.endpoint, instancePath, "/endpoint");
check0(data.region, instancePath, "/region");
check0(data.access_key_id, instancePath, "/access_key_id");
check0(data.secret_access_key, instancePath, "/secret_access_key");
check0(data.access_key, instancePath, "/access_key");
check0(data.secret_key, instancePath, "/secret_key");
check2(data.path_style_access, instancePath, "/path_style_access");
check2(data.secure, instancePath, "/secure");
}
else {
add(instancePath, "type");
}
}


function validate31(data, instancePath){
if(isMap(data)){
check0(data.host, instancePath, "/host");
check3(data.port, instancePath, "/port");
check3(data.database, instancePath, "/database");
check3(data.user, instancePath, "/user");
check3(data.password, instancePath, "/password");
check0(data.base_url, instancePath, "/base_url");
check3(data.timeout, instancePath, "/timeout");
check4(data.s3, instancePath, "/s3", validate32);
check4(data.minio, instancePath, "/minio", validate32);
}
else {
add(instancePath, "type");
}
}


function validate36(data, instancePath){
if(isMap(data)){
check0(data.type, instancePath, "/type");
check5(data.options, instancePath, "/options");
}
else {
add(instancePath, "type");
}
}


function validate22(data, instancePath){
if(isMap(data)){
check0(data.type, instancePath, "/type");
check0(data.description, instancePath, "/description");
check6(data.objects, instancePath, "/objects");
check7(data.files, instancePath, "/files", validate23);
check7(data.sheets, instancePath, "/sheets", validate25);
check7(data.tables, instancePath, "/tables", validate27);
check4(data.incremental, instancePath, "/incremental", validate29);
check4(data.connection, instancePath, "/connection", validate31);
check5(data.credentials, instancePath, "/credentials");
check0(data.dsn, instancePath, "/dsn");
check5(data.rate_limits, instancePath, "/rate_limits");
check4(data.engine, instancePath, "/engine", validate36);
check0(data.custom_reader, instancePath, "/custom_reader");
}
else {
add(instancePath, "type");
}
}


function validate43(data, instancePath){
if(isMap(data)){
check0(data.uri, instancePath, "/uri");
}
else {
add(instancePath, "type");
}
}


function validate45(data, instancePath){
if(isMap(data)){
check0(data.path, instancePath, "/path");
}
else {
add(instancePath, "type");
}
}


function validate40(data, instancePath){
if(isMap(data)){
check4(data.s3, instancePath, "/s3", validate32);
check4(data.minio, instancePath, "/minio", validate32);
check4(data.nessie, instancePath, "/nessie", validate43);
check4(data.local, instancePath, "/local", validate45);
check0(data.bucket, instancePath, "/bucket");
check0(data.prefix, instancePath, "/prefix");
check0(data.endpoint, instancePath, "/endpoint");
check0(data.region, instancePath, "/region");
check0(data.access_key_id, instancePath, "/access_key_id");
check0(data.secret_access_key, instancePath, "/secret_access_key");
check0(data.access_key, instancePath, "/access_key");
check0(data.secret_key, instancePath, "/secret_key");
check2(data.path_style_access, instancePath, "/path_style_access");
check2(data.secure, instancePath, "/secure");
}
else {
add(instancePath, "type");
}
}


function validate49(data, instancePath){
if(isMap(data)){
if(data.mode !== undefined){
let data0 = data.mode;
const _errs2 = found.length;
let valid1 = false;
const _errs3 = found.length;
if(typeof data0 !== "string"){
add(instancePath+"/mode", "type");
}
if(!(((data0 === "string") || (data0 === "raw_file")) || (data0 === "structured"))){
add(instancePath+"/mode", "enum");
}
var _valid0 = _errs3 === found.length;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = found.length;
if(data0 !== null){
add(instancePath+"/mode", "type");
}
var _valid0 = _errs5 === found.length;
valid1 = valid1 || _valid0;
}
if(!valid1){
add(instancePath+"/mode", "anyOf");
}
else {
back(_errs2);
}
}
if(data.structured_pattern !== undefined){
let data1 = data.structured_pattern;
const _errs8 = found.length;
let valid2 = false;
const _errs9 = found.length;
if(typeof data1 !== "string"){
add(instancePath+"/structured_pattern", "type");
}
if(!(((data1 === "row_per_kv") || (data1 === "document_level")) || (data1 === "hybrid"))){
add(instancePath+"/structured_pattern", "enum");
}
var _valid1 = _errs9 === found.length;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs11 = found.length;
if(data1 !== null){
add(instancePath+"/structured_pattern", "type");
}
var _valid1 = _errs11 === found.length;
valid2 = valid2 || _valid1;
}
if(!valid2){
add(instancePath+"/structured_pattern", "anyOf");
}
else {
back(_errs8);
}
}
check0(data.file_extension, instancePath, "/file_extension");
check0(data.path_pattern, instancePath, "/path_pattern");
}
else {
add(instancePath, "type");
}
}


function validate39(data, instancePath){
if(isMap(data)){
check0(data.type, instancePath, "/type");
if(data.catalog !== undefined){
let data1 = data.catalog;
if(((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))) && (data1 !== null)){
add(instancePath+"/catalog", "type");
}
}
check0(data.branch, instancePath, "/branch");
check0(data.warehouse, instancePath, "/warehouse");
check0(data.file_format, instancePath, "/file_format");
check6(data.partitioning, instancePath, "/partitioning");
check8(data.parquet_target_size_mb, instancePath, "/parquet_target_size_mb");
check4(data.connection, instancePath, "/connection", validate40);
check4(data.engine, instancePath, "/engine", validate36);
check4(data.markdown_kv_storage, instancePath, "/markdown_kv_storage", validate49);
check0(data.custom_writer, instancePath, "/custom_writer");
check0(data.spreadsheet_id, instancePath, "/spreadsheet_id");
check0(data.range, instancePath, "/range");
check5(data.credentials, instancePath, "/credentials");
}
else {
add(instancePath, "type");
}
}


function validate52(data, instancePath){
if(isMap(data)){
check1(data.max_retries, instancePath, "/max_retries");
check1(data.max_attempts, instancePath, "/max_attempts");
check1(data.initial_delay_seconds, instancePath, "/initial_delay_seconds");
check1(data.retry_delay_seconds, instancePath, "/retry_delay_seconds");
check1(data.max_delay_seconds, instancePath, "/max_delay_seconds");
if(data.backoff_multiplier !== undefined){
let data5 = data.backoff_multiplier;
if(((!((typeof data5 == "number") && (isFinite(data5)))) && (typeof data5 !== "string")) && (data5 !== null)){
add(instancePath+"/backoff_multiplier", "type");
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
add(instancePath+"/backoff_multiplier", "minimum", {comparison: ">=", limit: 0});
}
}
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
add(instancePath+"/backoff_multiplier", "pattern");
}
}
}
if(data.retryable_exit_codes !== undefined){
let data6 = data.retryable_exit_codes;
if(((!(Array.isArray(data6))) && (typeof data6 !== "string")) && (data6 !== null)){
add(instancePath+"/retryable_exit_codes", "type");
}
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
add(instancePath+"/retryable_exit_codes", "pattern");
}
}
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
add(instancePath+"/retryable_exit_codes/" + i0, "type");
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
add(instancePath+"/retryable_exit_codes/" + i0, "maximum", {comparison: "<=", limit: 9007199254740991});
}
if(data7 < -9007199254740991 || isNaN(data7)){
add(instancePath+"/retryable_exit_codes/" + i0, "minimum", {comparison: ">=", limit: -9007199254740991});
}
}
}
}
}
check6(data.retryable_error_patterns, instancePath, "/retryable_error_patterns");
check6(data.retryable_errors, instancePath, "/retryable_errors");
}
else {
add(instancePath, "type");
}
}

const pattern19 = new RegExp("^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$", "");

function validate54(data, instancePath){
if(isMap(data)){
if(data.level !== undefined){
let data0 = data.level;
const _errs2 = found.length;
let valid1 = false;
const _errs3 = found.length;
if(typeof data0 !== "string"){
add(instancePath+"/level", "type");
}
if(!(((((data0 === "DEBUG") || (data0 === "INFO")) || (data0 === "WARNING")) || (data0 === "ERROR")) || (data0 === "CRITICAL"))){
add(instancePath+"/level", "enum");
}
var _valid0 = _errs3 === found.length;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = found.length;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
add(instancePath+"/level", "pattern");
}
}
else {
add(instancePath+"/level", "type");
}
var _valid0 = _errs5 === found.length;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs7 = found.length;
if(data0 !== null){
add(instancePath+"/level", "type");
}
var _valid0 = _errs7 === found.length;
valid1 = valid1 || _valid0;
}
}
if(!valid1){
add(instancePath+"/level", "anyOf");
}
else {
back(_errs2);
}
}
check9(data.redaction, instancePath, "/redaction");
}
else {
add(instancePath, "type");
}
}


function validate56(data, instancePath){
if(isMap(data)){
need(data.type, instancePath, "type");
need(data.connection, instancePath, "connection");
check10(data.type, instancePath, "/type");
if(data.connection !== undefined){
let data1 = data.connection;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
add(instancePath+"/connection", "type");
}
}
check0(data.database, instancePath, "/database");
check0(data.table_name, instancePath, "/table_name");
check9(data.push_lineage, instancePath, "/push_lineage");
check9(data.push_metadata, instancePath, "/push_metadata");
}
else {
add(instancePath, "type");
}
}


function validate58(data, instancePath){
if(isMap(data)){
check3(data.cost_center, instancePath, "/cost_center");
check6(data.business_tags, instancePath, "/business_tags");
check0(data.project, instancePath, "/project");
check0(data.environment, instancePath, "/environment");
}
else {
add(instancePath, "type");
}
}


function validate60(data, instancePath){
if(isMap(data)){
check1(data.retention_days, instancePath, "/retention_days");
check0(data.owner, instancePath, "/owner");
}
else {
add(instancePath, "type");
}
}


function validate63(data, instancePath){
if(isMap(data)){
check9(data.enabled, instancePath, "/enabled");
if(data.cpu_limit !== undefined){
let data1 = data.cpu_limit;
if(((!((typeof data1 == "number") && (isFinite(data1)))) && (typeof data1 !== "string")) && (data1 !== null)){
add(instancePath+"/cpu_limit", "type");
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1 || isNaN(data1)){
add(instancePath+"/cpu_limit", "maximum", {comparison: "<=", limit: 1});
}
if(data1 < 0 || isNaN(data1)){
add(instancePath+"/cpu_limit", "minimum", {comparison: ">=", limit: 0});
}
}
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
add(instancePath+"/cpu_limit", "pattern");
}
}
}
check0(data.memory_limit, instancePath, "/memory_limit");
check9(data.network_disabled, instancePath, "/network_disabled");
check8(data.timeout, instancePath, "/timeout");
}
else {
add(instancePath, "type");
}
}


function validate62(data, instancePath){
if(isMap(data)){
check4(data.sandbox, instancePath, "/sandbox", validate63);
}
else {
add(instancePath, "type");
}
}


function validate68(data, instancePath){
if(isMap(data)){
need(data.type, instancePath, "type");
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "image")) || (key0 === "cpu")) || (key0 === "memory")) || (key0 === "command")) || (key0 === "args")) || (key0 === "env")) || (key0 === "timeout_seconds"))){
add(instancePath, "additionalProperties", {additionalProperty: key0});
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
add(instancePath+"/type", "type");
}
if("aws_fargate" !== data0){
add(instancePath+"/type", "const", {allowedValue: "aws_fargate"});
}
}
check11(data.image, instancePath, "/image");
check12(data.cpu, instancePath, "/cpu");
check12(data.memory, instancePath, "/memory");
check13(data.command, instancePath, "/command");
check13(data.args, instancePath, "/args");
check14(data.env, instancePath, "/env");
check15(data.timeout_seconds, instancePath, "/timeout_seconds");
}
else {
add(instancePath, "type");
}
}


function validate70(data, instancePath){
if(isMap(data)){
check0(data.runtime, instancePath, "/runtime");
check0(data.cluster_name, instancePath, "/cluster_name");
check0(data.service_name, instancePath, "/service_name");
check0(data.endpoint_url, instancePath, "/endpoint_url");
check0(data.container_name, instancePath, "/container_name");
check0(data.cluster_arn, instancePath, "/cluster_arn");
check0(data.task_definition_arn, instancePath, "/task_definition_arn");
check0(data.task_definition_family, instancePath, "/task_definition_family");
check6(data.subnet_ids, instancePath, "/subnet_ids");
check6(data.security_group_ids, instancePath, "/security_group_ids");
check9(data.assign_public_ip, instancePath, "/assign_public_ip");
check0(data.log_group_name, instancePath, "/log_group_name");
}
else {
add(instancePath, "type");
}
}

const pattern36 = new RegExp("^(?![\\s\\S]*\\{\\{\\s*terraform_outputs)[\\s\\S]*\\S", "");

function validate72(data, instancePath){
if(isMap(data)){
need(data.job_name, instancePath, "job_name");
need(data.team, instancePath, "team");
need(data.pipeline_type, instancePath, "pipeline_type");
need(data.environment, instancePath, "environment");
need(data.cost_center, instancePath, "cost_center");
for(const key0 in data){
if(!(((((key0 === "job_name") || (key0 === "team")) || (key0 === "pipeline_type")) || (key0 === "environment")) || (key0 === "cost_center"))){
let data0 = data[key0];
if(typeof data0 === "string"){
if(!pattern36.test(data0)){
add(instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "pattern");
}
}
else {
add(instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "type");
}
}
}
check16(data.job_name, instancePath, "/job_name");
check16(data.team, instancePath, "/team");
check16(data.pipeline_type, instancePath, "/pipeline_type");
check16(data.environment, instancePath, "/environment");
check16(data.cost_center, instancePath, "/cost_center");
}
else {
add(instancePath, "type");
}
}

const pattern42 = new RegExp("^\\s*(\\S+\\s+){4}\\S+\\s*$|^(?:(?!\\{\\{)[\\s\\S])*\\{\\{[\\s\\S]*\\}\\}", "");

function validate74(data, instancePath){
if(isMap(data)){
need(data.cron, instancePath, "cron");
for(const key0 in data){
if(!((key0 === "cron") || (key0 === "timezone"))){
add(instancePath, "additionalProperties", {additionalProperty: key0});
}
}
if(data.cron !== undefined){
let data0 = data.cron;
if(typeof data0 === "string"){
if(!pattern42.test(data0)){
add(instancePath+"/cron", "pattern");
}
}
else {
add(instancePath+"/cron", "type");
}
}
check10(data.timezone, instancePath, "/timezone");
}
else {
add(instancePath, "type");
}
}


function validate67(data, instancePath){
if(isMap(data)){
need(data.provider, instancePath, "provider");
need(data.runtime, instancePath, "runtime");
need(data.region, instancePath, "region");
need(data.tags, instancePath, "tags");
for(const key0 in data){
if(!((((((key0 === "provider") || (key0 === "runtime")) || (key0 === "region")) || (key0 === "resource_identifiers")) || (key0 === "tags")) || (key0 === "schedule"))){
add(instancePath, "additionalProperties", {additionalProperty: key0});
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(typeof data0 !== "string"){
add(instancePath+"/provider", "type");
}
if("aws" !== data0){
add(instancePath+"/provider", "const", {allowedValue: "aws"});
}
}
check17(data.runtime, instancePath, "/runtime", validate68);
check10(data.region, instancePath, "/region");
check18(data.resource_identifiers, instancePath, "/resource_identifiers", validate70);
check17(data.tags, instancePath, "/tags", validate72);
check17(data.schedule, instancePath, "/schedule", validate74);
}
else {
add(instancePath, "type");
}
}


function validate77(data, instancePath){
if(isMap(data)){
need(data.type, instancePath, "type");
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "image")) || (key0 === "cpu")) || (key0 === "memory")) || (key0 === "command")) || (key0 === "args")) || (key0 === "env")) || (key0 === "timeout_seconds"))){
add(instancePath, "additionalProperties", {additionalProperty: key0});
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
add(instancePath+"/type", "type");
}
if("azure_container_apps" !== data0){
add(instancePath+"/type", "const", {allowedValue: "azure_container_apps"});
}
}
check11(data.image, instancePath, "/image");
check12(data.cpu, instancePath, "/cpu");
check12(data.memory, instancePath, "/memory");
check13(data.command, instancePath, "/command");
check13(data.args, instancePath, "/args");
check14(data.env, instancePath, "/env");
check15(data.timeout_seconds, instancePath, "/timeout_seconds");
}
else {
add(instancePath, "type");
}
}


function validate79(data, instancePath){
if(isMap(data)){
check0(data.runtime, instancePath, "/runtime");
check0(data.cluster_name, instancePath, "/cluster_name");
check0(data.service_name, instancePath, "/service_name");
check0(data.endpoint_url, instancePath, "/endpoint_url");
check0(data.container_name, instancePath, "/container_name");
check0(data.subscription_id, instancePath, "/subscription_id");
check0(data.resource_group_name, instancePath, "/resource_group_name");
check0(data.container_app_environment_name, instancePath, "/container_app_environment_name");
check0(data.container_app_job_name, instancePath, "/container_app_job_name");
check0(data.managed_identity_id, instancePath, "/managed_identity_id");
check0(data.log_analytics_workspace_id, instancePath, "/log_analytics_workspace_id");
}
else {
add(instancePath, "type");
}
}


function validate76(data, instancePath){
if(isMap(data)){
need(data.provider, instancePath, "provider");
need(data.runtime, instancePath, "runtime");
need(data.region, instancePath, "region");
need(data.tags, instancePath, "tags");
for(const key0 in data){
if(!((((((key0 === "provider") || (key0 === "runtime")) || (key0 === "region")) || (key0 === "resource_identifiers")) || (key0 === "tags")) || (key0 === "schedule"))){
add(instancePath, "additionalProperties", {additionalProperty: key0});
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(typeof data0 !== "string"){
add(instancePath+"/provider", "type");
}
if("azure" !== data0){
add(instancePath+"/provider", "const", {allowedValue: "azure"});
}
}
check17(data.runtime, instancePath, "/runtime", validate77);
check10(data.region, instancePath, "/region");
check18(data.resource_identifiers, instancePath, "/resource_identifiers", validate79);
check17(data.tags, instancePath, "/tags", validate72);
check17(data.schedule, instancePath, "/schedule", validate74);
}
else {
add(instancePath, "type");
}
}


function validate84(data, instancePath){
if(isMap(data)){
need(data.type, instancePath, "type");
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "image")) || (key0 === "cpu")) || (key0 === "memory")) || (key0 === "command")) || (key0 === "args")) || (key0 === "env")) || (key0 === "timeout_seconds"))){
add(instancePath, "additionalProperties", {additionalProperty: key0});
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
add(instancePath+"/type", "type");
}
if("gcp_cloud_run" !== data0){
add(instancePath+"/type", "const", {allowedValue: "gcp_cloud_run"});
}
}
check11(data.image, instancePath, "/image");
check12(data.cpu, instancePath, "/cpu");
check12(data.memory, instancePath, "/memory");
check13(data.command, instancePath, "/command");
check13(data.args, instancePath, "/args");
check14(data.env, instancePath, "/env");
check15(data.timeout_seconds, instancePath, "/timeout_seconds");
}
else {
add(instancePath, "type");
}
}


function validate86(data, instancePath){
if(isMap(data)){
check0(data.runtime, instancePath, "/runtime");
check0(data.cluster_name, instancePath, "/cluster_name");
check0(data.service_name, instancePath, "/service_name");
check0(data.endpoint_url, instancePath, "/endpoint_url");
check0(data.container_name, instancePath, "/container_name");
check0(data.project_id, instancePath, "/project_id");
check0(data.job_name, instancePath, "/job_name");
check0(data.job_id, instancePath, "/job_id");
check0(data.service_uri, instancePath, "/service_uri");
check0(data.service_account_email, instancePath, "/service_account_email");
}
else {
add(instancePath, "type");
}
}


function validate83(data, instancePath){
if(isMap(data)){
need(data.provider, instancePath, "provider");
need(data.runtime, instancePath, "runtime");
need(data.region, instancePath, "region");
need(data.tags, instancePath, "tags");
for(const key0 in data){
if(!((((((key0 === "provider") || (key0 === "runtime")) || (key0 === "region")) || (key0 === "resource_identifiers")) || (key0 === "tags")) || (key0 === "schedule"))){
add(instancePath, "additionalProperties", {additionalProperty: key0});
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(typeof data0 !== "string"){
add(instancePath+"/provider", "type");
}
if("gcp" !== data0){
add(instancePath+"/provider", "const", {allowedValue: "gcp"});
}
}
check17(data.runtime, instancePath, "/runtime", validate84);
check10(data.region, instancePath, "/region");
check18(data.resource_identifiers, instancePath, "/resource_identifiers", validate86);
check17(data.tags, instancePath, "/tags", validate72);
check17(data.schedule, instancePath, "/schedule", validate74);
}
else {
add(instancePath, "type");
}
}


function validate91(data, instancePath){
if(isMap(data)){
need(data.type, instancePath, "type");
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "image")) || (key0 === "cpu")) || (key0 === "memory")) || (key0 === "command")) || (key0 === "args")) || (key0 === "env")) || (key0 === "timeout_seconds"))){
add(instancePath, "additionalProperties", {additionalProperty: key0});
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
add(instancePath+"/type", "type");
}
if("local_process" !== data0){
add(instancePath+"/type", "const", {allowedValue: "local_process"});
}
}
check11(data.image, instancePath, "/image");
check12(data.cpu, instancePath, "/cpu");
check12(data.memory, instancePath, "/memory");
check13(data.command, instancePath, "/command");
check13(data.args, instancePath, "/args");
check14(data.env, instancePath, "/env");
check15(data.timeout_seconds, instancePath, "/timeout_seconds");
}
else {
add(instancePath, "type");
}
}


function validate93(data, instancePath){
if(isMap(data)){
check0(data.runtime, instancePath, "/runtime");
check0(data.cluster_name, instancePath, "/cluster_name");
check0(data.service_name, instancePath, "/service_name");
check0(data.endpoint_url, instancePath, "/endpoint_url");
check0(data.container_name, instancePath, "/container_name");
check6(data.command, instancePath, "/command");
check0(data.working_directory, instancePath, "/working_directory");
check0(data.state_directory, instancePath, "/state_directory");
}
else {
add(instancePath, "type");
}
}


function validate90(data, instancePath){
if(isMap(data)){
need(data.provider, instancePath, "provider");
need(data.runtime, instancePath, "runtime");
need(data.region, instancePath, "region");
need(data.tags, instancePath, "tags");
for(const key0 in data){
if(!((((((key0 === "provider") || (key0 === "runtime")) || (key0 === "region")) || (key0 === "resource_identifiers")) || (key0 === "tags")) || (key0 === "schedule"))){
add(instancePath, "additionalProperties", {additionalProperty: key0});
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(typeof data0 !== "string"){
add(instancePath+"/provider", "type");
}
if("local" !== data0){
add(instancePath+"/provider", "const", {allowedValue: "local"});
}
}
check17(data.runtime, instancePath, "/runtime", validate91);
check10(data.region, instancePath, "/region");
check18(data.resource_identifiers, instancePath, "/resource_identifiers", validate93);
check17(data.tags, instancePath, "/tags", validate72);
check17(data.schedule, instancePath, "/schedule", validate74);
}
else {
add(instancePath, "type");
}
}


function validate66(data, instancePath){
if(isMap(data)){
const tag0 = data.provider;
if(typeof tag0 == "string"){
if(tag0 === "aws"){
validate67(data, instancePath);
}
else if(tag0 === "azure"){
validate76(data, instancePath);
}
else if(tag0 === "gcp"){
validate83(data, instancePath);
}
else if(tag0 === "local"){
validate90(data, instancePath);
}
else {
add(instancePath, "discriminator");
}
}
else {
add(instancePath, "discriminator");
}
}
else {
add(instancePath, "type");
}
}


function validate21(data, instancePath){
if(isMap(data)){
need(data.tenant_id, instancePath, "tenant_id");
need(data.source_connector_path, instancePath, "source_connector_path");
need(data.target_connector_path, instancePath, "target_connector_path");
need(data.asset_path, instancePath, "asset_path");
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
add(instancePath+"/$schema", "type");
}
}
check10(data.tenant_id, instancePath, "/tenant_id");
check0(data.environment, instancePath, "/environment");
check0(data.source_connector, instancePath, "/source_connector");
check10(data.source_connector_path, instancePath, "/source_connector_path");
check0(data.target_connector, instancePath, "/target_connector");
check10(data.target_connector_path, instancePath, "/target_connector_path");
check0(data.asset, instancePath, "/asset");
check10(data.asset_path, instancePath, "/asset_path");
check4(data.source, instancePath, "/source", validate22);
check4(data.target, instancePath, "/target", validate39);
if(data.schema_validation_mode !== undefined){
let data11 = data.schema_validation_mode;
const _errs30 = found.length;
let valid3 = false;
const _errs31 = found.length;
if(typeof data11 !== "string"){
add(instancePath+"/schema_validation_mode", "type");
}
if(!((data11 === "strict") || (data11 === "warn"))){
add(instancePath+"/schema_validation_mode", "enum");
}
var _valid2 = _errs31 === found.length;
valid3 = valid3 || _valid2;
if(!valid3){
const _errs33 = found.length;
if(typeof data11 === "string"){
if(!pattern0.test(data11)){
add(instancePath+"/schema_validation_mode", "pattern");
}
}
else {
add(instancePath+"/schema_validation_mode", "type");
}
var _valid2 = _errs33 === found.length;
valid3 = valid3 || _valid2;
if(!valid3){
const _errs35 = found.length;
if(data11 !== null){
add(instancePath+"/schema_validation_mode", "type");
}
var _valid2 = _errs35 === found.length;
valid3 = valid3 || _valid2;
}
}
if(!valid3){
add(instancePath+"/schema_validation_mode", "anyOf");
}
else {
back(_errs30);
}
}
check4(data.retry_config, instancePath, "/retry_config", validate52);
check4(data.logging, instancePath, "/logging", validate54);
check4(data.catalog, instancePath, "/catalog", validate56);
if(data.classification_overrides !== undefined){
let data15 = data.classification_overrides;
if((!(data15 && typeof data15 == "object" && !Array.isArray(data15))) && (data15 !== null)){
add(instancePath+"/classification_overrides", "type");
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key0 in data15){
if(typeof data15[key0] !== "string"){
add(instancePath+"/classification_overrides/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "type");
}
}
}
}
check4(data.finops, instancePath, "/finops", validate58);
check4(data.governance_overrides, instancePath, "/governance_overrides", validate60);
check4(data.plugins, instancePath, "/plugins", validate62);
check4(data.infrastructure, instancePath, "/infrastructure", validate66);
}
else {
add(instancePath, "type");
}
}

function check0(value, instancePath, key){
if(value === undefined) return;
if((typeof value !== "string") && (value !== null)){
add(instancePath+key, "type");
}
}

function check1(value, instancePath, key){
if(value === undefined) return;
if(((!(((typeof value == "number") && (!(value % 1) && !isNaN(value))) && (isFinite(value)))) && (typeof value !== "string")) && (value !== null)){
add(instancePath+key, "type");
}
if((typeof value == "number") && (isFinite(value))){
if(value > 9007199254740991 || isNaN(value)){
add(instancePath+key, "maximum", {comparison: "<=", limit: 9007199254740991});
}
if(value < 0 || isNaN(value)){
add(instancePath+key, "minimum", {comparison: ">=", limit: 0});
}
}
if(typeof value === "string"){
if(!pattern3.test(value)){
add(instancePath+key, "pattern");
}
}
}

function check2(value, instancePath, key){
if(value === undefined) return;
if(((typeof value !== "boolean") && (typeof value !== "string")) && (value !== null)){
add(instancePath+key, "type");
}
}

function check3(value, instancePath, key){
if(value === undefined) return;
if(((!((typeof value == "number") && (isFinite(value)))) && (typeof value !== "string")) && (value !== null)){
add(instancePath+key, "type");
}
}

function check4(value, instancePath, key, inner){
if(value === undefined) return;
const _errs0 = found.length;
let valid1 = false;
const _errs2 = found.length;
inner(value, instancePath+key);
var _valid3 = _errs2 === found.length;
valid1 = valid1 || _valid3;
if(!valid1){
const _errs4 = found.length;
if(value !== null){
add(instancePath+key, "type");
}
var _valid3 = _errs4 === found.length;
valid1 = valid1 || _valid3;
}
if(!valid1){
add(instancePath+key, "anyOf");
}
else {
back(_errs0);
}
}

function check5(value, instancePath, key){
if(value === undefined) return;
if((!(value && typeof value == "object" && !Array.isArray(value))) && (value !== null)){
add(instancePath+key, "type");
}
}

function check6(value, instancePath, key){
if(value === undefined) return;
if(((!(Array.isArray(value))) && (typeof value !== "string")) && (value !== null)){
add(instancePath+key, "type");
}
if(typeof value === "string"){
if(!pattern0.test(value)){
add(instancePath+key, "pattern");
}
}
if(Array.isArray(value)){
const len0 = value.length;
for(let i1=0; i1<len0; i1++){
if(typeof value[i1] !== "string"){
add(instancePath+key+"/" + i1, "type");
}
}
}
}

function check7(value, instancePath, key, inner){
if(value === undefined) return;
if(((!(Array.isArray(value))) && (typeof value !== "string")) && (value !== null)){
add(instancePath+key, "type");
}
if(typeof value === "string"){
if(!pattern0.test(value)){
add(instancePath+key, "pattern");
}
}
if(Array.isArray(value)){
const len0 = value.length;
for(let i1=0; i1<len0; i1++){
inner(value[i1], instancePath+key+"/" + i1);
}
}
}

function check8(value, instancePath, key){
if(value === undefined) return;
if(((!(((typeof value == "number") && (!(value % 1) && !isNaN(value))) && (isFinite(value)))) && (typeof value !== "string")) && (value !== null)){
add(instancePath+key, "type");
}
if((typeof value == "number") && (isFinite(value))){
if(value > 9007199254740991 || isNaN(value)){
add(instancePath+key, "maximum", {comparison: "<=", limit: 9007199254740991});
}
if(value < 1 || isNaN(value)){
add(instancePath+key, "minimum", {comparison: ">=", limit: 1});
}
}
if(typeof value === "string"){
if(!pattern3.test(value)){
add(instancePath+key, "pattern");
}
}
}

function check9(value, instancePath, key){
if(value === undefined) return;
if(((typeof value !== "boolean") && (typeof value !== "string")) && (value !== null)){
add(instancePath+key, "type");
}
if(typeof value === "string"){
if(!pattern19.test(value)){
add(instancePath+key, "pattern");
}
}
}

function check10(value, instancePath, key){
if(value === undefined) return;
if(typeof value === "string"){
if(value.length < 1){
add(instancePath+key, "minLength");
}
}
else {
add(instancePath+key, "type");
}
}

function check11(value, instancePath, key){
if(value === undefined) return;
if((typeof value !== "string") && (value !== null)){
add(instancePath+key, "type");
}
if(typeof value === "string"){
if(value.length < 1){
add(instancePath+key, "minLength");
}
}
}

function check12(value, instancePath, key){
if(value === undefined) return;
if(((!((typeof value == "number") && (isFinite(value)))) && (typeof value !== "string")) && (value !== null)){
add(instancePath+key, "type");
}
if((typeof value == "number") && (isFinite(value))){
if(value <= 0 || isNaN(value)){
add(instancePath+key, "exclusiveMinimum", {comparison: ">", limit: 0});
}
}
if(typeof value === "string"){
if(value.length < 1){
add(instancePath+key, "minLength");
}
}
}

function check13(value, instancePath, key){
if(value === undefined) return;
if((!(Array.isArray(value))) && (typeof value !== "string")){
add(instancePath+key, "type");
}
if(typeof value === "string"){
if(!pattern0.test(value)){
add(instancePath+key, "pattern");
}
}
if(Array.isArray(value)){
const len0 = value.length;
for(let i1=0; i1<len0; i1++){
if(typeof value[i1] !== "string"){
add(instancePath+key+"/" + i1, "type");
}
}
}
}

function check14(value, instancePath, key){
if(value === undefined) return;
if((!(value && typeof value == "object" && !Array.isArray(value))) && (typeof value !== "string")){
add(instancePath+key, "type");
}
if(typeof value === "string"){
if(!pattern0.test(value)){
add(instancePath+key, "pattern");
}
}
if(value && typeof value == "object" && !Array.isArray(value)){
for(const key0 in value){
let data1 = value[key0];
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
add(instancePath+key+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "type");
}
}
}
}

function check15(value, instancePath, key){
if(value === undefined) return;
if((!(((typeof value == "number") && (!(value % 1) && !isNaN(value))) && (isFinite(value)))) && (typeof value !== "string")){
add(instancePath+key, "type");
}
if((typeof value == "number") && (isFinite(value))){
if(value > 9007199254740991 || isNaN(value)){
add(instancePath+key, "maximum", {comparison: "<=", limit: 9007199254740991});
}
if(value < 1 || isNaN(value)){
add(instancePath+key, "minimum", {comparison: ">=", limit: 1});
}
}
if(typeof value === "string"){
if(!pattern0.test(value)){
add(instancePath+key, "pattern");
}
}
}

function check16(value, instancePath, key){
if(value === undefined) return;
if(typeof value === "string"){
if(!pattern36.test(value)){
add(instancePath+key, "pattern");
}
}
else {
add(instancePath+key, "type");
}
}

function check17(value, instancePath, key, inner){
if(value === undefined) return;
inner(value, instancePath+key);
}

function check18(value, instancePath, key, inner){
if(value === undefined) return;
const _errs0 = found.length;
let valid1 = false;
const _errs2 = found.length;
inner(value, instancePath+key);
var _valid3 = _errs2 === found.length;
valid1 = valid1 || _valid3;
if(!valid1){
const _errs4 = found.length;
if(typeof value === "string"){
if(!pattern0.test(value)){
add(instancePath+key, "pattern");
}
}
else {
add(instancePath+key, "type");
}
var _valid3 = _errs4 === found.length;
valid1 = valid1 || _valid3;
if(!valid1){
const _errs5 = found.length;
if(value !== null){
add(instancePath+key, "type");
}
var _valid3 = _errs5 === found.length;
valid1 = valid1 || _valid3;
}
}
if(!valid1){
add(instancePath+key, "anyOf");
}
else {
back(_errs0);
}
}

let found = [];

function add(instancePath, keyword, params = {}) {
  found.push({ instancePath, keyword, params });
}

function back(count) {
  if (found.length > count) found.length = count;
}

function need(value, path, missingProperty) {
  if (value === undefined) add(path, "required", { missingProperty });
}

function isMap(value) {
  return value && typeof value == "object" && !Array.isArray(value);
}

/** Whether the value has the structure of a job; until the next call its `errors` say what is wrong. */
export const validate: Validate = (value) => {
  found = [];
  validate21(value, "");
  const isJob = found.length === 0;
  validate.errors = isJob ? null : found;
  return isJob;
};
