import type { InspectedJob } from '../inspect-job.ts';
import type { JobView } from '../rules/job-view.ts';
import { leafName } from '../rules/pointer.ts';
import { assetTagsIn, checkAsset } from './asset.ts';
import { checkCloudModeOf, checkDockerSocketOf } from './check-runtime-needs.ts';
import { DEFAULT_ROOTS, inRepository } from './container-path.ts';
import { checkIncremental } from './incremental.ts';
import { isThere, type LoadedFile, loadFirst } from './loaded-file.ts';
import { escapedPath, missingFile } from './missing-file.ts';
import { checkRecipe, type Recipe, recipeOf } from './recipe.ts';
import { type ReferenceFinding, reportWithCauses } from './reference-finding.ts';
import type { ReferenceCheck, ReferenceOptions, ReferenceReader } from './reference-reader.ts';
import { type Reference, referencesOf } from './references-of-job.ts';
import { checkRegistered, REGISTRY_PATH, registryIn } from './registry.ts';

/**
 * Checks a job against the files that it names: its connectors, its asset, its plugins, and the registry of connectors
 * where the repository has one. Paths that are known only when the job runs are left alone.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { checkReferences, inspectJob } from '@dativo/schema';
 *
 * const job = inspectJob(readFileSync('job.yaml', 'utf8'), { file: 'job.yaml' });
 * const files: Record<string, string> = { 'connectors/csv.yml': 'default_engine: { type: native }' };
 * const { diagnostics } = await checkReferences(job, { read: (path) => files[path], list: () => ['csv.yml'] });
 * diagnostics.map(({ ruleId }) => ruleId); // => ['JOB801', 'JOB801', 'JOB801']
 */
export async function checkReferences(
  job: InspectedJob,
  reader: ReferenceReader,
  options: ReferenceOptions = {},
): Promise<ReferenceCheck> {
  const { view, file } = job;
  if (view === undefined) return { diagnostics: [], assetTags: {}, files: [] };
  const { nameOf = (path: string) => path } = options;
  const references = referencesOf(view, file, options);
  const registryPlace = registryPlaceOf(view, options);
  const [checked, registryFile] = await Promise.all([
    Promise.all(references.map((reference) => look(reference, reader, nameOf))),
    loadFirst(reader, registryPlace),
  ]);
  const findings = [
    ...checked.flatMap(({ findings }) => findings),
    ...contentFindings(job, view, { checked, registryFile, nameOf, options }),
  ];
  const asset = checked.find(({ reference }) => reference.kind === 'asset')?.file;
  return {
    diagnostics: findings.map((finding) => reportWithCauses(view.document, finding, nameOf)),
    assetTags: asset?.kind === 'read' ? assetTagsIn(asset) : {},
    ...(asset?.kind === 'read' ? { assetTagsFile: nameOf(asset.path) } : {}),
    files: [...new Set([...references.flatMap(({ places }) => places), ...registryPlace])].sort(),
  };
}

interface Looked {
  readonly reference: Reference;
  /** Missing for what is not read, such as plugins. */
  readonly file?: LoadedFile;
  readonly findings: readonly ReferenceFinding[];
}

/** JOB801 and the part of JOB802 that is true of every file. */
async function look(reference: Reference, reader: ReferenceReader, nameOf: (path: string) => string): Promise<Looked> {
  const { kind, places, escaped } = reference;
  if (escaped !== undefined) return { reference, findings: [escapedPath(reference)] };
  if (kind === 'plugin') {
    const findings = (await isThere(reader, places)) ? [] : [await missingFile(reference, reader, nameOf)];
    return { reference, findings };
  }
  const file = await loadFirst(reader, places);
  if (file.kind === 'missing') return { reference, file, findings: [await missingFile(reference, reader, nameOf)] };
  return {
    reference,
    file,
    findings: unreadable(file, reference.pointer, `the file of \`${leafName(reference.pointer)}\``, nameOf),
  };
}

function unreadable(
  file: LoadedFile,
  pointer: string,
  subject: string,
  nameOf: (path: string) => string,
): ReferenceFinding[] {
  if (file.kind !== 'unreadable') return [];
  const { path, reason, range } = file;
  const name = nameOf(path);
  const place = range === undefined ? name : `${name}:${range.start.line}:${range.start.column}`;
  return [
    {
      ruleId: 'JOB802',
      pointer,
      mark: 'value',
      message: `${subject} cannot be read: ${reason.replace(/\.$/, '')} (\`${place}\`)`,
      help: `Mend \`${name}\`; it is read as YAML and holds one map.`,
      causes: range === undefined ? [] : [{ path, range, message: 'the place' }],
    },
  ];
}

/** The registry belongs to the container; what runs on this machine has none. */
function registryPlaceOf(view: JobView, { roots = DEFAULT_ROOTS }: ReferenceOptions): string[] {
  const place = inRepository(REGISTRY_PATH, roots);
  return view.provider !== 'local' && place.kind === 'inside' ? [place.path] : [];
}

interface Contents {
  readonly checked: readonly Looked[];
  readonly registryFile: LoadedFile;
  readonly nameOf: (path: string) => string;
  readonly options: ReferenceOptions;
}

/** What is in the files, once they are read. */
function contentFindings(
  job: InspectedJob,
  view: JobView,
  { checked, registryFile, nameOf, options }: Contents,
): ReferenceFinding[] {
  const registry = registryFile.kind === 'read' ? registryIn(registryFile) : undefined;
  const recipes = checked.flatMap(({ reference, file }) => readRecipe(view, reference, file));
  const found = recipes.map((recipe) => ({ recipe, faults: checkRecipe(recipe, view, nameOf) }));
  const sound = found.filter(({ faults }) => faults.length === 0).map(({ recipe }) => recipe);
  const source = sound.find(({ role }) => role === 'source');
  return [
    ...unreadable(registryFile, '/source_connector_path', 'the registry of connectors', nameOf),
    ...found.flatMap(({ faults }) => faults),
    ...sound.flatMap((recipe) => (registry === undefined ? [] : checkRegistered(recipe, registry, nameOf))),
    ...checkIncremental(view, source, registry, nameOf),
    ...checked.flatMap(({ reference, file }) =>
      reference.kind === 'asset' && file?.kind === 'read' ? checkAsset(reference, file, view, nameOf) : [],
    ),
    ...checkCloudModeOf(job, source, registry, options.containerMode ?? view.project.containerMode),
    ...sound.flatMap((recipe) => checkDockerSocketOf(view, recipe)),
  ];
}

function readRecipe(view: JobView, reference: Reference, file: LoadedFile | undefined): Recipe[] {
  const isRecipe = reference.kind === 'source' || reference.kind === 'target';
  return isRecipe && file?.kind === 'read' ? [recipeOf(view, reference, reference.kind, file)] : [];
}
