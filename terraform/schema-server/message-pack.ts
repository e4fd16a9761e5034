import { MalformedMessage } from './wire-format.ts';

/** A value Terraform does not know yet. The payload keeps what it does know of it (not null, a prefix, a length), so that it goes back unchanged. */
export class Unknown {
  readonly payload: Buffer;
  constructor(payload: Buffer = Buffer.from([0xd4, 0, 0])) {
    this.payload = payload;
  }
}

export const UNKNOWN = new Unknown();

export type Value = null | boolean | number | bigint | string | Unknown | readonly Value[] | ObjectValue;

export interface ObjectValue {
  readonly [name: string]: Value;
}

export function isObject(value: Value | undefined): value is ObjectValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unknown);
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

export function encode(value: Value): Buffer {
  if (value === null) return Buffer.from([0xc0]);
  if (value instanceof Unknown) return value.payload;
  if (typeof value === 'boolean') return Buffer.from([value ? 0xc3 : 0xc2]);
  if (typeof value === 'number') return encodeNumber(value);
  if (typeof value === 'bigint') return encodeBigInt(value);
  if (typeof value === 'string') return encodeString(value);
  if (isList(value)) return Buffer.concat([header(value.length, 0x90, 15, 0xdc, 0xdd), ...value.map(encode)]);
  const entries = Object.entries(value as ObjectValue);
  return Buffer.concat([
    header(entries.length, 0x80, 15, 0xde, 0xdf),
    ...entries.flatMap(([key, inner]) => [encodeString(key), encode(inner)]),
  ]);
}

function encodeNumber(value: number): Buffer {
  if (Number.isSafeInteger(value)) return encodeBigInt(BigInt(value));
  const buffer = Buffer.alloc(9);
  buffer[0] = 0xcb;
  buffer.writeDoubleBE(value, 1);
  return buffer;
}

function encodeBigInt(value: bigint): Buffer {
  if (value >= 0n && value < 128n) return Buffer.from([Number(value)]);
  const buffer = Buffer.alloc(9);
  buffer[0] = value < 0n ? 0xd3 : 0xcf;
  if (value < 0n) buffer.writeBigInt64BE(value, 1);
  else buffer.writeBigUInt64BE(value, 1);
  return buffer;
}

function encodeString(value: string): Buffer {
  const content = Buffer.from(value, 'utf8');
  return Buffer.concat([header(content.length, 0xa0, 31, 0xda, 0xdb), content]);
}

function header(length: number, short: number, shortest: number, code16: number, code32: number): Buffer {
  if (length <= shortest) return Buffer.from([short | length]);
  if (length <= 0xffff) return Buffer.from([code16, length >> 8, length & 0xff]);
  const buffer = Buffer.alloc(5);
  buffer[0] = code32;
  buffer.writeUInt32BE(length, 1);
  return buffer;
}

export function decode(buffer: Buffer): Value {
  const reader = new Reader(buffer);
  const value = reader.value();
  if (!reader.isAtEnd) throw new MalformedMessage('bytes left after the value');
  return value;
}

class Reader {
  readonly #buffer: Buffer;
  #at = 0;

  constructor(buffer: Buffer) {
    this.#buffer = buffer;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#buffer.length;
  }

  value(): Value {
    const start = this.#at;
    const code = this.#take(1).readUInt8();
    if (code < 0x80) return code;
    if (code < 0x90) return this.#object(code & 0x0f);
    if (code < 0xa0) return this.#list(code & 0x0f);
    if (code < 0xc0) return this.#take(code & 0x1f).toString('utf8');
    if (code >= 0xe0) return code - 0x100;
    return this.#coded(code, start);
  }

  #coded(code: number, start: number): Value {
    switch (code) {
      case 0xc0:
        return null;
      case 0xc2:
      case 0xc3:
        return code === 0xc3;
      case 0xc4:
      case 0xc5:
      case 0xc6:
        return this.#take(this.#length(1 << (code - 0xc4))).toString('utf8');
      case 0xc7:
      case 0xc8:
      case 0xc9:
        return this.#unknown(start, this.#length(1 << (code - 0xc7)));
      case 0xca:
        return this.#take(4).readFloatBE();
      case 0xcb:
        return this.#take(8).readDoubleBE();
      case 0xcc:
      case 0xcd:
      case 0xce:
        return this.#length(1 << (code - 0xcc));
      case 0xcf:
        return narrow(this.#take(8).readBigUInt64BE());
      case 0xd0:
        return this.#take(1).readInt8();
      case 0xd1:
        return this.#take(2).readInt16BE();
      case 0xd2:
        return this.#take(4).readInt32BE();
      case 0xd3:
        return narrow(this.#take(8).readBigInt64BE());
      case 0xd4:
      case 0xd5:
      case 0xd6:
      case 0xd7:
      case 0xd8:
        return this.#unknown(start, 1 << (code - 0xd4));
      case 0xd9:
      case 0xda:
      case 0xdb:
        return this.#take(this.#length(1 << (code - 0xd9))).toString('utf8');
      case 0xdc:
      case 0xdd:
        return this.#list(this.#length(code === 0xdc ? 2 : 4));
      case 0xde:
      case 0xdf:
        return this.#object(this.#length(code === 0xde ? 2 : 4));
      default:
        throw new MalformedMessage(`MessagePack code 0x${code.toString(16)}`);
    }
  }

  /** Terraform uses extension types for unknown values only: 0 for a bare one, 12 for one with refinements. */
  #unknown(start: number, length: number): Unknown {
    this.#take(1 + length);
    return new Unknown(this.#buffer.subarray(start, this.#at));
  }

  #list(length: number): Value[] {
    const items: Value[] = [];
    for (let index = 0; index < length; index++) items.push(this.value());
    return items;
  }

  #object(length: number): ObjectValue {
    const entries: [string, Value][] = [];
    for (let index = 0; index < length; index++) {
      const key = this.value();
      if (typeof key !== 'string') throw new MalformedMessage('a key that is no string');
      entries.push([key, this.value()]);
    }
    return Object.fromEntries(entries);
  }

  #length(size: number): number {
    return this.#take(size).readUIntBE(0, size);
  }

  #take(length: number): Buffer {
    const end = this.#at + length;
    if (end > this.#buffer.length) throw new MalformedMessage(`value ends ${end - this.#buffer.length} bytes early`);
    const taken = this.#buffer.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }
}

function narrow(value: bigint): number | bigint {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}
