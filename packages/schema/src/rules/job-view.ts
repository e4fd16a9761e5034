import type { RUNTIME_OF_PROVIDER } from '../job/provider-runtime.ts';
import type { YamlDocument } from '../yaml/nodes.ts';
import type { RuleId } from './catalog.ts';
import { isOn, type RuleSettings } from './settings.ts';
import { valueAt } from './value-at.ts';

/** Where a job runs, as `infrastructure.provider` has it. */
export type Provider = keyof typeof RUNTIME_OF_PROVIDER;

/** What a project knows that a job file does not say. */
export interface ProjectFacts {
  /** Tags of the organisation: the lowest layer, so every other layer wins over them. */
  readonly tagDefaults?: Readonly<Record<string, string>> | undefined;
  /** Tags that the asset definition of the job gives; above the defaults, below the job. */
  readonly assetTags?: Readonly<Record<string, string>> | undefined;
  /** The `--mode` that the container gets. Default `self_hosted`. */
  readonly containerMode?: 'self_hosted' | 'cloud' | undefined;
}

/** A job as rules look at it: nothing about its shape is taken for granted, since other rules may have found it wrong. */
export interface JobView {
  readonly document: YamlDocument;
  readonly value: unknown;
  readonly project: ProjectFacts;
  /** Only where `infrastructure.provider` is one that is known. */
  readonly provider: Provider | undefined;
  /** A second view of the same job, which shares nothing with this one. */
  readAgain(): JobView;
  /** False where nobody would see what the rule finds, so that looking for it can be spared. */
  isWanted(ruleId: RuleId): boolean;
  /** The value a pointer leads to. */
  at(pointer: string): unknown;
  /** The same where it is text without a placeholder or `${VAR}`, so that it can be judged now. */
  fixedText(pointer: string): string | undefined;
  /** The members of a map; none for anything else. */
  entriesAt(pointer: string): readonly (readonly [key: string, value: unknown])[];
}

type WeighedProject = ProjectFacts & { readonly rules?: RuleSettings | undefined };

/** `readDocument` is asked only where a place is needed, which in most job files is never. */
export function createJobView(
  readDocument: () => YamlDocument,
  value: unknown,
  providers: readonly Provider[],
  project: WeighedProject,
): JobView {
  return new ValueView(readDocument, value, providers, project);
}

/** A class, since an object with a getter of its own keeps all that this getter knows in memory for long. */
class ValueView implements JobView {
  readonly value: unknown;
  readonly project: ProjectFacts;
  readonly provider: Provider | undefined;
  readonly readAgain: () => JobView;
  readonly isWanted: JobView['isWanted'];
  private readonly readDocument: () => YamlDocument;
  private knownDocument: YamlDocument | undefined;

  constructor(
    readDocument: () => YamlDocument,
    value: unknown,
    providers: readonly Provider[],
    project: WeighedProject,
  ) {
    const provider = valueAt(value, '/infrastructure/provider');
    this.value = value;
    this.project = project;
    this.provider = providers.find((known) => known === provider);
    this.readAgain = viewReader(readDocument, providers, project);
    this.isWanted = wishes(project);
    this.readDocument = readDocument;
    this.knownDocument = undefined;
  }

  get document(): YamlDocument {
    this.knownDocument ??= this.readDocument();
    return this.knownDocument;
  }

  at(pointer: string): unknown {
    return valueAt(this.value, pointer);
  }

  fixedText(pointer: string): string | undefined {
    const found = this.at(pointer);
    return typeof found === 'string' && isFixed(found) ? found : undefined;
  }

  entriesAt(pointer: string): readonly (readonly [key: string, value: unknown])[] {
    const found = this.at(pointer);
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.entries(found) : [];
  }
}

// Functions of their own: what they return must not hold on to the value of the view that they came from.

export function viewReader(
  readDocument: () => YamlDocument,
  providers: readonly Provider[],
  project: WeighedProject,
): () => JobView {
  return () => {
    const document = readDocument();
    return createJobView(() => document, document.toValue(), providers, project);
  };
}

export function wishes({ rules }: WeighedProject): JobView['isWanted'] {
  return (ruleId) => rules === undefined || isOn(ruleId, rules);
}

/** True for text that stays as it is until the job runs. */
export function isFixed(text: string): boolean {
  return !text.includes('{{') && !text.includes('${');
}
