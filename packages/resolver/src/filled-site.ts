import {
  createDiagnostic,
  type Diagnostic,
  type JsonValue,
  type Placeholder,
  type PlaceholderSite,
  type YamlDocument,
  type YamlNode,
} from '@dativo/schema';
import { type Choice, chooseValue, type Known, type Place } from './choose-value.ts';
import type { Finding } from './finding.ts';
import type { Edit } from './position-map.ts';
import { MASK, type Replacement } from './replacement.ts';
import type { Span } from './scalar-source.ts';
import type { Intended } from './verify-result.ts';

/** A value of the file with placeholders or escapes in it. */
export type Site = Pick<PlaceholderSite, 'node' | 'pointer' | 'isWhole' | 'placeholders'>;

/** The replacement of one site. */
export interface SiteEdit extends Edit {
  /** `newText` with every sensitive value masked. */
  readonly maskedText: string;
  readonly pointer: string;
  /** The outputs that were filled in. */
  readonly names: readonly string[];
  readonly isSensitive: boolean;
}

/** What became of one site. Without an edit the source stays as it is. */
export interface FilledSite {
  readonly node: YamlNode;
  readonly edit?: SiteEdit;
  readonly intended?: Intended;
  readonly replacements: readonly Replacement[];
  readonly diagnostics: readonly Diagnostic[];
  /** Sensitive values that were written. */
  readonly secrets: readonly JsonValue[];
  readonly keptCount: number;
}

/** What all sites have in common. */
export interface FillContext extends Known {
  readonly document: YamlDocument;
}

/** What a site is replaced with. */
export interface SiteText {
  readonly newText: string;
  readonly maskedText: string;
  readonly intended: Intended;
}

const LONGEST_TAG = 500;

/** Collects what becomes of one site while its placeholders are looked up. */
export class SiteRecord {
  readonly #site: Site;
  readonly #context: FillContext;
  readonly #replacements: Replacement[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #secrets: JsonValue[] = [];
  #keptCount = 0;

  constructor(site: Site, context: FillContext) {
    this.#site = site;
    this.#context = context;
  }

  /** The text in front of the site, as much of it as can hold a tag. */
  get textInFront(): string {
    const { start } = this.#site.node;
    return this.#context.document.text.slice(Math.max(0, start - LONGEST_TAG), start);
  }

  get hasErrors(): boolean {
    return this.#diagnostics.some(({ severity }) => severity === 'error');
  }

  /** Decides about one placeholder and notes what there is to say about it. */
  choose(placeholder: Placeholder, span: Span, place: Place): Choice {
    const choice = chooseValue(placeholder, place, this.#context);
    if (choice.kind === 'error') this.#report('error', choice.finding, span);
    if (choice.kind === 'keep') {
      this.#keptCount += 1;
      this.#report(choice.severity, choice.finding, span);
    }
    if (choice.kind === 'value' && choice.isSensitive) this.#secrets.push(choice.value);
    return choice;
  }

  /** Notes why a value cannot stand here; the site stays as it is. */
  refuse(finding: Finding, span: Span): FilledSite {
    this.#report('error', finding, span);
    return this.close();
  }

  addReplacement(
    { source, name, raw }: Placeholder,
    span: Span,
    { newText, isSensitive }: { readonly newText: string; readonly isSensitive: boolean },
  ): void {
    this.#replacements.push({
      pointer: this.#site.pointer,
      range: this.#context.document.rangeOf(span),
      placeholder: raw,
      ...(source === undefined ? {} : { source }),
      name,
      isSensitive,
      newText: isSensitive ? MASK : newText,
    });
  }

  close(text?: SiteText): FilledSite {
    const { node } = this.#site;
    const shared = {
      node,
      replacements: this.#replacements,
      diagnostics: this.#diagnostics,
      secrets: this.#secrets,
      keptCount: this.#keptCount,
    };
    if (text === undefined) return shared;
    const { newText, maskedText, intended } = text;
    const isSensitive = this.#secrets.length > 0;
    const edit: SiteEdit = {
      start: node.start,
      end: node.end,
      pointer: this.#site.pointer,
      newText,
      maskedText: isSensitive ? maskedText : newText,
      names: [...new Set(this.#replacements.map(({ name }) => name))],
      isSensitive,
    };
    return { ...shared, edit, intended };
  }

  #report(severity: Diagnostic['severity'], { ruleId, message, help }: Finding, span: Span): void {
    const { document } = this.#context;
    this.#diagnostics.push(
      createDiagnostic({
        ruleId,
        severity,
        message,
        help,
        file: document.file,
        range: document.rangeOf(span),
        pointer: this.#site.pointer,
        subject: document.text.slice(span.start, span.end),
      }),
    );
  }
}
