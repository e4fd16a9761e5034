import { withSharedChecks } from './shared-checks.ts';

/** One list for the whole check, to which all functions add; the way back is for a union of which one branch fits. */
const HELPERS = `
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
`;

/**
 * The compiler's code with a fifth of its bytes, since whoever imports the library waits until all of them are parsed: one list of complaints
 * instead of one for each function, one function for all properties of a kind, and nothing of which no message makes use, such as paths inside
 * the schema. What it finds, and in which order, stays the same.
 */
export function shorterValidator(code: string): string {
  const [, main = ''] = /^export default (\w+);$/m.exec(code) ?? [];
  const shorter = withSharedChecks(withOneList(withShortErrors(code)));
  const end = `
/** Whether the value has the structure of a job; until the next call its \`errors\` say what is wrong. */
export const validate: Validate = (value) => {
  found = [];
  ${main}(value, "");
  const isJob = found.length === 0;
  validate.errors = isJob ? null : found;
  return isJob;
};
`;
  return withoutUnusedSchemas(shorter).replace(/^(?:"use strict"|export .*);\n?/gm, '') + HELPERS + end;
}

/** Nine lines per complaint become one. */
function withShortErrors(code: string): string {
  return code.replace(
    /const (err\d+) = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g,
    (_all, _name, error: string) => `add(${toArguments(error)});`,
  );
}

/** `{instancePath:a,schemaPath:"…",keyword:"type",params:{…}}` → `a,"type"` and the parameters that messages use. */
function toArguments(error: string): string {
  const [, path = 'instancePath', keyword = '', params = ''] =
    /^\{instancePath(?::(.*?))?,schemaPath:"[^"]*",keyword:("[^"]*"),params:(.*)\}$/.exec(error) ?? [];
  if (keyword === '') throw new Error(`The compiler wrote an error of another shape: ${error}`);
  const isUsed =
    /^\{(?:missingProperty|additionalProperty|allowedValue|comparison): /.test(params) && !params.includes('schema');
  return `${path}, ${keyword}${isUsed ? `, ${params}` : ''}`;
}

const MAP = 'data && typeof data == "object" && !Array.isArray(data)';

const STEPS: readonly (readonly [RegExp | string, string])[] = [
  [/\/\*# sourceURL=.*\n/g, ''],
  [/(function \w+\(data), \{instancePath="".*\n/g, '$1, instancePath){\n'],
  ['let vErrors = null;\nlet errors = 0;\n', ''],
  [/\w+\.errors = vErrors;\nreturn errors === 0;\n/g, ''],
  // What the function was told by its caller besides: nobody asks for it.
  [
    /if\(!\((validate\d+\(.*), \{instancePath(?::(.*?))?(?:,parentData.*)?\}\)\)\)\{\nvErrors = .*\nerrors = vErrors\.length;\n\}/g,
    '$1, $2);',
  ],
  [/, \);$/gm, ', instancePath);'],
  [/errors = (_errs\d+);\nif\(vErrors !== null\)\{\nif\(\1\)\{\n.*\n\}\nelse \{\n.*\n\}\n\}/g, 'back($1);'],
  [/(?<==) errors;$/gm, ' found.length;'],
  [
    /if\((data\.[\w$]+) === undefined\)\{\nadd\(instancePath, "required", \{missingProperty: ("[^"]+")\}\);\n\}/g,
    'need($1, instancePath, $2);',
  ],
  [`if(${MAP}){`, 'if(isMap(data)){'],
];

function withOneList(code: string): string {
  let shorter = code;
  for (const [found, replacement] of STEPS) shorter = shorter.replaceAll(found, replacement);
  const [left] = /^.*(?:\berrors\b|vErrors|parentData).*$/m.exec(shorter) ?? [];
  if (left !== undefined) throw new Error(`The compiler wrote a line of another shape: ${left}`);
  return shorter;
}

/** The compiler leaves a copy of each schema behind that no line reads. */
function withoutUnusedSchemas(code: string): string {
  return code.replace(/^const (schema\d+) = .*;\n/gm, (line, name: string) =>
    code.split(new RegExp(`\\b${name}\\b`)).length === 2 ? '' : line,
  );
}
