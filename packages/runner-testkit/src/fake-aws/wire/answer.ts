import { Fault } from './fault.ts';
import type { Request } from './read-request.ts';
import { findService, type Protocol } from './services.ts';
import { element, toXml } from './xml.ts';

/** What goes back over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** What a handler may give: a structure; a fault; or, in S3, the whole answer. */
export type Output = object | undefined;

type Said = Pick<Request, 'protocol' | 'service' | 'operation'>;

export function toAnswer(said: Said, output: Output, requestId: string): Answer {
  if (output instanceof Fault) return toFaultAnswer(said.protocol, output, requestId);
  if (said.protocol === 's3') return output as Answer;
  const namespace = findService(({ name }) => name === said.service)?.namespace;
  switch (said.protocol) {
    case 'json':
      return json(200, output ?? {}, requestId);
    case 'query': {
      const result = element(`${said.operation}Result`, toXml(output, 'member'));
      const metadata = element('ResponseMetadata', element('RequestId', requestId));
      return xml(200, element(`${said.operation}Response`, result + metadata, namespace), requestId);
    }
    case 'ec2':
      return xml(
        200,
        element(`${said.operation}Response`, toXml({ requestId, ...output }, 'item'), namespace),
        requestId,
      );
  }
}

export function toFaultAnswer(protocol: Protocol, fault: Fault, requestId: string): Answer {
  const { code: Code, message: Message, members, status } = fault;
  const Type = status < 500 ? 'Sender' : 'Receiver';
  switch (protocol) {
    case 'json':
      return json(status, { __type: Code, message: Message, ...members }, requestId);
    case 'query':
      return xml(
        status,
        toXml({ ErrorResponse: { Error: { Type, Code, Message }, RequestId: requestId } }, ''),
        requestId,
      );
    case 'ec2':
      return xml(
        status,
        toXml({ Response: { Errors: { Error: { Code, Message } }, RequestID: requestId } }, ''),
        requestId,
      );
    case 's3':
      return xml(status, toXml({ Error: { Code, Message, ...members, RequestId: requestId } }, ''), requestId);
  }
}

function json(status: number, body: object, requestId: string): Answer {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': requestId };
  return { status, headers, body: JSON.stringify(body) };
}

function xml(status: number, body: string, requestId: string): Answer {
  return { status, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }, body };
}
