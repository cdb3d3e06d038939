import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hook } from './fixtures';

const KEY = 'e2e-waha-key';

/** A request that the hub made. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/**
 * A WAHA server as far as a hub sees one: sessions, QR code, reserved ids and sending, with GOWS's answers (WAHA docs,
 * OpenAPI 2026.7.1). It remembers what it was asked.
 */
export class Waha {
  readonly apiKey = KEY;
  readonly asked: Asked[] = [];
  /** The full ids of what was sent, in order. */
  readonly sentIds: string[] = [];
  /** What it serves of the files of messages and people: the bytes, by the end of the address. */
  readonly files = new Map<string, Buffer>();
  /** The file with the picture of a person, by chat; all others have none, or hide it. */
  readonly pictures = new Map<string, string>();
  private status = 'SCAN_QR_CODE';
  private session = '';
  private config: Record<string, unknown> = {};
  private ids = 0;
  private failing = false;
  private held = Promise.resolve();
  private letGo = () => {};
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  static async start(): Promise<Waha> {
    const waha = new Waha();
    await new Promise<void>((done) => waha.server.listen(0, '127.0.0.1', done));
    return waha;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get sessionName(): string {
    return this.session;
  }

  /** The webhook that the hub wrote into the session's configuration. */
  get hook(): Hook {
    const hooks = this.config['webhooks'] as { url: string; hmac: { key: string } }[] | undefined;
    const first = hooks?.[0];
    if (first === undefined) {
      throw new Error('the hub has not configured a webhook');
    }
    return { url: first.url, key: first.hmac.key };
  }

  get webhookEvents(): string[] {
    return (this.config['webhooks'] as { events: string[] }[] | undefined)?.[0]?.events ?? [];
  }

  /** The phone has read the code. */
  pair(): void {
    this.status = 'WORKING';
  }

  /** Whether sends are refused for good, as for a number that has no WhatsApp. */
  refuseSends(refuse: boolean): void {
    this.failing = refuse;
  }

  /** Takes what is sent, and answers nothing until it is let go: a server that is slow. */
  holdSends(): void {
    this.held = new Promise((done) => {
      this.letGo = done;
    });
  }

  letSendsGo(): void {
    this.letGo();
  }

  sent(path: string): Asked[] {
    return this.asked.filter((one) => one.method === 'POST' && one.path === path);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    if (request.headers['x-api-key'] !== KEY) {
      reply(response, 401, { statusCode: 401, message: 'Unauthorized' });
      return;
    }
    this.asked.push({ method: request.method ?? '', path, body });
    const file = this.files.get(path.split('/').at(-1) ?? '');
    if (file !== undefined && path.startsWith('/api/files/')) {
      response.writeHead(200, { 'Content-Length': file.length });
      response.end(file);
      return;
    }
    if (path.startsWith('/api/sendText')) {
      await this.held;
    }
    const [status, json] = this.respond(request.method ?? '', path, body);
    reply(response, status, json);
  }

  private respond(method: string, path: string, body: Record<string, unknown>): [number, unknown] {
    if (path === '/api/sessions') {
      return method === 'POST' ? this.create(body) : [200, this.session === '' ? [] : [this.view()]];
    }
    if (path.startsWith('/api/sessions/')) {
      return this.sessionCall(method, path, body);
    }
    if (path.startsWith('/api/send') && path !== '/api/sendSeen') {
      return this.send(body);
    }
    const pictured = /^\/api\/[^/]+\/chats\/([^/]+)\/picture$/.exec(path)?.[1];
    if (pictured !== undefined) {
      return [200, { url: this.picture(pictured) }];
    }
    const fixed = this.fixed.find(([pattern]) => pattern.test(path));
    return fixed === undefined ? [method === 'POST' ? 201 : 200, {}] : fixed[1]();
  }

  /** What is answered alike whatever was sent. */
  private readonly fixed: readonly (readonly [RegExp, () => [number, unknown]])[] = [
    [/\/auth\/qr$/, () => this.qr()],
    [/\/new-message-id$/, () => [200, { id: this.nextId() }]],
    [/^\/api\/contacts\/check-exists$/, () => [200, { numberExists: true }]],
    [/\/chats\//, () => [200, []]],
    [/\/lids/, () => [200, { lid: null, pn: null }]],
    [/version$/, () => [200, { version: '2026.7.1', engine: 'GOWS', tier: 'CORE' }]],
  ];

  /** WhatsApp's own servers are not at hand, so the picture stands where the files of messages do. */
  private picture(chat: string): string | null {
    const file = this.pictures.get(chat);
    return file === undefined ? null : `${this.address}/api/files/${this.session}/${file}`;
  }

  private create(body: Record<string, unknown>): [number, unknown] {
    this.session = String(body['name'] ?? 'default');
    this.config = (body['config'] ?? {}) as Record<string, unknown>;
    return [201, this.view()];
  }

  private qr(): [number, unknown] {
    return this.status === 'SCAN_QR_CODE'
      ? [200, { value: `2@e2e-${this.asked.length}` }]
      : [422, this.notReady()];
  }

  private nextId(): string {
    this.ids += 1;
    return `3EB0E2E${String(this.ids).padStart(13, '0')}`;
  }

  private sessionCall(method: string, path: string, body: Record<string, unknown>): [number, unknown] {
    const [, , , name, verb] = path.split('/');
    if (name !== this.session) {
      return [404, { statusCode: 404, message: 'Session not found' }];
    }
    if (verb === undefined && method === 'PUT') {
      this.config = (body['config'] ?? {}) as Record<string, unknown>;
    }
    return verb === 'me'
      ? [200, this.status === 'WORKING' ? ME : null]
      : [method === 'POST' ? 201 : 200, this.view()];
  }

  private send(body: Record<string, unknown>): [number, unknown] {
    if (this.status !== 'WORKING') {
      return [422, this.notReady()];
    }
    if (this.failing) {
      return [400, { statusCode: 400, message: 'chatId is not a WhatsApp user' }];
    }
    const bare = typeof body['id'] === 'string' ? body['id'] : this.nextId();
    const chat = String(body['chatId']);
    const id = `true_${chat}_${bare}`;
    this.sentIds.push(id);
    return [201, { id, _data: { Info: { ID: bare, Chat: chat, IsFromMe: true } } }];
  }

  private view(): Record<string, unknown> {
    return {
      name: this.session,
      status: this.status,
      config: this.config,
      me: this.status === 'WORKING' ? ME : null,
      engine: { engine: 'GOWS' },
    };
  }

  private notReady(): Record<string, unknown> {
    return {
      error: 'Session status is not as expected. Try again later or restart the session',
      session: this.session,
      status: this.status,
      expected: ['WORKING'],
    };
  }
}

const ME = { id: '5511940028922@c.us', lid: '98765432109876@lid', pushName: 'Loja Aurora' };

async function read(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part as Buffer);
  }
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function reply(response: ServerResponse, status: number, json: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(json));
}
