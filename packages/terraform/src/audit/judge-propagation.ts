import { fieldAt, isLeftOut, isUnknownAt, listAt, markOf } from './field-at.ts';
import { judgeSpecial } from './judge-special.ts';
import { missingTags } from './missing-tags.ts';
import { toTags } from './own-tags.ts';
import { PROPAGATION, type Propagation, type Switch } from './propagation.ts';
import type { AuditedResource, Fields } from './resource.ts';
import type { TagFault } from './tag-fault.ts';

const BY_TYPE = new Map(PROPAGATION.flatMap((row) => row.types.map((type) => [type, row] as const)));

/** Whether tags reach what a resource starts or copies; it may carry none itself. One finding for each kind of that. */
export function judgePropagation(resource: AuditedResource, required: readonly string[]): TagFault[] {
  const row = BY_TYPE.get(resource.type);
  if (row === undefined) return judgeSpecial(resource, required);
  const blocks = row.block === undefined ? [resource.values] : listAt(resource.values, row.block);
  const marks = row.block === undefined ? resource.unknown : fieldAt(resource.unknown, row.block);
  const faults = blocks.flatMap((block, index) =>
    judgeBlock({ block, mark: markOf(marks, index), row, resource }, required),
  );
  return faults.slice(0, 1);
}

interface Block {
  readonly block: Fields;
  /** `true`, or the marks of what the apply makes known. */
  readonly mark: unknown;
  readonly row: Propagation;
  readonly resource: AuditedResource;
}

function judgeBlock(place: Block, required: readonly string[]): TagFault[] {
  const { only, needs, through, tags, source } = place.row;
  if (only !== undefined && !isAt(place, only)) return [];
  if (needs !== undefined) {
    if (listAt(place.block, needs).length > 0 || isUnknownAt(place.mark, needs)) return [];
    return [fault(place, 'its tags', `Add a block ${within(place, needs)} that hands them on. See ${source}`)];
  }
  if (through !== undefined) {
    if (isAt(place, through) || isYetToCome(place, through.attribute)) return [];
    const help = `Set ${within(place, through.attribute)} = ${JSON.stringify(through.values[0])}. See ${source}`;
    if (tags === undefined) return [fault(place, 'its tags', help)];
  }
  if (tags === undefined || isYetToCome(place, tags)) return [];
  const missing = missingTags(toTags(fieldAt(place.block, tags)), place.resource, required);
  if (missing === undefined) return [];
  return [fault(place, missing, `Write the tags in ${within(place, tags)} as well. See ${source}`)];
}

/** Not where the code leaves it out: then the provider only fills in what it gets back. */
function isYetToCome(place: Block, attribute: string): boolean {
  return isUnknownAt(place.mark, attribute) && !isLeftOut(place.resource.settings, within(place, attribute));
}

function isAt({ block }: Block, { attribute, values }: Switch): boolean {
  return values.includes(fieldAt(block, attribute));
}

function fault({ row }: Block, missing: string, help: string): TagFault {
  return { ruleId: row.ruleId, keys: [], message: `does not pass ${missing} on to ${row.what}`, help };
}

function within({ row: { block } }: Block, attribute: string): string {
  return block === undefined ? attribute : `${block}.${attribute}`;
}
