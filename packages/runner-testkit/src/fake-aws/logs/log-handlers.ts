import type { CloudLies } from '../../fake-cloud/cloud-lies.ts';
import type { Account } from '../account.ts';
import type { Handlers } from '../registry.ts';
import { Fault } from '../wire/fault.ts';
import { type Input, numberOf, textOf } from '../wire/input.ts';
import { toLogPage } from './get-log-events.ts';
import type { LogGroup, LogStore, LogStream } from './log-store.ts';

/** Streams or groups on one page. Source: API model of CloudWatch Logs. */
const PAGE_SIZE = 50;

export function logHandlers(account: Account, logs: LogStore, lies: CloudLies): Handlers {
  return {
    CreateLogGroup: (input) => {
      const name = textOf(input, 'logGroupName') ?? '';
      if (logs.hasGroup(name)) {
        throw new Fault('ResourceAlreadyExistsException', 'The specified log group already exists');
      }
      logs.createGroup(name);
      return {};
    },
    DescribeLogGroups: (input) => {
      const prefix = textOf(input, 'logGroupNamePrefix') ?? '';
      const found = logs.groups.filter(({ name }) => name.startsWith(prefix));
      return toPage(
        'logGroups',
        found.map((group) => toWireGroup(group, account)),
        input,
        lies,
      );
    },
    DescribeLogStreams: (input) => {
      const group = findGroup(logs, input);
      const prefix = textOf(input, 'logStreamNamePrefix') ?? '';
      const found = [...group.streams.values()]
        .filter((stream) => stream.name.startsWith(prefix) && logs.readable(stream).length > 0)
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      return toPage(
        'logStreams',
        found.map((stream) => toWireStream(stream, group, logs)),
        input,
        lies,
      );
    },
    GetLogEvents: (input) => {
      if (lies.find('denied_logs') !== undefined) throw toDenial(account, input);
      const stream = findGroup(logs, input).streams.get(textOf(input, 'logStreamName') ?? '');
      const events = stream === undefined ? [] : logs.readable(stream);
      if (events.length === 0) {
        throw new Fault('ResourceNotFoundException', 'The specified log stream does not exist.');
      }
      return toLogPage(events, input, lies);
    },
  };
}

function findGroup(logs: LogStore, input: Input): LogGroup {
  const name = textOf(input, 'logGroupName') ?? textOf(input, 'logGroupIdentifier')?.replace(/^arn:.*:log-group:/, '');
  const group = logs.findGroup(name ?? '');
  if (group === undefined) throw new Fault('ResourceNotFoundException', 'The specified log group does not exist.');
  return group;
}

function toDenial(account: Account, input: Input): Fault {
  const who = `arn:aws:sts::${account.id}:assumed-role/runner/session`;
  const what = account.arn(
    'logs',
    `log-group:${textOf(input, 'logGroupName')}:log-stream:${textOf(input, 'logStreamName')}`,
  );
  return new Fault(
    'AccessDeniedException',
    `User: ${who} is not authorized to perform: logs:GetLogEvents on resource: ${what} because no identity-based policy allows the logs:GetLogEvents action`,
  );
}

function toPage(member: string, all: readonly object[], input: Input, lies: CloudLies): object {
  const size = Math.min(numberOf(input, 'limit') ?? PAGE_SIZE, lies.find('small_pages')?.size ?? PAGE_SIZE);
  const from = Number(textOf(input, 'nextToken') ?? 0);
  if (!Number.isInteger(from)) throw new Fault('InvalidParameterException', 'The specified nextToken is invalid.');
  const hasMore = from + size < all.length;
  return { [member]: all.slice(from, from + size), ...(hasMore && { nextToken: String(from + size) }) };
}

function toWireGroup({ name, arn, createdAt }: LogGroup, account: Account): object {
  return {
    logGroupName: name,
    creationTime: Math.round(account.toStamp(createdAt) * 1000),
    metricFilterCount: 0,
    arn: `${arn}:*`,
    storedBytes: 0,
    logGroupClass: 'STANDARD',
    logGroupArn: arn,
  };
}

function toWireStream(stream: LogStream, group: LogGroup, logs: LogStore): object {
  const events = logs.readable(stream);
  const [first, last] = [events[0], events.at(-1)];
  return {
    logStreamName: stream.name,
    creationTime: first?.timestamp,
    firstEventTimestamp: first?.timestamp,
    lastEventTimestamp: last?.timestamp,
    lastIngestionTime: last?.ingestionTime,
    arn: `${group.arn}:log-stream:${stream.name}`,
    storedBytes: 0,
  };
}
