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
const pattern0 = new RegExp("^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$", "");

function validate23(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined){
let data0 = data.path;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/path", "type");
errors++;
}
}
if(data.object !== undefined){
let data1 = data.object;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/object", "type");
errors++;
}
}
if(data.id !== undefined){
let data2 = data.id;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/id", "type");
errors++;
}
}
if(data.file_id !== undefined){
let data3 = data.file_id;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/file_id", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const pattern3 = new RegExp("^\\s*(\\d+|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$", "");

function validate25(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id !== undefined){
let data0 = data.id;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/id", "type");
errors++;
}
}
if(data.spreadsheet_id !== undefined){
let data1 = data.spreadsheet_id;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/spreadsheet_id", "type");
errors++;
}
}
if(data.sheet_id !== undefined){
let data2 = data.sheet_id;
if(((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/sheet_id", "type");
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
vErrors = add(vErrors, instancePath+"/sheet_id", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data2 < 0 || isNaN(data2)){
vErrors = add(vErrors, instancePath+"/sheet_id", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
vErrors = add(vErrors, instancePath+"/sheet_id", "pattern");
errors++;
}
}
}
if(data.object !== undefined){
let data3 = data.object;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/object", "type");
errors++;
}
}
if(data.range !== undefined){
let data4 = data.range;
if((typeof data4 !== "string") && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/range", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}


function validate27(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name !== undefined){
let data0 = data.name;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/name", "type");
errors++;
}
}
if(data.object !== undefined){
let data1 = data.object;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/object", "type");
errors++;
}
}
if(data.cursor_field !== undefined){
let data2 = data.cursor_field;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/cursor_field", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}


function validate29(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.strategy !== undefined){
let data0 = data.strategy;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/strategy", "type");
errors++;
}
}
if(data.cursor_field !== undefined){
let data1 = data.cursor_field;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/cursor_field", "type");
errors++;
}
}
if(data.lookback_days !== undefined){
let data2 = data.lookback_days;
if(((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/lookback_days", "type");
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
vErrors = add(vErrors, instancePath+"/lookback_days", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data2 < 0 || isNaN(data2)){
vErrors = add(vErrors, instancePath+"/lookback_days", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
vErrors = add(vErrors, instancePath+"/lookback_days", "pattern");
errors++;
}
}
}
if(data.state_path !== undefined){
let data3 = data.state_path;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/state_path", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.bucket !== undefined){
let data0 = data.bucket;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/bucket", "type");
errors++;
}
}
if(data.prefix !== undefined){
let data1 = data.prefix;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/prefix", "type");
errors++;
}
}
if(data.endpoint !== undefined){
let data2 = data.endpoint;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/endpoint", "type");
errors++;
}
}
if(data.region !== undefined){
let data3 = data.region;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/region", "type");
errors++;
}
}
if(data.access_key_id !== undefined){
let data4 = data.access_key_id;
if((typeof data4 !== "string") && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/access_key_id", "type");
errors++;
}
}
if(data.secret_access_key !== undefined){
let data5 = data.secret_access_key;
if((typeof data5 !== "string") && (data5 !== null)){
vErrors = add(vErrors, instancePath+"/secret_access_key", "type");
errors++;
}
}
if(data.access_key !== undefined){
let data6 = data.access_key;
if((typeof data6 !== "string") && (data6 !== null)){
vErrors = add(vErrors, instancePath+"/access_key", "type");
errors++;
}
}
if(data.secret_key !== undefined){
let data7 = data.secret_key;
if((typeof data7 !== "string") && (data7 !== null)){
vErrors = add(vErrors, instancePath+"/secret_key", "type");
errors++;
}
}
if(data.path_style_access !== undefined){
let data8 = data.path_style_access;
if(((typeof data8 !== "boolean") && (typeof data8 !== "string")) && (data8 !== null)){
vErrors = add(vErrors, instancePath+"/path_style_access", "type");
errors++;
}
}
if(data.secure !== undefined){
let data9 = data.secure;
if(((typeof data9 !== "boolean") && (typeof data9 !== "string")) && (data9 !== null)){
vErrors = add(vErrors, instancePath+"/secure", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}


function validate31(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.host !== undefined){
let data0 = data.host;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/host", "type");
errors++;
}
}
if(data.port !== undefined){
let data1 = data.port;
if(((!((typeof data1 == "number") && (isFinite(data1)))) && (typeof data1 !== "string")) && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/port", "type");
errors++;
}
}
if(data.database !== undefined){
let data2 = data.database;
if(((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/database", "type");
errors++;
}
}
if(data.user !== undefined){
let data3 = data.user;
if(((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")) && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/user", "type");
errors++;
}
}
if(data.password !== undefined){
let data4 = data.password;
if(((!((typeof data4 == "number") && (isFinite(data4)))) && (typeof data4 !== "string")) && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/password", "type");
errors++;
}
}
if(data.base_url !== undefined){
let data5 = data.base_url;
if((typeof data5 !== "string") && (data5 !== null)){
vErrors = add(vErrors, instancePath+"/base_url", "type");
errors++;
}
}
if(data.timeout !== undefined){
let data6 = data.timeout;
if(((!((typeof data6 == "number") && (isFinite(data6)))) && (typeof data6 !== "string")) && (data6 !== null)){
vErrors = add(vErrors, instancePath+"/timeout", "type");
errors++;
}
}
if(data.s3 !== undefined){
let data7 = data.s3;
const _errs16 = errors;
let valid1 = false;
const _errs17 = errors;
if(!(validate32(data7, {instancePath:instancePath+"/s3"}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid0 = _errs17 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs18 = errors;
if(data7 !== null){
vErrors = add(vErrors, instancePath+"/s3", "type");
errors++;
}
var _valid0 = _errs18 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = add(vErrors, instancePath+"/s3", "anyOf");
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
if(!(validate32(data8, {instancePath:instancePath+"/minio"}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid1 = _errs22 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs23 = errors;
if(data8 !== null){
vErrors = add(vErrors, instancePath+"/minio", "type");
errors++;
}
var _valid1 = _errs23 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
vErrors = add(vErrors, instancePath+"/minio", "anyOf");
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
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}


function validate36(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type !== undefined){
let data0 = data.type;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/type", "type");
errors++;
}
}
if(data.options !== undefined){
let data1 = data.options;
if((!(data1 && typeof data1 == "object" && !Array.isArray(data1))) && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/options", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type !== undefined){
let data0 = data.type;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/type", "type");
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/description", "type");
errors++;
}
}
if(data.objects !== undefined){
let data2 = data.objects;
if(((!(Array.isArray(data2))) && (typeof data2 !== "string")) && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/objects", "type");
errors++;
}
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
vErrors = add(vErrors, instancePath+"/objects", "pattern");
errors++;
}
}
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
vErrors = add(vErrors, instancePath+"/objects/" + i0, "type");
errors++;
}
}
}
}
if(data.files !== undefined){
let data4 = data.files;
if(((!(Array.isArray(data4))) && (typeof data4 !== "string")) && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/files", "type");
errors++;
}
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
vErrors = add(vErrors, instancePath+"/files", "pattern");
errors++;
}
}
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate23(data4[i1], {instancePath:instancePath+"/files/" + i1}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
}
if(data.sheets !== undefined){
let data6 = data.sheets;
if(((!(Array.isArray(data6))) && (typeof data6 !== "string")) && (data6 !== null)){
vErrors = add(vErrors, instancePath+"/sheets", "type");
errors++;
}
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
vErrors = add(vErrors, instancePath+"/sheets", "pattern");
errors++;
}
}
if(Array.isArray(data6)){
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
if(!(validate25(data6[i2], {instancePath:instancePath+"/sheets/" + i2}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
}
if(data.tables !== undefined){
let data8 = data.tables;
if(((!(Array.isArray(data8))) && (typeof data8 !== "string")) && (data8 !== null)){
vErrors = add(vErrors, instancePath+"/tables", "type");
errors++;
}
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
vErrors = add(vErrors, instancePath+"/tables", "pattern");
errors++;
}
}
if(Array.isArray(data8)){
const len3 = data8.length;
for(let i3=0; i3<len3; i3++){
if(!(validate27(data8[i3], {instancePath:instancePath+"/tables/" + i3}))){
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
if(!(validate29(data10, {instancePath:instancePath+"/incremental"}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var _valid0 = _errs20 === errors;
valid9 = valid9 || _valid0;
if(!valid9){
const _errs21 = errors;
if(data10 !== null){
vErrors = add(vErrors, instancePath+"/incremental", "type");
errors++;
}
var _valid0 = _errs21 === errors;
valid9 = valid9 || _valid0;
}
if(!valid9){
vErrors = add(vErrors, instancePath+"/incremental", "anyOf");
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
if(!(validate31(data11, {instancePath:instancePath+"/connection"}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var _valid1 = _errs25 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const _errs26 = errors;
if(data11 !== null){
vErrors = add(vErrors, instancePath+"/connection", "type");
errors++;
}
var _valid1 = _errs26 === errors;
valid10 = valid10 || _valid1;
}
if(!valid10){
vErrors = add(vErrors, instancePath+"/connection", "anyOf");
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
vErrors = add(vErrors, instancePath+"/credentials", "type");
errors++;
}
}
if(data.dsn !== undefined){
let data13 = data.dsn;
if((typeof data13 !== "string") && (data13 !== null)){
vErrors = add(vErrors, instancePath+"/dsn", "type");
errors++;
}
}
if(data.rate_limits !== undefined){
let data14 = data.rate_limits;
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
vErrors = add(vErrors, instancePath+"/rate_limits", "type");
errors++;
}
}
if(data.engine !== undefined){
let data15 = data.engine;
const _errs35 = errors;
let valid11 = false;
const _errs36 = errors;
if(!(validate36(data15, {instancePath:instancePath+"/engine"}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var _valid2 = _errs36 === errors;
valid11 = valid11 || _valid2;
if(!valid11){
const _errs37 = errors;
if(data15 !== null){
vErrors = add(vErrors, instancePath+"/engine", "type");
errors++;
}
var _valid2 = _errs37 === errors;
valid11 = valid11 || _valid2;
}
if(!valid11){
vErrors = add(vErrors, instancePath+"/engine", "anyOf");
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
vErrors = add(vErrors, instancePath+"/custom_reader", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}


function validate43(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.uri !== undefined){
let data0 = data.uri;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/uri", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}


function validate45(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined){
let data0 = data.path;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/path", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}


function validate40(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.s3 !== undefined){
let data0 = data.s3;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(!(validate32(data0, {instancePath:instancePath+"/s3"}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs4 = errors;
if(data0 !== null){
vErrors = add(vErrors, instancePath+"/s3", "type");
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = add(vErrors, instancePath+"/s3", "anyOf");
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
if(!(validate32(data1, {instancePath:instancePath+"/minio"}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid1 = _errs8 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs9 = errors;
if(data1 !== null){
vErrors = add(vErrors, instancePath+"/minio", "type");
errors++;
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
vErrors = add(vErrors, instancePath+"/minio", "anyOf");
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
if(!(validate43(data2, {instancePath:instancePath+"/nessie"}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
var _valid2 = _errs13 === errors;
valid3 = valid3 || _valid2;
if(!valid3){
const _errs14 = errors;
if(data2 !== null){
vErrors = add(vErrors, instancePath+"/nessie", "type");
errors++;
}
var _valid2 = _errs14 === errors;
valid3 = valid3 || _valid2;
}
if(!valid3){
vErrors = add(vErrors, instancePath+"/nessie", "anyOf");
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
if(!(validate45(data3, {instancePath:instancePath+"/local"}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
var _valid3 = _errs18 === errors;
valid4 = valid4 || _valid3;
if(!valid4){
const _errs19 = errors;
if(data3 !== null){
vErrors = add(vErrors, instancePath+"/local", "type");
errors++;
}
var _valid3 = _errs19 === errors;
valid4 = valid4 || _valid3;
}
if(!valid4){
vErrors = add(vErrors, instancePath+"/local", "anyOf");
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
vErrors = add(vErrors, instancePath+"/bucket", "type");
errors++;
}
}
if(data.prefix !== undefined){
let data5 = data.prefix;
if((typeof data5 !== "string") && (data5 !== null)){
vErrors = add(vErrors, instancePath+"/prefix", "type");
errors++;
}
}
if(data.endpoint !== undefined){
let data6 = data.endpoint;
if((typeof data6 !== "string") && (data6 !== null)){
vErrors = add(vErrors, instancePath+"/endpoint", "type");
errors++;
}
}
if(data.region !== undefined){
let data7 = data.region;
if((typeof data7 !== "string") && (data7 !== null)){
vErrors = add(vErrors, instancePath+"/region", "type");
errors++;
}
}
if(data.access_key_id !== undefined){
let data8 = data.access_key_id;
if((typeof data8 !== "string") && (data8 !== null)){
vErrors = add(vErrors, instancePath+"/access_key_id", "type");
errors++;
}
}
if(data.secret_access_key !== undefined){
let data9 = data.secret_access_key;
if((typeof data9 !== "string") && (data9 !== null)){
vErrors = add(vErrors, instancePath+"/secret_access_key", "type");
errors++;
}
}
if(data.access_key !== undefined){
let data10 = data.access_key;
if((typeof data10 !== "string") && (data10 !== null)){
vErrors = add(vErrors, instancePath+"/access_key", "type");
errors++;
}
}
if(data.secret_key !== undefined){
let data11 = data.secret_key;
if((typeof data11 !== "string") && (data11 !== null)){
vErrors = add(vErrors, instancePath+"/secret_key", "type");
errors++;
}
}
if(data.path_style_access !== undefined){
let data12 = data.path_style_access;
if(((typeof data12 !== "boolean") && (typeof data12 !== "string")) && (data12 !== null)){
vErrors = add(vErrors, instancePath+"/path_style_access", "type");
errors++;
}
}
if(data.secure !== undefined){
let data13 = data.secure;
if(((typeof data13 !== "boolean") && (typeof data13 !== "string")) && (data13 !== null)){
vErrors = add(vErrors, instancePath+"/secure", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}


function validate49(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mode !== undefined){
let data0 = data.mode;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(typeof data0 !== "string"){
vErrors = add(vErrors, instancePath+"/mode", "type");
errors++;
}
if(!(((data0 === "string") || (data0 === "raw_file")) || (data0 === "structured"))){
vErrors = add(vErrors, instancePath+"/mode", "enum");
errors++;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = errors;
if(data0 !== null){
vErrors = add(vErrors, instancePath+"/mode", "type");
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = add(vErrors, instancePath+"/mode", "anyOf");
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
vErrors = add(vErrors, instancePath+"/structured_pattern", "type");
errors++;
}
if(!(((data1 === "row_per_kv") || (data1 === "document_level")) || (data1 === "hybrid"))){
vErrors = add(vErrors, instancePath+"/structured_pattern", "enum");
errors++;
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs11 = errors;
if(data1 !== null){
vErrors = add(vErrors, instancePath+"/structured_pattern", "type");
errors++;
}
var _valid1 = _errs11 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
vErrors = add(vErrors, instancePath+"/structured_pattern", "anyOf");
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
vErrors = add(vErrors, instancePath+"/file_extension", "type");
errors++;
}
}
if(data.path_pattern !== undefined){
let data3 = data.path_pattern;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/path_pattern", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}


function validate39(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type !== undefined){
let data0 = data.type;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/type", "type");
errors++;
}
}
if(data.catalog !== undefined){
let data1 = data.catalog;
if(((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))) && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/catalog", "type");
errors++;
}
}
if(data.branch !== undefined){
let data2 = data.branch;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/branch", "type");
errors++;
}
}
if(data.warehouse !== undefined){
let data3 = data.warehouse;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/warehouse", "type");
errors++;
}
}
if(data.file_format !== undefined){
let data4 = data.file_format;
if((typeof data4 !== "string") && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/file_format", "type");
errors++;
}
}
if(data.partitioning !== undefined){
let data5 = data.partitioning;
if(((!(Array.isArray(data5))) && (typeof data5 !== "string")) && (data5 !== null)){
vErrors = add(vErrors, instancePath+"/partitioning", "type");
errors++;
}
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
vErrors = add(vErrors, instancePath+"/partitioning", "pattern");
errors++;
}
}
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
vErrors = add(vErrors, instancePath+"/partitioning/" + i0, "type");
errors++;
}
}
}
}
if(data.parquet_target_size_mb !== undefined){
let data7 = data.parquet_target_size_mb;
if(((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (typeof data7 !== "string")) && (data7 !== null)){
vErrors = add(vErrors, instancePath+"/parquet_target_size_mb", "type");
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
vErrors = add(vErrors, instancePath+"/parquet_target_size_mb", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data7 < 1 || isNaN(data7)){
vErrors = add(vErrors, instancePath+"/parquet_target_size_mb", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
if(typeof data7 === "string"){
if(!pattern3.test(data7)){
vErrors = add(vErrors, instancePath+"/parquet_target_size_mb", "pattern");
errors++;
}
}
}
if(data.connection !== undefined){
let data8 = data.connection;
const _errs18 = errors;
let valid3 = false;
const _errs19 = errors;
if(!(validate40(data8, {instancePath:instancePath+"/connection"}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var _valid0 = _errs19 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const _errs20 = errors;
if(data8 !== null){
vErrors = add(vErrors, instancePath+"/connection", "type");
errors++;
}
var _valid0 = _errs20 === errors;
valid3 = valid3 || _valid0;
}
if(!valid3){
vErrors = add(vErrors, instancePath+"/connection", "anyOf");
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
if(!(validate36(data9, {instancePath:instancePath+"/engine"}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var _valid1 = _errs24 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const _errs25 = errors;
if(data9 !== null){
vErrors = add(vErrors, instancePath+"/engine", "type");
errors++;
}
var _valid1 = _errs25 === errors;
valid4 = valid4 || _valid1;
}
if(!valid4){
vErrors = add(vErrors, instancePath+"/engine", "anyOf");
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
if(!(validate49(data10, {instancePath:instancePath+"/markdown_kv_storage"}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var _valid2 = _errs29 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const _errs30 = errors;
if(data10 !== null){
vErrors = add(vErrors, instancePath+"/markdown_kv_storage", "type");
errors++;
}
var _valid2 = _errs30 === errors;
valid5 = valid5 || _valid2;
}
if(!valid5){
vErrors = add(vErrors, instancePath+"/markdown_kv_storage", "anyOf");
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
vErrors = add(vErrors, instancePath+"/custom_writer", "type");
errors++;
}
}
if(data.spreadsheet_id !== undefined){
let data12 = data.spreadsheet_id;
if((typeof data12 !== "string") && (data12 !== null)){
vErrors = add(vErrors, instancePath+"/spreadsheet_id", "type");
errors++;
}
}
if(data.range !== undefined){
let data13 = data.range;
if((typeof data13 !== "string") && (data13 !== null)){
vErrors = add(vErrors, instancePath+"/range", "type");
errors++;
}
}
if(data.credentials !== undefined){
let data14 = data.credentials;
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
vErrors = add(vErrors, instancePath+"/credentials", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}


function validate52(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.max_retries !== undefined){
let data0 = data.max_retries;
if(((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")) && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/max_retries", "type");
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
vErrors = add(vErrors, instancePath+"/max_retries", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data0 < 0 || isNaN(data0)){
vErrors = add(vErrors, instancePath+"/max_retries", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
vErrors = add(vErrors, instancePath+"/max_retries", "pattern");
errors++;
}
}
}
if(data.max_attempts !== undefined){
let data1 = data.max_attempts;
if(((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (typeof data1 !== "string")) && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/max_attempts", "type");
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
vErrors = add(vErrors, instancePath+"/max_attempts", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data1 < 0 || isNaN(data1)){
vErrors = add(vErrors, instancePath+"/max_attempts", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
vErrors = add(vErrors, instancePath+"/max_attempts", "pattern");
errors++;
}
}
}
if(data.initial_delay_seconds !== undefined){
let data2 = data.initial_delay_seconds;
if(((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/initial_delay_seconds", "type");
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
vErrors = add(vErrors, instancePath+"/initial_delay_seconds", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data2 < 0 || isNaN(data2)){
vErrors = add(vErrors, instancePath+"/initial_delay_seconds", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
vErrors = add(vErrors, instancePath+"/initial_delay_seconds", "pattern");
errors++;
}
}
}
if(data.retry_delay_seconds !== undefined){
let data3 = data.retry_delay_seconds;
if(((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (typeof data3 !== "string")) && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/retry_delay_seconds", "type");
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
vErrors = add(vErrors, instancePath+"/retry_delay_seconds", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data3 < 0 || isNaN(data3)){
vErrors = add(vErrors, instancePath+"/retry_delay_seconds", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
vErrors = add(vErrors, instancePath+"/retry_delay_seconds", "pattern");
errors++;
}
}
}
if(data.max_delay_seconds !== undefined){
let data4 = data.max_delay_seconds;
if(((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")) && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/max_delay_seconds", "type");
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
vErrors = add(vErrors, instancePath+"/max_delay_seconds", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data4 < 0 || isNaN(data4)){
vErrors = add(vErrors, instancePath+"/max_delay_seconds", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
if(typeof data4 === "string"){
if(!pattern3.test(data4)){
vErrors = add(vErrors, instancePath+"/max_delay_seconds", "pattern");
errors++;
}
}
}
if(data.backoff_multiplier !== undefined){
let data5 = data.backoff_multiplier;
if(((!((typeof data5 == "number") && (isFinite(data5)))) && (typeof data5 !== "string")) && (data5 !== null)){
vErrors = add(vErrors, instancePath+"/backoff_multiplier", "type");
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
vErrors = add(vErrors, instancePath+"/backoff_multiplier", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
vErrors = add(vErrors, instancePath+"/backoff_multiplier", "pattern");
errors++;
}
}
}
if(data.retryable_exit_codes !== undefined){
let data6 = data.retryable_exit_codes;
if(((!(Array.isArray(data6))) && (typeof data6 !== "string")) && (data6 !== null)){
vErrors = add(vErrors, instancePath+"/retryable_exit_codes", "type");
errors++;
}
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
vErrors = add(vErrors, instancePath+"/retryable_exit_codes", "pattern");
errors++;
}
}
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = add(vErrors, instancePath+"/retryable_exit_codes/" + i0, "type");
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
vErrors = add(vErrors, instancePath+"/retryable_exit_codes/" + i0, "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data7 < -9007199254740991 || isNaN(data7)){
vErrors = add(vErrors, instancePath+"/retryable_exit_codes/" + i0, "minimum", {comparison: ">=", limit: -9007199254740991});
errors++;
}
}
}
}
}
if(data.retryable_error_patterns !== undefined){
let data8 = data.retryable_error_patterns;
if(((!(Array.isArray(data8))) && (typeof data8 !== "string")) && (data8 !== null)){
vErrors = add(vErrors, instancePath+"/retryable_error_patterns", "type");
errors++;
}
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
vErrors = add(vErrors, instancePath+"/retryable_error_patterns", "pattern");
errors++;
}
}
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
if(typeof data8[i1] !== "string"){
vErrors = add(vErrors, instancePath+"/retryable_error_patterns/" + i1, "type");
errors++;
}
}
}
}
if(data.retryable_errors !== undefined){
let data10 = data.retryable_errors;
if(((!(Array.isArray(data10))) && (typeof data10 !== "string")) && (data10 !== null)){
vErrors = add(vErrors, instancePath+"/retryable_errors", "type");
errors++;
}
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
vErrors = add(vErrors, instancePath+"/retryable_errors", "pattern");
errors++;
}
}
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
if(typeof data10[i2] !== "string"){
vErrors = add(vErrors, instancePath+"/retryable_errors/" + i2, "type");
errors++;
}
}
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}

const pattern19 = new RegExp("^\\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|\\$\\{[^}]*\\}|\\{\\{[\\s\\S]*\\}\\})\\s*$", "");

function validate54(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.level !== undefined){
let data0 = data.level;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(typeof data0 !== "string"){
vErrors = add(vErrors, instancePath+"/level", "type");
errors++;
}
if(!(((((data0 === "DEBUG") || (data0 === "INFO")) || (data0 === "WARNING")) || (data0 === "ERROR")) || (data0 === "CRITICAL"))){
vErrors = add(vErrors, instancePath+"/level", "enum");
errors++;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = errors;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
vErrors = add(vErrors, instancePath+"/level", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/level", "type");
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs7 = errors;
if(data0 !== null){
vErrors = add(vErrors, instancePath+"/level", "type");
errors++;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
}
}
if(!valid1){
vErrors = add(vErrors, instancePath+"/level", "anyOf");
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
vErrors = add(vErrors, instancePath+"/redaction", "type");
errors++;
}
if(typeof data1 === "string"){
if(!pattern19.test(data1)){
vErrors = add(vErrors, instancePath+"/redaction", "pattern");
errors++;
}
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}


function validate56(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "type"});
errors++;
}
if(data.connection === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "connection"});
errors++;
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 === "string"){
if(data0.length < 1){
vErrors = add(vErrors, instancePath+"/type", "minLength");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/type", "type");
errors++;
}
}
if(data.connection !== undefined){
let data1 = data.connection;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
vErrors = add(vErrors, instancePath+"/connection", "type");
errors++;
}
}
if(data.database !== undefined){
let data2 = data.database;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/database", "type");
errors++;
}
}
if(data.table_name !== undefined){
let data3 = data.table_name;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/table_name", "type");
errors++;
}
}
if(data.push_lineage !== undefined){
let data4 = data.push_lineage;
if(((typeof data4 !== "boolean") && (typeof data4 !== "string")) && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/push_lineage", "type");
errors++;
}
if(typeof data4 === "string"){
if(!pattern19.test(data4)){
vErrors = add(vErrors, instancePath+"/push_lineage", "pattern");
errors++;
}
}
}
if(data.push_metadata !== undefined){
let data5 = data.push_metadata;
if(((typeof data5 !== "boolean") && (typeof data5 !== "string")) && (data5 !== null)){
vErrors = add(vErrors, instancePath+"/push_metadata", "type");
errors++;
}
if(typeof data5 === "string"){
if(!pattern19.test(data5)){
vErrors = add(vErrors, instancePath+"/push_metadata", "pattern");
errors++;
}
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}


function validate58(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cost_center !== undefined){
let data0 = data.cost_center;
if(((!((typeof data0 == "number") && (isFinite(data0)))) && (typeof data0 !== "string")) && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/cost_center", "type");
errors++;
}
}
if(data.business_tags !== undefined){
let data1 = data.business_tags;
if(((!(Array.isArray(data1))) && (typeof data1 !== "string")) && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/business_tags", "type");
errors++;
}
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
vErrors = add(vErrors, instancePath+"/business_tags", "pattern");
errors++;
}
}
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
vErrors = add(vErrors, instancePath+"/business_tags/" + i0, "type");
errors++;
}
}
}
}
if(data.project !== undefined){
let data3 = data.project;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/project", "type");
errors++;
}
}
if(data.environment !== undefined){
let data4 = data.environment;
if((typeof data4 !== "string") && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/environment", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}


function validate60(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.retention_days !== undefined){
let data0 = data.retention_days;
if(((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")) && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/retention_days", "type");
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
vErrors = add(vErrors, instancePath+"/retention_days", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data0 < 0 || isNaN(data0)){
vErrors = add(vErrors, instancePath+"/retention_days", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
vErrors = add(vErrors, instancePath+"/retention_days", "pattern");
errors++;
}
}
}
if(data.owner !== undefined){
let data1 = data.owner;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/owner", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}


function validate63(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.enabled !== undefined){
let data0 = data.enabled;
if(((typeof data0 !== "boolean") && (typeof data0 !== "string")) && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/enabled", "type");
errors++;
}
if(typeof data0 === "string"){
if(!pattern19.test(data0)){
vErrors = add(vErrors, instancePath+"/enabled", "pattern");
errors++;
}
}
}
if(data.cpu_limit !== undefined){
let data1 = data.cpu_limit;
if(((!((typeof data1 == "number") && (isFinite(data1)))) && (typeof data1 !== "string")) && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/cpu_limit", "type");
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1 || isNaN(data1)){
vErrors = add(vErrors, instancePath+"/cpu_limit", "maximum", {comparison: "<=", limit: 1});
errors++;
}
if(data1 < 0 || isNaN(data1)){
vErrors = add(vErrors, instancePath+"/cpu_limit", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
vErrors = add(vErrors, instancePath+"/cpu_limit", "pattern");
errors++;
}
}
}
if(data.memory_limit !== undefined){
let data2 = data.memory_limit;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/memory_limit", "type");
errors++;
}
}
if(data.network_disabled !== undefined){
let data3 = data.network_disabled;
if(((typeof data3 !== "boolean") && (typeof data3 !== "string")) && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/network_disabled", "type");
errors++;
}
if(typeof data3 === "string"){
if(!pattern19.test(data3)){
vErrors = add(vErrors, instancePath+"/network_disabled", "pattern");
errors++;
}
}
}
if(data.timeout !== undefined){
let data4 = data.timeout;
if(((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")) && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/timeout", "type");
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
vErrors = add(vErrors, instancePath+"/timeout", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data4 < 1 || isNaN(data4)){
vErrors = add(vErrors, instancePath+"/timeout", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
if(typeof data4 === "string"){
if(!pattern3.test(data4)){
vErrors = add(vErrors, instancePath+"/timeout", "pattern");
errors++;
}
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}


function validate62(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sandbox !== undefined){
let data0 = data.sandbox;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(!(validate63(data0, {instancePath:instancePath+"/sandbox"}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs4 = errors;
if(data0 !== null){
vErrors = add(vErrors, instancePath+"/sandbox", "type");
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = add(vErrors, instancePath+"/sandbox", "anyOf");
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
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}


function validate68(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "type"});
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "image")) || (key0 === "cpu")) || (key0 === "memory")) || (key0 === "command")) || (key0 === "args")) || (key0 === "env")) || (key0 === "timeout_seconds"))){
vErrors = add(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
vErrors = add(vErrors, instancePath+"/type", "type");
errors++;
}
if("aws_fargate" !== data0){
vErrors = add(vErrors, instancePath+"/type", "const", {allowedValue: "aws_fargate"});
errors++;
}
}
if(data.image !== undefined){
let data1 = data.image;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/image", "type");
errors++;
}
if(typeof data1 === "string"){
if(data1.length < 1){
vErrors = add(vErrors, instancePath+"/image", "minLength");
errors++;
}
}
}
if(data.cpu !== undefined){
let data2 = data.cpu;
if(((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/cpu", "type");
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
vErrors = add(vErrors, instancePath+"/cpu", "exclusiveMinimum", {comparison: ">", limit: 0});
errors++;
}
}
if(typeof data2 === "string"){
if(data2.length < 1){
vErrors = add(vErrors, instancePath+"/cpu", "minLength");
errors++;
}
}
}
if(data.memory !== undefined){
let data3 = data.memory;
if(((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")) && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/memory", "type");
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 <= 0 || isNaN(data3)){
vErrors = add(vErrors, instancePath+"/memory", "exclusiveMinimum", {comparison: ">", limit: 0});
errors++;
}
}
if(typeof data3 === "string"){
if(data3.length < 1){
vErrors = add(vErrors, instancePath+"/memory", "minLength");
errors++;
}
}
}
if(data.command !== undefined){
let data4 = data.command;
if((!(Array.isArray(data4))) && (typeof data4 !== "string")){
vErrors = add(vErrors, instancePath+"/command", "type");
errors++;
}
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
vErrors = add(vErrors, instancePath+"/command", "pattern");
errors++;
}
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(typeof data4[i0] !== "string"){
vErrors = add(vErrors, instancePath+"/command/" + i0, "type");
errors++;
}
}
}
}
if(data.args !== undefined){
let data6 = data.args;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
vErrors = add(vErrors, instancePath+"/args", "type");
errors++;
}
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
vErrors = add(vErrors, instancePath+"/args", "pattern");
errors++;
}
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
vErrors = add(vErrors, instancePath+"/args/" + i1, "type");
errors++;
}
}
}
}
if(data.env !== undefined){
let data8 = data.env;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (typeof data8 !== "string")){
vErrors = add(vErrors, instancePath+"/env", "type");
errors++;
}
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
vErrors = add(vErrors, instancePath+"/env", "pattern");
errors++;
}
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
let data9 = data8[key1];
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
vErrors = add(vErrors, instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type");
errors++;
}
}
}
}
if(data.timeout_seconds !== undefined){
let data10 = data.timeout_seconds;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (typeof data10 !== "string")){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "type");
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data10 < 1 || isNaN(data10)){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "pattern");
errors++;
}
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}


function validate70(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.runtime !== undefined){
let data0 = data.runtime;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/runtime", "type");
errors++;
}
}
if(data.cluster_name !== undefined){
let data1 = data.cluster_name;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/cluster_name", "type");
errors++;
}
}
if(data.service_name !== undefined){
let data2 = data.service_name;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/service_name", "type");
errors++;
}
}
if(data.endpoint_url !== undefined){
let data3 = data.endpoint_url;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/endpoint_url", "type");
errors++;
}
}
if(data.container_name !== undefined){
let data4 = data.container_name;
if((typeof data4 !== "string") && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/container_name", "type");
errors++;
}
}
if(data.cluster_arn !== undefined){
let data5 = data.cluster_arn;
if((typeof data5 !== "string") && (data5 !== null)){
vErrors = add(vErrors, instancePath+"/cluster_arn", "type");
errors++;
}
}
if(data.task_definition_arn !== undefined){
let data6 = data.task_definition_arn;
if((typeof data6 !== "string") && (data6 !== null)){
vErrors = add(vErrors, instancePath+"/task_definition_arn", "type");
errors++;
}
}
if(data.task_definition_family !== undefined){
let data7 = data.task_definition_family;
if((typeof data7 !== "string") && (data7 !== null)){
vErrors = add(vErrors, instancePath+"/task_definition_family", "type");
errors++;
}
}
if(data.subnet_ids !== undefined){
let data8 = data.subnet_ids;
if(((!(Array.isArray(data8))) && (typeof data8 !== "string")) && (data8 !== null)){
vErrors = add(vErrors, instancePath+"/subnet_ids", "type");
errors++;
}
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
vErrors = add(vErrors, instancePath+"/subnet_ids", "pattern");
errors++;
}
}
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(typeof data8[i0] !== "string"){
vErrors = add(vErrors, instancePath+"/subnet_ids/" + i0, "type");
errors++;
}
}
}
}
if(data.security_group_ids !== undefined){
let data10 = data.security_group_ids;
if(((!(Array.isArray(data10))) && (typeof data10 !== "string")) && (data10 !== null)){
vErrors = add(vErrors, instancePath+"/security_group_ids", "type");
errors++;
}
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
vErrors = add(vErrors, instancePath+"/security_group_ids", "pattern");
errors++;
}
}
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
if(typeof data10[i1] !== "string"){
vErrors = add(vErrors, instancePath+"/security_group_ids/" + i1, "type");
errors++;
}
}
}
}
if(data.assign_public_ip !== undefined){
let data12 = data.assign_public_ip;
if(((typeof data12 !== "boolean") && (typeof data12 !== "string")) && (data12 !== null)){
vErrors = add(vErrors, instancePath+"/assign_public_ip", "type");
errors++;
}
if(typeof data12 === "string"){
if(!pattern19.test(data12)){
vErrors = add(vErrors, instancePath+"/assign_public_ip", "pattern");
errors++;
}
}
}
if(data.log_group_name !== undefined){
let data13 = data.log_group_name;
if((typeof data13 !== "string") && (data13 !== null)){
vErrors = add(vErrors, instancePath+"/log_group_name", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}

const pattern36 = new RegExp("^(?![\\s\\S]*\\{\\{\\s*terraform_outputs)[\\s\\S]*\\S", "");

function validate72(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.job_name === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "job_name"});
errors++;
}
if(data.team === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "team"});
errors++;
}
if(data.pipeline_type === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "pipeline_type"});
errors++;
}
if(data.environment === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "environment"});
errors++;
}
if(data.cost_center === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "cost_center"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "job_name") || (key0 === "team")) || (key0 === "pipeline_type")) || (key0 === "environment")) || (key0 === "cost_center"))){
let data0 = data[key0];
if(typeof data0 === "string"){
if(!pattern36.test(data0)){
vErrors = add(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "type");
errors++;
}
}
}
if(data.job_name !== undefined){
let data1 = data.job_name;
if(typeof data1 === "string"){
if(!pattern36.test(data1)){
vErrors = add(vErrors, instancePath+"/job_name", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/job_name", "type");
errors++;
}
}
if(data.team !== undefined){
let data2 = data.team;
if(typeof data2 === "string"){
if(!pattern36.test(data2)){
vErrors = add(vErrors, instancePath+"/team", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/team", "type");
errors++;
}
}
if(data.pipeline_type !== undefined){
let data3 = data.pipeline_type;
if(typeof data3 === "string"){
if(!pattern36.test(data3)){
vErrors = add(vErrors, instancePath+"/pipeline_type", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/pipeline_type", "type");
errors++;
}
}
if(data.environment !== undefined){
let data4 = data.environment;
if(typeof data4 === "string"){
if(!pattern36.test(data4)){
vErrors = add(vErrors, instancePath+"/environment", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/environment", "type");
errors++;
}
}
if(data.cost_center !== undefined){
let data5 = data.cost_center;
if(typeof data5 === "string"){
if(!pattern36.test(data5)){
vErrors = add(vErrors, instancePath+"/cost_center", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/cost_center", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}

const pattern42 = new RegExp("^\\s*(\\S+\\s+){4}\\S+\\s*$|^(?:(?!\\{\\{)[\\s\\S])*\\{\\{[\\s\\S]*\\}\\}", "");

function validate74(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cron === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "cron"});
errors++;
}
for(const key0 in data){
if(!((key0 === "cron") || (key0 === "timezone"))){
vErrors = add(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.cron !== undefined){
let data0 = data.cron;
if(typeof data0 === "string"){
if(!pattern42.test(data0)){
vErrors = add(vErrors, instancePath+"/cron", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/cron", "type");
errors++;
}
}
if(data.timezone !== undefined){
let data1 = data.timezone;
if(typeof data1 === "string"){
if(data1.length < 1){
vErrors = add(vErrors, instancePath+"/timezone", "minLength");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/timezone", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}


function validate67(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.provider === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "provider"});
errors++;
}
if(data.runtime === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "runtime"});
errors++;
}
if(data.region === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "region"});
errors++;
}
if(data.tags === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "tags"});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "provider") || (key0 === "runtime")) || (key0 === "region")) || (key0 === "resource_identifiers")) || (key0 === "tags")) || (key0 === "schedule"))){
vErrors = add(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(typeof data0 !== "string"){
vErrors = add(vErrors, instancePath+"/provider", "type");
errors++;
}
if("aws" !== data0){
vErrors = add(vErrors, instancePath+"/provider", "const", {allowedValue: "aws"});
errors++;
}
}
if(data.runtime !== undefined){
if(!(validate68(data.runtime, {instancePath:instancePath+"/runtime"}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data.region !== undefined){
let data2 = data.region;
if(typeof data2 === "string"){
if(data2.length < 1){
vErrors = add(vErrors, instancePath+"/region", "minLength");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/region", "type");
errors++;
}
}
if(data.resource_identifiers !== undefined){
let data3 = data.resource_identifiers;
const _errs8 = errors;
let valid1 = false;
const _errs9 = errors;
if(!(validate70(data3, {instancePath:instancePath+"/resource_identifiers"}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
vErrors = add(vErrors, instancePath+"/resource_identifiers", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/resource_identifiers", "type");
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs12 = errors;
if(data3 !== null){
vErrors = add(vErrors, instancePath+"/resource_identifiers", "type");
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
}
}
if(!valid1){
vErrors = add(vErrors, instancePath+"/resource_identifiers", "anyOf");
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
if(!(validate72(data.tags, {instancePath:instancePath+"/tags"}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.schedule !== undefined){
if(!(validate74(data.schedule, {instancePath:instancePath+"/schedule"}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}


function validate77(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "type"});
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "image")) || (key0 === "cpu")) || (key0 === "memory")) || (key0 === "command")) || (key0 === "args")) || (key0 === "env")) || (key0 === "timeout_seconds"))){
vErrors = add(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
vErrors = add(vErrors, instancePath+"/type", "type");
errors++;
}
if("azure_container_apps" !== data0){
vErrors = add(vErrors, instancePath+"/type", "const", {allowedValue: "azure_container_apps"});
errors++;
}
}
if(data.image !== undefined){
let data1 = data.image;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/image", "type");
errors++;
}
if(typeof data1 === "string"){
if(data1.length < 1){
vErrors = add(vErrors, instancePath+"/image", "minLength");
errors++;
}
}
}
if(data.cpu !== undefined){
let data2 = data.cpu;
if(((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/cpu", "type");
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
vErrors = add(vErrors, instancePath+"/cpu", "exclusiveMinimum", {comparison: ">", limit: 0});
errors++;
}
}
if(typeof data2 === "string"){
if(data2.length < 1){
vErrors = add(vErrors, instancePath+"/cpu", "minLength");
errors++;
}
}
}
if(data.memory !== undefined){
let data3 = data.memory;
if(((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")) && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/memory", "type");
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 <= 0 || isNaN(data3)){
vErrors = add(vErrors, instancePath+"/memory", "exclusiveMinimum", {comparison: ">", limit: 0});
errors++;
}
}
if(typeof data3 === "string"){
if(data3.length < 1){
vErrors = add(vErrors, instancePath+"/memory", "minLength");
errors++;
}
}
}
if(data.command !== undefined){
let data4 = data.command;
if((!(Array.isArray(data4))) && (typeof data4 !== "string")){
vErrors = add(vErrors, instancePath+"/command", "type");
errors++;
}
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
vErrors = add(vErrors, instancePath+"/command", "pattern");
errors++;
}
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(typeof data4[i0] !== "string"){
vErrors = add(vErrors, instancePath+"/command/" + i0, "type");
errors++;
}
}
}
}
if(data.args !== undefined){
let data6 = data.args;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
vErrors = add(vErrors, instancePath+"/args", "type");
errors++;
}
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
vErrors = add(vErrors, instancePath+"/args", "pattern");
errors++;
}
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
vErrors = add(vErrors, instancePath+"/args/" + i1, "type");
errors++;
}
}
}
}
if(data.env !== undefined){
let data8 = data.env;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (typeof data8 !== "string")){
vErrors = add(vErrors, instancePath+"/env", "type");
errors++;
}
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
vErrors = add(vErrors, instancePath+"/env", "pattern");
errors++;
}
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
let data9 = data8[key1];
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
vErrors = add(vErrors, instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type");
errors++;
}
}
}
}
if(data.timeout_seconds !== undefined){
let data10 = data.timeout_seconds;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (typeof data10 !== "string")){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "type");
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data10 < 1 || isNaN(data10)){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "pattern");
errors++;
}
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}


function validate79(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.runtime !== undefined){
let data0 = data.runtime;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/runtime", "type");
errors++;
}
}
if(data.cluster_name !== undefined){
let data1 = data.cluster_name;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/cluster_name", "type");
errors++;
}
}
if(data.service_name !== undefined){
let data2 = data.service_name;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/service_name", "type");
errors++;
}
}
if(data.endpoint_url !== undefined){
let data3 = data.endpoint_url;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/endpoint_url", "type");
errors++;
}
}
if(data.container_name !== undefined){
let data4 = data.container_name;
if((typeof data4 !== "string") && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/container_name", "type");
errors++;
}
}
if(data.subscription_id !== undefined){
let data5 = data.subscription_id;
if((typeof data5 !== "string") && (data5 !== null)){
vErrors = add(vErrors, instancePath+"/subscription_id", "type");
errors++;
}
}
if(data.resource_group_name !== undefined){
let data6 = data.resource_group_name;
if((typeof data6 !== "string") && (data6 !== null)){
vErrors = add(vErrors, instancePath+"/resource_group_name", "type");
errors++;
}
}
if(data.container_app_environment_name !== undefined){
let data7 = data.container_app_environment_name;
if((typeof data7 !== "string") && (data7 !== null)){
vErrors = add(vErrors, instancePath+"/container_app_environment_name", "type");
errors++;
}
}
if(data.container_app_job_name !== undefined){
let data8 = data.container_app_job_name;
if((typeof data8 !== "string") && (data8 !== null)){
vErrors = add(vErrors, instancePath+"/container_app_job_name", "type");
errors++;
}
}
if(data.managed_identity_id !== undefined){
let data9 = data.managed_identity_id;
if((typeof data9 !== "string") && (data9 !== null)){
vErrors = add(vErrors, instancePath+"/managed_identity_id", "type");
errors++;
}
}
if(data.log_analytics_workspace_id !== undefined){
let data10 = data.log_analytics_workspace_id;
if((typeof data10 !== "string") && (data10 !== null)){
vErrors = add(vErrors, instancePath+"/log_analytics_workspace_id", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}


function validate76(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.provider === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "provider"});
errors++;
}
if(data.runtime === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "runtime"});
errors++;
}
if(data.region === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "region"});
errors++;
}
if(data.tags === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "tags"});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "provider") || (key0 === "runtime")) || (key0 === "region")) || (key0 === "resource_identifiers")) || (key0 === "tags")) || (key0 === "schedule"))){
vErrors = add(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(typeof data0 !== "string"){
vErrors = add(vErrors, instancePath+"/provider", "type");
errors++;
}
if("azure" !== data0){
vErrors = add(vErrors, instancePath+"/provider", "const", {allowedValue: "azure"});
errors++;
}
}
if(data.runtime !== undefined){
if(!(validate77(data.runtime, {instancePath:instancePath+"/runtime"}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
if(data.region !== undefined){
let data2 = data.region;
if(typeof data2 === "string"){
if(data2.length < 1){
vErrors = add(vErrors, instancePath+"/region", "minLength");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/region", "type");
errors++;
}
}
if(data.resource_identifiers !== undefined){
let data3 = data.resource_identifiers;
const _errs8 = errors;
let valid1 = false;
const _errs9 = errors;
if(!(validate79(data3, {instancePath:instancePath+"/resource_identifiers"}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
vErrors = add(vErrors, instancePath+"/resource_identifiers", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/resource_identifiers", "type");
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs12 = errors;
if(data3 !== null){
vErrors = add(vErrors, instancePath+"/resource_identifiers", "type");
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
}
}
if(!valid1){
vErrors = add(vErrors, instancePath+"/resource_identifiers", "anyOf");
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
if(!(validate72(data.tags, {instancePath:instancePath+"/tags"}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.schedule !== undefined){
if(!(validate74(data.schedule, {instancePath:instancePath+"/schedule"}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}


function validate84(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "type"});
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "image")) || (key0 === "cpu")) || (key0 === "memory")) || (key0 === "command")) || (key0 === "args")) || (key0 === "env")) || (key0 === "timeout_seconds"))){
vErrors = add(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
vErrors = add(vErrors, instancePath+"/type", "type");
errors++;
}
if("gcp_cloud_run" !== data0){
vErrors = add(vErrors, instancePath+"/type", "const", {allowedValue: "gcp_cloud_run"});
errors++;
}
}
if(data.image !== undefined){
let data1 = data.image;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/image", "type");
errors++;
}
if(typeof data1 === "string"){
if(data1.length < 1){
vErrors = add(vErrors, instancePath+"/image", "minLength");
errors++;
}
}
}
if(data.cpu !== undefined){
let data2 = data.cpu;
if(((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/cpu", "type");
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
vErrors = add(vErrors, instancePath+"/cpu", "exclusiveMinimum", {comparison: ">", limit: 0});
errors++;
}
}
if(typeof data2 === "string"){
if(data2.length < 1){
vErrors = add(vErrors, instancePath+"/cpu", "minLength");
errors++;
}
}
}
if(data.memory !== undefined){
let data3 = data.memory;
if(((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")) && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/memory", "type");
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 <= 0 || isNaN(data3)){
vErrors = add(vErrors, instancePath+"/memory", "exclusiveMinimum", {comparison: ">", limit: 0});
errors++;
}
}
if(typeof data3 === "string"){
if(data3.length < 1){
vErrors = add(vErrors, instancePath+"/memory", "minLength");
errors++;
}
}
}
if(data.command !== undefined){
let data4 = data.command;
if((!(Array.isArray(data4))) && (typeof data4 !== "string")){
vErrors = add(vErrors, instancePath+"/command", "type");
errors++;
}
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
vErrors = add(vErrors, instancePath+"/command", "pattern");
errors++;
}
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(typeof data4[i0] !== "string"){
vErrors = add(vErrors, instancePath+"/command/" + i0, "type");
errors++;
}
}
}
}
if(data.args !== undefined){
let data6 = data.args;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
vErrors = add(vErrors, instancePath+"/args", "type");
errors++;
}
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
vErrors = add(vErrors, instancePath+"/args", "pattern");
errors++;
}
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
vErrors = add(vErrors, instancePath+"/args/" + i1, "type");
errors++;
}
}
}
}
if(data.env !== undefined){
let data8 = data.env;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (typeof data8 !== "string")){
vErrors = add(vErrors, instancePath+"/env", "type");
errors++;
}
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
vErrors = add(vErrors, instancePath+"/env", "pattern");
errors++;
}
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
let data9 = data8[key1];
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
vErrors = add(vErrors, instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type");
errors++;
}
}
}
}
if(data.timeout_seconds !== undefined){
let data10 = data.timeout_seconds;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (typeof data10 !== "string")){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "type");
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data10 < 1 || isNaN(data10)){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "pattern");
errors++;
}
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}


function validate86(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.runtime !== undefined){
let data0 = data.runtime;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/runtime", "type");
errors++;
}
}
if(data.cluster_name !== undefined){
let data1 = data.cluster_name;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/cluster_name", "type");
errors++;
}
}
if(data.service_name !== undefined){
let data2 = data.service_name;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/service_name", "type");
errors++;
}
}
if(data.endpoint_url !== undefined){
let data3 = data.endpoint_url;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/endpoint_url", "type");
errors++;
}
}
if(data.container_name !== undefined){
let data4 = data.container_name;
if((typeof data4 !== "string") && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/container_name", "type");
errors++;
}
}
if(data.project_id !== undefined){
let data5 = data.project_id;
if((typeof data5 !== "string") && (data5 !== null)){
vErrors = add(vErrors, instancePath+"/project_id", "type");
errors++;
}
}
if(data.job_name !== undefined){
let data6 = data.job_name;
if((typeof data6 !== "string") && (data6 !== null)){
vErrors = add(vErrors, instancePath+"/job_name", "type");
errors++;
}
}
if(data.job_id !== undefined){
let data7 = data.job_id;
if((typeof data7 !== "string") && (data7 !== null)){
vErrors = add(vErrors, instancePath+"/job_id", "type");
errors++;
}
}
if(data.service_uri !== undefined){
let data8 = data.service_uri;
if((typeof data8 !== "string") && (data8 !== null)){
vErrors = add(vErrors, instancePath+"/service_uri", "type");
errors++;
}
}
if(data.service_account_email !== undefined){
let data9 = data.service_account_email;
if((typeof data9 !== "string") && (data9 !== null)){
vErrors = add(vErrors, instancePath+"/service_account_email", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}


function validate83(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.provider === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "provider"});
errors++;
}
if(data.runtime === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "runtime"});
errors++;
}
if(data.region === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "region"});
errors++;
}
if(data.tags === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "tags"});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "provider") || (key0 === "runtime")) || (key0 === "region")) || (key0 === "resource_identifiers")) || (key0 === "tags")) || (key0 === "schedule"))){
vErrors = add(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(typeof data0 !== "string"){
vErrors = add(vErrors, instancePath+"/provider", "type");
errors++;
}
if("gcp" !== data0){
vErrors = add(vErrors, instancePath+"/provider", "const", {allowedValue: "gcp"});
errors++;
}
}
if(data.runtime !== undefined){
if(!(validate84(data.runtime, {instancePath:instancePath+"/runtime"}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
if(data.region !== undefined){
let data2 = data.region;
if(typeof data2 === "string"){
if(data2.length < 1){
vErrors = add(vErrors, instancePath+"/region", "minLength");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/region", "type");
errors++;
}
}
if(data.resource_identifiers !== undefined){
let data3 = data.resource_identifiers;
const _errs8 = errors;
let valid1 = false;
const _errs9 = errors;
if(!(validate86(data3, {instancePath:instancePath+"/resource_identifiers"}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
vErrors = add(vErrors, instancePath+"/resource_identifiers", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/resource_identifiers", "type");
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs12 = errors;
if(data3 !== null){
vErrors = add(vErrors, instancePath+"/resource_identifiers", "type");
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
}
}
if(!valid1){
vErrors = add(vErrors, instancePath+"/resource_identifiers", "anyOf");
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
if(!(validate72(data.tags, {instancePath:instancePath+"/tags"}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.schedule !== undefined){
if(!(validate74(data.schedule, {instancePath:instancePath+"/schedule"}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate83.errors = vErrors;
return errors === 0;
}


function validate91(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "type"});
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "image")) || (key0 === "cpu")) || (key0 === "memory")) || (key0 === "command")) || (key0 === "args")) || (key0 === "env")) || (key0 === "timeout_seconds"))){
vErrors = add(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
vErrors = add(vErrors, instancePath+"/type", "type");
errors++;
}
if("local_process" !== data0){
vErrors = add(vErrors, instancePath+"/type", "const", {allowedValue: "local_process"});
errors++;
}
}
if(data.image !== undefined){
let data1 = data.image;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/image", "type");
errors++;
}
if(typeof data1 === "string"){
if(data1.length < 1){
vErrors = add(vErrors, instancePath+"/image", "minLength");
errors++;
}
}
}
if(data.cpu !== undefined){
let data2 = data.cpu;
if(((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")) && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/cpu", "type");
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
vErrors = add(vErrors, instancePath+"/cpu", "exclusiveMinimum", {comparison: ">", limit: 0});
errors++;
}
}
if(typeof data2 === "string"){
if(data2.length < 1){
vErrors = add(vErrors, instancePath+"/cpu", "minLength");
errors++;
}
}
}
if(data.memory !== undefined){
let data3 = data.memory;
if(((!((typeof data3 == "number") && (isFinite(data3)))) && (typeof data3 !== "string")) && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/memory", "type");
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 <= 0 || isNaN(data3)){
vErrors = add(vErrors, instancePath+"/memory", "exclusiveMinimum", {comparison: ">", limit: 0});
errors++;
}
}
if(typeof data3 === "string"){
if(data3.length < 1){
vErrors = add(vErrors, instancePath+"/memory", "minLength");
errors++;
}
}
}
if(data.command !== undefined){
let data4 = data.command;
if((!(Array.isArray(data4))) && (typeof data4 !== "string")){
vErrors = add(vErrors, instancePath+"/command", "type");
errors++;
}
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
vErrors = add(vErrors, instancePath+"/command", "pattern");
errors++;
}
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(typeof data4[i0] !== "string"){
vErrors = add(vErrors, instancePath+"/command/" + i0, "type");
errors++;
}
}
}
}
if(data.args !== undefined){
let data6 = data.args;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
vErrors = add(vErrors, instancePath+"/args", "type");
errors++;
}
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
vErrors = add(vErrors, instancePath+"/args", "pattern");
errors++;
}
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
vErrors = add(vErrors, instancePath+"/args/" + i1, "type");
errors++;
}
}
}
}
if(data.env !== undefined){
let data8 = data.env;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (typeof data8 !== "string")){
vErrors = add(vErrors, instancePath+"/env", "type");
errors++;
}
if(typeof data8 === "string"){
if(!pattern0.test(data8)){
vErrors = add(vErrors, instancePath+"/env", "pattern");
errors++;
}
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
let data9 = data8[key1];
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
vErrors = add(vErrors, instancePath+"/env/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type");
errors++;
}
}
}
}
if(data.timeout_seconds !== undefined){
let data10 = data.timeout_seconds;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (typeof data10 !== "string")){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "type");
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data10 < 1 || isNaN(data10)){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
vErrors = add(vErrors, instancePath+"/timeout_seconds", "pattern");
errors++;
}
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}


function validate93(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.runtime !== undefined){
let data0 = data.runtime;
if((typeof data0 !== "string") && (data0 !== null)){
vErrors = add(vErrors, instancePath+"/runtime", "type");
errors++;
}
}
if(data.cluster_name !== undefined){
let data1 = data.cluster_name;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = add(vErrors, instancePath+"/cluster_name", "type");
errors++;
}
}
if(data.service_name !== undefined){
let data2 = data.service_name;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/service_name", "type");
errors++;
}
}
if(data.endpoint_url !== undefined){
let data3 = data.endpoint_url;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/endpoint_url", "type");
errors++;
}
}
if(data.container_name !== undefined){
let data4 = data.container_name;
if((typeof data4 !== "string") && (data4 !== null)){
vErrors = add(vErrors, instancePath+"/container_name", "type");
errors++;
}
}
if(data.command !== undefined){
let data5 = data.command;
if(((!(Array.isArray(data5))) && (typeof data5 !== "string")) && (data5 !== null)){
vErrors = add(vErrors, instancePath+"/command", "type");
errors++;
}
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
vErrors = add(vErrors, instancePath+"/command", "pattern");
errors++;
}
}
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
vErrors = add(vErrors, instancePath+"/command/" + i0, "type");
errors++;
}
}
}
}
if(data.working_directory !== undefined){
let data7 = data.working_directory;
if((typeof data7 !== "string") && (data7 !== null)){
vErrors = add(vErrors, instancePath+"/working_directory", "type");
errors++;
}
}
if(data.state_directory !== undefined){
let data8 = data.state_directory;
if((typeof data8 !== "string") && (data8 !== null)){
vErrors = add(vErrors, instancePath+"/state_directory", "type");
errors++;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate93.errors = vErrors;
return errors === 0;
}


function validate90(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.provider === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "provider"});
errors++;
}
if(data.runtime === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "runtime"});
errors++;
}
if(data.region === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "region"});
errors++;
}
if(data.tags === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "tags"});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "provider") || (key0 === "runtime")) || (key0 === "region")) || (key0 === "resource_identifiers")) || (key0 === "tags")) || (key0 === "schedule"))){
vErrors = add(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(typeof data0 !== "string"){
vErrors = add(vErrors, instancePath+"/provider", "type");
errors++;
}
if("local" !== data0){
vErrors = add(vErrors, instancePath+"/provider", "const", {allowedValue: "local"});
errors++;
}
}
if(data.runtime !== undefined){
if(!(validate91(data.runtime, {instancePath:instancePath+"/runtime"}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
if(data.region !== undefined){
let data2 = data.region;
if(typeof data2 === "string"){
if(data2.length < 1){
vErrors = add(vErrors, instancePath+"/region", "minLength");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/region", "type");
errors++;
}
}
if(data.resource_identifiers !== undefined){
let data3 = data.resource_identifiers;
const _errs8 = errors;
let valid1 = false;
const _errs9 = errors;
if(!(validate93(data3, {instancePath:instancePath+"/resource_identifiers"}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
vErrors = add(vErrors, instancePath+"/resource_identifiers", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/resource_identifiers", "type");
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs12 = errors;
if(data3 !== null){
vErrors = add(vErrors, instancePath+"/resource_identifiers", "type");
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
}
}
if(!valid1){
vErrors = add(vErrors, instancePath+"/resource_identifiers", "anyOf");
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
if(!(validate72(data.tags, {instancePath:instancePath+"/tags"}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.schedule !== undefined){
if(!(validate74(data.schedule, {instancePath:instancePath+"/schedule"}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate90.errors = vErrors;
return errors === 0;
}


function validate66(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.provider;
if(typeof tag0 == "string"){
if(tag0 === "aws"){
if(!(validate67(data, {instancePath}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
else if(tag0 === "azure"){
if(!(validate76(data, {instancePath}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
else if(tag0 === "gcp"){
if(!(validate83(data, {instancePath}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
else if(tag0 === "local"){
if(!(validate90(data, {instancePath}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
}
else {
vErrors = add(vErrors, instancePath, "discriminator");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath, "discriminator");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath=""}={}){
/*# sourceURL="urn:dativo:job-config:1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tenant_id === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "tenant_id"});
errors++;
}
if(data.source_connector_path === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "source_connector_path"});
errors++;
}
if(data.target_connector_path === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "target_connector_path"});
errors++;
}
if(data.asset_path === undefined){
vErrors = add(vErrors, instancePath, "required", {missingProperty: "asset_path"});
errors++;
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
vErrors = add(vErrors, instancePath+"/$schema", "type");
errors++;
}
}
if(data.tenant_id !== undefined){
let data1 = data.tenant_id;
if(typeof data1 === "string"){
if(data1.length < 1){
vErrors = add(vErrors, instancePath+"/tenant_id", "minLength");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/tenant_id", "type");
errors++;
}
}
if(data.environment !== undefined){
let data2 = data.environment;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = add(vErrors, instancePath+"/environment", "type");
errors++;
}
}
if(data.source_connector !== undefined){
let data3 = data.source_connector;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = add(vErrors, instancePath+"/source_connector", "type");
errors++;
}
}
if(data.source_connector_path !== undefined){
let data4 = data.source_connector_path;
if(typeof data4 === "string"){
if(data4.length < 1){
vErrors = add(vErrors, instancePath+"/source_connector_path", "minLength");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/source_connector_path", "type");
errors++;
}
}
if(data.target_connector !== undefined){
let data5 = data.target_connector;
if((typeof data5 !== "string") && (data5 !== null)){
vErrors = add(vErrors, instancePath+"/target_connector", "type");
errors++;
}
}
if(data.target_connector_path !== undefined){
let data6 = data.target_connector_path;
if(typeof data6 === "string"){
if(data6.length < 1){
vErrors = add(vErrors, instancePath+"/target_connector_path", "minLength");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/target_connector_path", "type");
errors++;
}
}
if(data.asset !== undefined){
let data7 = data.asset;
if((typeof data7 !== "string") && (data7 !== null)){
vErrors = add(vErrors, instancePath+"/asset", "type");
errors++;
}
}
if(data.asset_path !== undefined){
let data8 = data.asset_path;
if(typeof data8 === "string"){
if(data8.length < 1){
vErrors = add(vErrors, instancePath+"/asset_path", "minLength");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/asset_path", "type");
errors++;
}
}
if(data.source !== undefined){
let data9 = data.source;
const _errs20 = errors;
let valid1 = false;
const _errs21 = errors;
if(!(validate22(data9, {instancePath:instancePath+"/source"}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid0 = _errs21 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs22 = errors;
if(data9 !== null){
vErrors = add(vErrors, instancePath+"/source", "type");
errors++;
}
var _valid0 = _errs22 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
vErrors = add(vErrors, instancePath+"/source", "anyOf");
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
if(!(validate39(data10, {instancePath:instancePath+"/target"}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
var _valid1 = _errs26 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const _errs27 = errors;
if(data10 !== null){
vErrors = add(vErrors, instancePath+"/target", "type");
errors++;
}
var _valid1 = _errs27 === errors;
valid2 = valid2 || _valid1;
}
if(!valid2){
vErrors = add(vErrors, instancePath+"/target", "anyOf");
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
vErrors = add(vErrors, instancePath+"/schema_validation_mode", "type");
errors++;
}
if(!((data11 === "strict") || (data11 === "warn"))){
vErrors = add(vErrors, instancePath+"/schema_validation_mode", "enum");
errors++;
}
var _valid2 = _errs31 === errors;
valid3 = valid3 || _valid2;
if(!valid3){
const _errs33 = errors;
if(typeof data11 === "string"){
if(!pattern0.test(data11)){
vErrors = add(vErrors, instancePath+"/schema_validation_mode", "pattern");
errors++;
}
}
else {
vErrors = add(vErrors, instancePath+"/schema_validation_mode", "type");
errors++;
}
var _valid2 = _errs33 === errors;
valid3 = valid3 || _valid2;
if(!valid3){
const _errs35 = errors;
if(data11 !== null){
vErrors = add(vErrors, instancePath+"/schema_validation_mode", "type");
errors++;
}
var _valid2 = _errs35 === errors;
valid3 = valid3 || _valid2;
}
}
if(!valid3){
vErrors = add(vErrors, instancePath+"/schema_validation_mode", "anyOf");
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
if(!(validate52(data12, {instancePath:instancePath+"/retry_config"}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var _valid3 = _errs39 === errors;
valid4 = valid4 || _valid3;
if(!valid4){
const _errs40 = errors;
if(data12 !== null){
vErrors = add(vErrors, instancePath+"/retry_config", "type");
errors++;
}
var _valid3 = _errs40 === errors;
valid4 = valid4 || _valid3;
}
if(!valid4){
vErrors = add(vErrors, instancePath+"/retry_config", "anyOf");
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
if(!(validate54(data13, {instancePath:instancePath+"/logging"}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var _valid4 = _errs44 === errors;
valid5 = valid5 || _valid4;
if(!valid5){
const _errs45 = errors;
if(data13 !== null){
vErrors = add(vErrors, instancePath+"/logging", "type");
errors++;
}
var _valid4 = _errs45 === errors;
valid5 = valid5 || _valid4;
}
if(!valid5){
vErrors = add(vErrors, instancePath+"/logging", "anyOf");
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
if(!(validate56(data14, {instancePath:instancePath+"/catalog"}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
var _valid5 = _errs49 === errors;
valid6 = valid6 || _valid5;
if(!valid6){
const _errs50 = errors;
if(data14 !== null){
vErrors = add(vErrors, instancePath+"/catalog", "type");
errors++;
}
var _valid5 = _errs50 === errors;
valid6 = valid6 || _valid5;
}
if(!valid6){
vErrors = add(vErrors, instancePath+"/catalog", "anyOf");
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
vErrors = add(vErrors, instancePath+"/classification_overrides", "type");
errors++;
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key0 in data15){
if(typeof data15[key0] !== "string"){
vErrors = add(vErrors, instancePath+"/classification_overrides/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "type");
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
if(!(validate58(data17, {instancePath:instancePath+"/finops"}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
var _valid6 = _errs59 === errors;
valid8 = valid8 || _valid6;
if(!valid8){
const _errs60 = errors;
if(data17 !== null){
vErrors = add(vErrors, instancePath+"/finops", "type");
errors++;
}
var _valid6 = _errs60 === errors;
valid8 = valid8 || _valid6;
}
if(!valid8){
vErrors = add(vErrors, instancePath+"/finops", "anyOf");
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
if(!(validate60(data18, {instancePath:instancePath+"/governance_overrides"}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var _valid7 = _errs64 === errors;
valid9 = valid9 || _valid7;
if(!valid9){
const _errs65 = errors;
if(data18 !== null){
vErrors = add(vErrors, instancePath+"/governance_overrides", "type");
errors++;
}
var _valid7 = _errs65 === errors;
valid9 = valid9 || _valid7;
}
if(!valid9){
vErrors = add(vErrors, instancePath+"/governance_overrides", "anyOf");
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
if(!(validate62(data19, {instancePath:instancePath+"/plugins"}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
var _valid8 = _errs69 === errors;
valid10 = valid10 || _valid8;
if(!valid10){
const _errs70 = errors;
if(data19 !== null){
vErrors = add(vErrors, instancePath+"/plugins", "type");
errors++;
}
var _valid8 = _errs70 === errors;
valid10 = valid10 || _valid8;
}
if(!valid10){
vErrors = add(vErrors, instancePath+"/plugins", "anyOf");
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
if(!(validate66(data20, {instancePath:instancePath+"/infrastructure"}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var _valid9 = _errs74 === errors;
valid11 = valid11 || _valid9;
if(!valid11){
const _errs75 = errors;
if(data20 !== null){
vErrors = add(vErrors, instancePath+"/infrastructure", "type");
errors++;
}
var _valid9 = _errs75 === errors;
valid11 = valid11 || _valid9;
}
if(!valid11){
vErrors = add(vErrors, instancePath+"/infrastructure", "anyOf");
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
vErrors = add(vErrors, instancePath, "type");
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

function add(errors, instancePath, keyword, params = {}) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}

