import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Ends any attempt to reach a host with a line that tests look for. */
const NO_NETWORK = `data:text/javascript,${encodeURIComponent(`
import dns from 'node:dns';
import net from 'node:net';
const refuse = (...args) => { process.stderr.write('NETWORK ' + JSON.stringify(args[0]) + '\\n'); throw new Error('no network'); };
net.Socket.prototype.connect = refuse;
dns.lookup = refuse;
`)}`;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export interface LspPosition {
  readonly line: number;
  readonly character: number;
}

export interface LspDiagnostic {
  readonly message: string;
  readonly range: { readonly start: LspPosition; readonly end: LspPosition };
}

/** The yaml-language-server of npm as a child process, with one schema for every YAML file, spoken to as an editor does. */
export class LanguageServer {
  readonly stderr: string[] = [];
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly settings: unknown;
  private readonly replies = new Map<number, (message: Message) => void>();
  private readonly published = new Map<string, (found: readonly LspDiagnostic[]) => void>();
  private received = Buffer.alloc(0);
  private lastId = 0;

  private constructor(child: ChildProcessWithoutNullStreams, schemaUri: string) {
    this.child = child;
    this.settings = {
      validate: true,
      hover: true,
      completion: true,
      schemas: { [schemaUri]: ['*.yaml'] },
      schemaStore: { enable: false },
      kubernetesCRDStore: { enable: false },
    };
    child.stdout.on('data', (chunk: Buffer) => this.receive(chunk));
    child.stderr.on('data', (chunk: Buffer) => this.stderr.push(chunk.toString('utf8')));
  }

  static async start(schemaUri: string, folderUri: string): Promise<LanguageServer> {
    const manifest = import.meta.resolve('yaml-language-server/package.json');
    const program = fileURLToPath(new URL('bin/yaml-language-server', manifest));
    const child = spawn(process.execPath, [`--import=${NO_NETWORK}`, program, '--stdio']);
    const server = new LanguageServer(child, schemaUri);
    await server.request('initialize', {
      processId: process.pid,
      rootUri: folderUri,
      workspaceFolders: [{ uri: folderUri, name: 'jobs' }],
      capabilities: { workspace: { configuration: true }, textDocument: { hover: { contentFormat: ['markdown'] } } },
    });
    server.notify('initialized', {});
    server.notify('workspace/didChangeConfiguration', { settings: { yaml: server.settings } });
    return server;
  }

  /** What the server says about a text. Nothing is closed again, so every text needs an address of its own. */
  async check(uri: string, text: string): Promise<readonly LspDiagnostic[]> {
    const found = new Promise<readonly LspDiagnostic[]>((resolve) => this.published.set(uri, resolve));
    this.open(uri, text);
    return found;
  }

  /** The labels of what is offered at a place. */
  async complete(uri: string, text: string, position: LspPosition): Promise<string[]> {
    this.open(uri, text);
    const result = await this.request('textDocument/completion', { textDocument: { uri }, position });
    return (result as { items: { label: string }[] }).items.map(({ label }) => label);
  }

  async hover(uri: string, text: string, position: LspPosition): Promise<string> {
    this.open(uri, text);
    const result = await this.request('textDocument/hover', { textDocument: { uri }, position });
    return (result as { contents: { value: string } }).contents.value;
  }

  /** Ends the server as the protocol has it; gives its exit code. */
  async stop(): Promise<number | null> {
    const ended = once(this.child, 'exit') as Promise<[number | null]>;
    await this.request('shutdown', null);
    this.notify('exit', null);
    return (await ended)[0];
  }

  private open(uri: string, text: string): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  }

  private async request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.lastId;
    const reply = new Promise<Message>((resolve) => this.replies.set(id, resolve));
    this.send({ id, method, params });
    const { error, result } = await reply;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  private notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  private send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.child.stdin.write(body);
  }

  private receive(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const headerEnd = this.received.indexOf('\r\n\r\n');
      if (headerEnd < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.received.toString('ascii', 0, headerEnd))?.[1]);
      const bodyEnd = headerEnd + 4 + length;
      if (this.received.length < bodyEnd) return;
      const message = JSON.parse(this.received.toString('utf8', headerEnd + 4, bodyEnd)) as Message;
      this.received = this.received.subarray(bodyEnd);
      this.handle(message);
    }
  }

  private handle({ id, method, params, ...reply }: Message): void {
    if (id !== undefined && method === undefined) {
      this.replies.get(id)?.({ id, ...reply });
      this.replies.delete(id);
    } else if (id !== undefined) {
      this.send({ id, result: method === 'workspace/configuration' ? this.configuration(params) : null });
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly LspDiagnostic[] };
      this.published.get(uri)?.(diagnostics);
      this.published.delete(uri);
    }
  }

  private configuration(params: unknown): unknown[] {
    const { items } = params as { items: readonly { section?: string }[] };
    return items.map(({ section }) => (section === 'yaml' ? this.settings : null));
  }
}
