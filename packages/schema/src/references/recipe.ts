import { found } from '../rules/found.ts';
import type { JobView } from '../rules/job-view.ts';
import { isMap, type ReadFile } from './loaded-file.ts';
import { causeIn, type ReferenceFinding } from './reference-finding.ts';
import type { Reference, Role } from './references-of-job.ts';

/** A connector file, with what the job says about it. */
export interface Recipe {
  readonly role: Role;
  /** Of the path in the job. */
  readonly pointer: string;
  readonly file: ReadFile;
  /** The type that counts: the job's own, else that of the file; `undefined` where it is not known yet. */
  readonly type: string | undefined;
  /** Where that type is written in the job: its own, or the path of the file. */
  readonly typePointer: string;
}

export function recipeOf(job: JobView, { pointer }: Reference, role: Role, file: ReadFile): Recipe {
  const own = `/${role}/type`;
  if ((job.at(own) ?? null) !== null) return { role, pointer, file, type: job.fixedText(own), typePointer: own };
  const { type } = file.value;
  return { role, pointer, file, type: typeof type === 'string' ? type : undefined, typePointer: pointer };
}

/** JOB802 for what the container needs of every connector file, else JOB803 for a role that it does not have. */
export function checkRecipe(recipe: Recipe, job: JobView, nameOf: (path: string) => string): ReferenceFinding[] {
  const faults = fieldFaults(recipe, job);
  const name = nameOf(recipe.file.path);
  if (faults.length === 0) return checkRole(recipe, name);
  return [
    {
      ruleId: 'JOB802',
      pointer: recipe.pointer,
      mark: 'value',
      message: `connector \`${name}\` cannot be used: ${faults.map(({ words }) => words).join(', ')}`,
      help: 'A connector file has `name` and `type` (text) and `default_engine` (a map with `type`).',
      causes: faults.map(({ key, words }) => causeIn(recipe.file, `/${key}`, words)),
    },
  ];
}

/** A program on this machine may need no engine; the container refuses a file without one. */
function fieldFaults({ file: { value } }: Recipe, job: JobView): { key: string; words: string }[] {
  const faults = ['name', 'type'].flatMap((key) => {
    const text = value[key];
    if (typeof text === 'string' && text.trim() !== '') return [];
    return [
      {
        key,
        words: (text ?? '') === '' ? `\`${key}\` is missing` : `\`${key}\` is ${found(text, `/${key}`)}, not text`,
      },
    ];
  });
  const engine = value['default_engine'];
  if (job.provider === 'local' || isMap(engine)) return faults;
  const words = (engine ?? null) === null ? 'is missing' : `is ${found(engine, '/default_engine')}, not a map`;
  return [...faults, { key: 'default_engine', words: `\`default_engine\` ${words}` }];
}

/** A file without roles makes no claim, and the container lets it pass. */
function checkRole({ role, pointer, file }: Recipe, name: string): ReferenceFinding[] {
  const { roles } = file.value;
  if (!Array.isArray(roles) || roles.length === 0 || roles.includes(role)) return [];
  const listed = roles.filter((one) => typeof one === 'string').join(', ');
  return [
    {
      ruleId: 'JOB803',
      pointer,
      mark: 'value',
      message: `connector \`${name}\` is no ${role}: its roles are ${listed || 'none'}`,
      help: `Name a connector that has the role ${role}, or add it to \`roles\` if the connector can do that.`,
      causes: [causeIn(file, '/roles', 'the roles of the connector')],
    },
  ];
}
