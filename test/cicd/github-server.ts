import { type HostServer, startHostServer } from './host-server.ts';

export interface Comment {
  id: number;
  body: string;
}

export interface Issue {
  number: number;
  title: string;
  body: string;
  state: string;
}

/** Comments of one pull request, and issues. Source: https://docs.github.com/rest/issues */
export async function startGithub(): Promise<{ server: HostServer; comments: Comment[]; issues: Issue[] }> {
  const comments: Comment[] = [];
  const issues: Issue[] = [];
  const at = '/repos/acme/jobs/issues';
  const server = await startHostServer([
    ['GET', new RegExp(`^${at}/7/comments\\?per_page=100&page=1$`), () => comments],
    [
      'POST',
      new RegExp(`^${at}/7/comments$`),
      ({ body }) => add(comments, { id: 100 + comments.length, body: textOf(body, 'body') }),
    ],
    [
      'PATCH',
      new RegExp(`^${at}/comments/(\\d+)$`),
      ({ body }, [, id]) => Object.assign(comments.find((one) => String(one.id) === id) ?? {}, body),
    ],
    [
      'GET',
      new RegExp(`^${at}\\?state=open&per_page=100&page=1$`),
      () => issues.filter(({ state }) => state === 'open'),
    ],
    [
      'POST',
      new RegExp(`^${at}$`),
      ({ body }) =>
        add(issues, {
          number: 1 + issues.length,
          title: textOf(body, 'title'),
          body: textOf(body, 'body'),
          state: 'open',
        }),
    ],
    ['POST', new RegExp(`^${at}/\\d+/comments$`), () => ({})],
    [
      'PATCH',
      new RegExp(`^${at}/(\\d+)$`),
      ({ body }, [, id]) => Object.assign(issues.find((one) => String(one.number) === id) ?? {}, body),
    ],
  ]);
  return { server, comments, issues };
}

function add<Item>(list: Item[], item: Item): Item {
  list.push(item);
  return item;
}

function textOf(body: unknown, key: string): string {
  return String(typeof body === 'object' && body !== null ? Reflect.get(body, key) : '');
}
