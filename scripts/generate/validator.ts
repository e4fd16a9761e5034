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
function add(errors, error) {
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
`;

/** Nine lines per complaint become one, and what no message uses is dropped: paths and values inside the schema. */
function shorter(code: string): string {
  const collected = code.replace(
    /const (err\d+) = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}/g,
    'vErrors = add(vErrors, $2);',
  );
  const used = collected
    .replace(/schemaPath:"[^"]*",/g, '')
    .replace(/params:\{\w+: (?:schema\d+\.[^}]*|"\w+")\}/g, keptParams);
  return used + ADD;
}

function keptParams(params: string): string {
  return /^params:\{(?:missingProperty|additionalProperty|allowedValue): /.test(params) ? params : 'params:{}';
}
