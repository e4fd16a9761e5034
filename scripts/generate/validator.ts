import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { JsonSchema } from '../../packages/schema/src/job/to-json-schema.ts';
import { smaller } from './smaller-schema.ts';

// The module is CommonJS whose default export is the function itself; its types say otherwise under `nodenext`.
const standaloneCode = createRequire(import.meta.url)('ajv/dist/standalone') as (ajv: Ajv, validate: unknown) => string;

const TYPES = `
/** One complaint of the compiled check. */
export interface StructureError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** True for a job; otherwise the complaints are in \`errors\` until the next call. */
export interface Validate {
  (value: unknown): boolean;
  readonly errors?: readonly StructureError[] | null;
}

`;

/**
 * Compiles the check ahead of time. `unicode: false` keeps the module free of imports (lengths are only ever compared
 * with 1, where both ways of counting agree), and messages are left out because ours are written from the facts table.
 */
export function validatorModule(schema: JsonSchema, banner: string): string {
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    messages: false,
    unicode: false,
    unicodeRegExp: false,
    strict: true,
    strictTypes: true,
    allowUnionTypes: true,
    inlineRefs: false,
    // Its only use would be to call the option `unicode` deprecated.
    logger: false,
    code: { source: true, esm: true, lines: true },
  });
  const code = standaloneCode(ajv, ajv.compile(smaller(schema)));
  const typed = withoutUnusedSchemas(shorter(code))
    .replace(/export default \w+;\n?/, '')
    .replace('export const validate =', `${TYPES}export const validate: Validate =`);
  return `// @ts-nocheck\n${banner}\n${typed}\n`;
}

/** The compiler leaves a copy of each schema behind that no line reads. */
function withoutUnusedSchemas(code: string): string {
  return code.replace(/^const (schema\d+) = .*;\n/gm, (line, name: string) =>
    code.split(new RegExp(`\\b${name}\\b`)).length === 2 ? '' : line,
  );
}

const ADD = `
function add(errors, instancePath, keyword, params = {}) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
`;

/** Nine lines per complaint become one, and what no message uses is dropped: paths and values inside the schema, and who called. */
function shorter(code: string): string {
  const collected = code.replace(
    /const (err\d+) = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}/g,
    (_all, _name, error: string) => `vErrors = add(vErrors, ${toArguments(error)});`,
  );
  const called = collected
    .replaceAll('{instancePath="", parentData, parentDataProperty, rootData=data}={}', '{instancePath=""}={}')
    .replace(/,parentData(?::[^,]+)?,parentDataProperty(?::[^,]+)?,rootData\}/g, '}');
  return called + ADD;
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
