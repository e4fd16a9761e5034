import type { IncomingMessage } from 'node:http';
import { toS3Action } from '../s3/s3-request.ts';
import { unchunk } from '../s3/unchunk.ts';
import { Fault } from './fault.ts';
import { parseForm } from './form.ts';
import type { Input } from './input.ts';
import { findService, type Protocol } from './services.ts';

/** One call as it came over the wire. */
export interface Request {
  readonly service: string;
  readonly operation: string;
  readonly protocol: Protocol;
  readonly input: Input;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Path and query. */
  readonly url: URL;
}

/** `Credential=KEY/DATE/REGION/SERVICE/aws4_request` of a signature. */
const SCOPE = /Credential=[^/]+\/\d+\/(?<region>[^/]*)\/(?<service>[^/]+)\/aws4_request/;

/** Understands a request by its headers and its signature's scope. Signatures themselves are not checked. */
export function readRequest(message: IncomingMessage, body: Buffer): Request {
  const url = new URL(message.url ?? '/', 'http://aws');
  const { headers } = message;
  const base = { body: unchunk(headers, body), headers, url };
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return { ...base, ...readJson(target, body) };
  if (String(headers['content-type']).startsWith('application/x-www-form-urlencoded')) {
    return { ...base, ...readForm(headers.authorization, body) };
  }
  return {
    ...base,
    service: 's3',
    protocol: 's3',
    operation: toS3Action(String(message.method), url.pathname),
    input: {},
  };
}

type Read = Pick<Request, 'service' | 'protocol' | 'operation' | 'input'>;

function readJson(target: string, body: Buffer): Read {
  const [prefix, operation = ''] = target.split('.');
  const service = findService((each) => each.target === prefix);
  if (service === undefined) throw new Fault('UnknownOperationException', `no service has the target ${target}`);
  return { service: service.name, protocol: 'json', operation, input: parseJson(body) };
}

function parseJson(body: Buffer): Input {
  try {
    return body.length === 0 ? {} : (JSON.parse(body.toString()) as Input);
  } catch {
    throw new Fault('SerializationException', 'the body is not JSON');
  }
}

function readForm(authorization: string | undefined, body: Buffer): Read {
  const name = SCOPE.exec(authorization ?? '')?.groups?.['service'];
  const service = findService((each) => each.name === name && (each.protocol === 'query' || each.protocol === 'ec2'));
  if (service === undefined) throw new Fault('InvalidAction', `no service ${name} takes forms`);
  const { Action, ...input } = parseForm(body.toString());
  return { service: service.name, protocol: service.protocol, operation: String(Action), input };
}
