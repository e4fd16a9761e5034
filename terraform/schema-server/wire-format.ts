/** Protocol Buffers' wire format, written and read by field number. */
export type WireField = number | Buffer;

export class MalformedMessage extends Error {
  override readonly name = 'MalformedMessage';
}

export function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest]);
}

/** A number field; 0, the default, is left out as protobuf does. */
export function number(field: number, value: number): Buffer {
  return value === 0 ? Buffer.alloc(0) : Buffer.concat([varint(field << 3), varint(value)]);
}

/** A message, string or bytes field. */
export function bytes(field: number, value: Buffer | string): Buffer {
  const content = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
  return Buffer.concat([varint((field << 3) | 2), varint(content.length), content]);
}

/** An entry of a map<string, message> field. */
export function mapEntry(field: number, key: string, value: Buffer): Buffer {
  return bytes(field, Buffer.concat([bytes(1, key), bytes(2, value)]));
}

/** All fields of a message by number, in the order they came. */
export function readFields(message: Buffer): Map<number, WireField[]> {
  const fields = new Map<number, WireField[]>();
  let at = 0;
  while (at < message.length) {
    const tag = readVarint(message, at);
    const read = readValue(message, tag.value & 7, tag.next);
    const field = Math.floor(tag.value / 8);
    fields.set(field, [...(fields.get(field) ?? []), read.value]);
    at = read.next;
  }
  return fields;
}

export function stringField(fields: Map<number, WireField[]>, field: number): string {
  return bytesField(fields, field).toString('utf8');
}

/** Protobuf merges repeated scalars to the last one; an absent field is the empty value. */
export function bytesField(fields: Map<number, WireField[]>, field: number): Buffer {
  const value = fields.get(field)?.at(-1) ?? Buffer.alloc(0);
  if (!Buffer.isBuffer(value)) throw new MalformedMessage(`field ${field} is a number, expected bytes`);
  return value;
}

interface Read<T> {
  readonly value: T;
  readonly next: number;
}

function readValue(message: Buffer, wireType: number, at: number): Read<WireField> {
  switch (wireType) {
    case 0:
      return readVarint(message, at);
    case 1:
      return slice(message, at, 8);
    case 2: {
      const length = readVarint(message, at);
      return slice(message, length.next, length.value);
    }
    case 5:
      return slice(message, at, 4);
    default:
      throw new MalformedMessage(`wire type ${wireType} at byte ${at}`);
  }
}

function readVarint(message: Buffer, from: number): Read<number> {
  let value = 0;
  for (let index = 0; index < 10; index++) {
    const byte = message[from + index];
    if (byte === undefined) throw new MalformedMessage('message ends within a number');
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, next: from + index + 1 };
  }
  throw new MalformedMessage('number longer than ten bytes');
}

function slice(message: Buffer, at: number, length: number): Read<Buffer> {
  if (at + length > message.length)
    throw new MalformedMessage(`message ends ${at + length - message.length} bytes early`);
  return { value: message.subarray(at, at + length), next: at + length };
}
