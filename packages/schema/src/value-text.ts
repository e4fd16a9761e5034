import { MAX_BYTES } from './decode-job-file.ts';
import type { RuleId } from './rules/catalog.ts';
import { leafName } from './rules/pointer.ts';
import { shapeOf, type ValueShape } from './value-shape.ts';
import { pointerStep } from './yaml/pointer.ts';

/** A value as JSON text that reads back as the same value, and what in it no JSON can hold. */
export interface ValueText {
  /** `null` stands where a value was refused. */
  readonly text: string;
  readonly refused: readonly RefusedValue[];
}

export interface RefusedValue {
  readonly ruleId: RuleId;
  readonly pointer: string;
  readonly message: string;
  readonly help: string;
}

/** Deeper collections are left empty: the reader refuses the text at this depth, whatever stands in them. */
const MAX_DEPTH = 101;
const SEPARATOR = ', ';

/** Writes any value of a program as JSON. Never throws, and ends on cycles and on endless nesting too. */
export function writeValue(value: unknown): ValueText {
  return new ValueWriter().writeRoot(value);
}

class ValueWriter {
  private readonly refused: RefusedValue[] = [];
  private readonly holders = new Set<object>();
  private length = 0;

  writeRoot(value: unknown): ValueText {
    const text = this.write(() => value, '');
    if (this.length <= MAX_BYTES) return { text, refused: this.refused };
    const message = `the job is larger than ${MAX_BYTES / 1024 / 1024} MiB when it is written as JSON`;
    return { text: '', refused: [{ ruleId: 'JOB106', pointer: '', message, help: TOO_LARGE_HELP }] };
  }

  private write(read: () => unknown, pointer: string): string {
    const shape = shapeOf(read);
    if (shape.kind === 'foreign') return this.refuse('JOB202', pointer, shape.message, shape.help);
    if (shape.kind === 'scalar') return this.counted(scalarText(shape.value));
    if (this.holders.has(shape.holder))
      return this.refuse('JOB109', pointer, 'leads back to a value that holds it', CYCLE_HELP);
    this.holders.add(shape.holder);
    const text = this.writeMembers(shape, pointer);
    this.holders.delete(shape.holder);
    return text;
  }

  private writeMembers({ kind, holder, keys }: Extract<ValueShape, { holder: object }>, pointer: string): string {
    const members: string[] = [];
    this.length += SEPARATOR.length * keys.length;
    for (const key of this.holders.size > MAX_DEPTH ? [] : keys) {
      // What is shared many times over multiplies; once the text is too large, nothing more is read.
      if (this.length > MAX_BYTES) break;
      const member = this.write(() => (holder as Record<string, unknown>)[key], pointer + pointerStep(key));
      members.push(kind === 'list' ? member : `${this.counted(scalarText(key))}: ${member}`);
    }
    return this.counted(kind === 'list' ? '[]' : '{}', members.join(SEPARATOR));
  }

  private refuse(ruleId: RuleId, pointer: string, fault: string, help: string): string {
    const name = pointer === '' ? 'the job' : `\`${leafName(pointer)}\``;
    this.refused.push({ ruleId, pointer, message: `${name} ${fault}`, help });
    return this.counted('null');
  }

  /** Puts `inner`, which has been counted, between the brackets. */
  private counted(text: string, inner = ''): string {
    this.length += text.length;
    return inner === '' ? text : text.charAt(0) + inner + text.charAt(1);
  }
}

const CYCLE_HELP = 'Write the value out where it is needed again.';
const TOO_LARGE_HELP = 'A job names its data; it does not hold them.';

function scalarText(value: string | number | boolean | null): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return Object.is(value, -0) ? '-0' : String(value);
}
