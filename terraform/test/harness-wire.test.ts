import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frame } from '../schema-server/grpc-server.ts';
import { decode, encode, Unknown, type Value } from '../schema-server/message-pack.ts';
import { type SchemaServer, startSchemaServer } from '../schema-server/start.ts';
import { bytes } from '../schema-server/wire-format.ts';

const SCHEMA = '/tfplugin6.Provider/GetProviderSchema';
const PLAN = '/tfplugin6.Provider/PlanResourceChange';
const NO_MESSAGE_PACK = frame(Buffer.concat([bytes(1, 'aws_ecs_cluster'), bytes(2, bytes(1, Buffer.from([0xc1])))]));

describe('T1: the schema server on the wire', () => {
  let server: SchemaServer;
  beforeAll(async () => {
    server = await startSchemaServer();
  });
  afterAll(() => server.close());

  test.each<[string, string, Buffer, string]>([
    ['an unknown method', '/tfplugin6.Provider/Guess', frame(Buffer.alloc(0)), '12'],
    ['no frame', SCHEMA, Buffer.alloc(0), '3'],
    ['a frame that promises more than comes', SCHEMA, Buffer.from([0, 0, 0, 0, 9, 1]), '3'],
    ['a compressed frame', SCHEMA, Buffer.from([1, 0, 0, 0, 0]), '3'],
    ['a message cut off within a number', SCHEMA, frame(Buffer.from([0x80])), '13'],
    ['a message cut off within a string', SCHEMA, frame(Buffer.from([0x0a, 0x7f, 0x41])), '13'],
    ['a group, which protobuf has given up', SCHEMA, frame(Buffer.from([0x0b])), '13'],
    ['a value that is no MessagePack', PLAN, NO_MESSAGE_PACK, '13'],
    ['a type nobody serves', PLAN, frame(bytes(1, 'aws_instance')), '13'],
    ['a sound call after all that', SCHEMA, frame(Buffer.alloc(0)), '0'],
  ])('answers %s with a gRPC status', async (_name, path, body, status) => {
    expect(await grpcStatus(portOf(server, 'aws'), path, body)).toBe(status);
  });

  test('lives on after bytes that are no HTTP/2 and after clients that hang up', async () => {
    const port = portOf(server, 'google');
    for (const text of ['GET / HTTP/1.1\r\n\r\n', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\xff\xff\xff\xff', '']) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      await once(socket, 'connect');
      socket.end(text, () => socket.destroy());
      await once(socket, 'close');
    }
    expect(await grpcStatus(port, SCHEMA, frame(Buffer.alloc(0)))).toBe('0');
  });
});

const beyondSafe = (value: bigint) =>
  value > BigInt(Number.MAX_SAFE_INTEGER) || value < BigInt(Number.MIN_SAFE_INTEGER);
const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.maxSafeInteger(),
  // cty has no negative zero: it comes back as zero.
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }).filter(beyondSafe),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constant(new Unknown(Buffer.from([0xc7, 2, 12, 0x80, 0x01]))),
);
const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 20 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 20, noNullPrototype: true }),
  ),
}));

test('T1: MessagePack: every value comes back as it went', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(decode(encode(value))).toEqual(value);
    }),
    { numRuns: 300 },
  );
});

function portOf({ environment }: SchemaServer, provider: string): number {
  const attached = JSON.parse(environment.TF_REATTACH_PROVIDERS) as {
    readonly [address: string]: { readonly Addr: { readonly String: string } };
  };
  return Number(attached[`registry.terraform.io/hashicorp/${provider}`]?.Addr.String.split(':')[1]);
}

async function grpcStatus(port: number, path: string, body: Buffer): Promise<string> {
  const session = connectHttp2(`http://127.0.0.1:${port}`);
  try {
    const stream = session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    let status = '';
    // A call that fails says so in its headers, one that succeeds in its trailers.
    stream.on('response', (headers) => {
      status = String(headers['grpc-status'] ?? status);
    });
    stream.on('trailers', (trailers) => {
      status = String(trailers['grpc-status'] ?? status);
    });
    stream.end(body);
    stream.resume();
    await once(stream, 'close');
    return status;
  } finally {
    session.close();
  }
}
