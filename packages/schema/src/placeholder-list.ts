import type { Diagnostic } from './diagnostic.ts';
import { parseTemplate } from './placeholder.ts';
import { placeholderFault, placeholderInKey, unquotedPlaceholder } from './placeholder-diagnostic.ts';
import type { Placeholder, PlaceholderFault } from './placeholder-grammar.ts';
import { maskEscapedBraces } from './yaml/escaped-braces.ts';
import { keyText } from './yaml/keys.ts';
import type { YamlDocument, YamlMap, YamlNode, YamlScalar } from './yaml/nodes.ts';
import { isPlaceholderMap } from './yaml/placeholder-map.ts';
import { pointerStep } from './yaml/pointer.ts';

/** A value of a document that holds placeholders. */
export interface PlaceholderSite {
  /** A map only for the unquoted form `{{…}}`, which YAML reads as a map inside a map. */
  readonly node: YamlScalar | YamlMap;
  readonly pointer: string;
  /** The placeholder is the whole value, so it keeps the type of the output. */
  readonly isWhole: boolean;
  readonly isUnquoted: boolean;
  /** In the order of the text; offsets count from the start of the decoded text, or of the span when unquoted. */
  readonly placeholders: readonly Placeholder[];
}

/** All placeholders of a document, where each stands. */
export interface PlaceholderList {
  readonly sites: readonly PlaceholderSite[];
  /** Values with `{{!terraform_outputs…}}`, the literal form. */
  readonly escapes: readonly { readonly node: YamlScalar; readonly pointer: string }[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds all placeholders in the values of a document, those of an aliased value once, where its anchor stands.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { listPlaceholders, readYaml } from '@dativo/schema';
 *
 * const reading = readYaml(readFileSync('job.yaml', 'utf8'));
 * const sites = reading.ok ? reading.documents.flatMap((document) => listPlaceholders(document).sites) : [];
 * sites.map(({ pointer }) => pointer); // => ['/infrastructure/resource_identifiers']
 */
export function listPlaceholders(document: YamlDocument): PlaceholderList {
  const collector = new Collector(document);
  collector.visit(document.root, '');
  return collector;
}

class Collector implements PlaceholderList {
  readonly sites: PlaceholderSite[] = [];
  readonly escapes: { node: YamlScalar; pointer: string }[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private readonly document: YamlDocument;
  private readonly mayOpenAnywhere: boolean;
  /** The first `{{` at or behind the node that was asked for last; nodes come in the order of the text. */
  private nextOpening = -1;

  constructor(document: YamlDocument) {
    this.document = document;
    // A quoted text may be broken between the two braces, and reads as if they stood together.
    this.mayOpenAnywhere = /\\[\r\n]/.test(document.text);
  }

  visit(node: YamlNode, pointer: string): void {
    if (!this.hasOpening(node)) return;
    if (node.kind === 'scalar') this.visitScalar(node, pointer);
    else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) this.visit(item, pointer + pointerStep(index));
    } else if (node.kind === 'map') this.visitMap(node, pointer);
  }

  /** Most of a file holds no placeholder and need not be walked through. */
  private hasOpening({ start, end }: YamlNode): boolean {
    if (this.mayOpenAnywhere) return true;
    if (this.nextOpening < start) {
      const found = this.document.text.indexOf('{{', start);
      this.nextOpening = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.nextOpening < end;
  }

  private visitMap(map: YamlMap, pointer: string): void {
    if (isPlaceholderMap(this.document.text, map)) {
      this.visitUnquoted(map, pointer);
      return;
    }
    for (const { key, value } of map.entries) {
      const isInKey = key.kind === 'map' || this.hasOpening(key);
      if (!isInKey && !this.hasOpening(value)) continue;
      const entryPointer = pointer + pointerStep(keyText(key) ?? this.sourceOf(key));
      if (isInKey) this.visitKey(key, entryPointer);
      this.visit(value, entryPointer);
    }
  }

  private visitUnquoted(node: YamlMap, pointer: string): void {
    const { placeholders, faults } = split(this.sourceOf(node));
    this.addFaults(node, pointer, faults);
    if (placeholders.length === 0) return;
    this.sites.push({ node, pointer, isWhole: true, isUnquoted: true, placeholders });
    this.diagnostics.push(unquotedPlaceholder(this.document, node, pointer));
  }

  private visitKey(key: YamlNode, pointer: string): void {
    if (key.kind === 'map') this.diagnostics.push(placeholderInKey(this.document, key, pointer));
    if (key.kind !== 'scalar' || !key.text.includes('{{')) return;
    const { placeholders, faults, hasEscape } = this.splitScalar(key);
    if (placeholders.length > 0) this.diagnostics.push(placeholderInKey(this.document, key, pointer));
    else this.addFaults(key, pointer, faults);
    if (hasEscape) this.escapes.push({ node: key, pointer });
  }

  private visitScalar(node: YamlScalar, pointer: string): void {
    if (!node.text.includes('{{')) return;
    const { placeholders, faults, hasEscape } = this.splitScalar(node);
    this.addFaults(node, pointer, faults);
    if (hasEscape) this.escapes.push({ node, pointer });
    if (placeholders.length === 0) return;
    const isWhole = placeholders[0]?.raw.length === node.text.length;
    this.sites.push({ node, pointer, isWhole, isUnquoted: false, placeholders });
  }

  private addFaults(node: YamlScalar | YamlMap, pointer: string, faults: readonly PlaceholderFault[]): void {
    for (const fault of faults) this.diagnostics.push(placeholderFault(this.document, node, pointer, fault));
  }

  private splitScalar(node: YamlScalar): Found {
    return split(node.text, maskEscapedBraces(this.document.text, node));
  }

  private sourceOf({ start, end }: YamlNode): string {
    return this.document.text.slice(start, end);
  }
}

interface Found {
  readonly placeholders: readonly Placeholder[];
  readonly faults: readonly PlaceholderFault[];
  readonly hasEscape: boolean;
}

/** `masked` shows which braces can open a placeholder; by default all of them. */
function split(text: string, masked = text): Found {
  const placeholders: Placeholder[] = [];
  const faults: PlaceholderFault[] = [];
  let hasEscape = false;
  for (const part of parseTemplate(text)) {
    if (part.kind === 'placeholder' && masked.startsWith('{{', part.placeholder.start))
      placeholders.push(part.placeholder);
    else if (part.kind === 'fault' && masked.startsWith('{{', part.fault.start)) faults.push(part.fault);
    else if (part.kind === 'escaped' && masked.startsWith('{{', part.start)) hasEscape = true;
  }
  return { placeholders, faults, hasEscape };
}
