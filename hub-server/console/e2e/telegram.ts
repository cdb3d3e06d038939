import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const POLL_MS = 200;

interface Update {
  update_id: number;
}

/**
 * Telegram's Bot API with one bot, as far as a hub sees it: who it is, what came, sending (core.telegram.org/bots/api). What
 * came waits until its number was asked past.
 */
export class Telegram {
  readonly token = '123456789:AAEaBcDeFgHiJkLmNoPqRsTuVwXyZ012345';
  /** What was sent, in order. */
  readonly sent: string[] = [];
  private updates: Update[] = [];
  private messages = 900;
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  static async start(): Promise<Telegram> {
    const telegram = new Telegram();
    await new Promise<void>((done) => telegram.server.listen(0, '127.0.0.1', done));
    return telegram;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  happens(update: Update): void {
    this.updates.push(update);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const words = Buffer.concat(parts).toString('utf8');
    const [, token, method] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? '') ?? [];
    if (token !== this.token || method === undefined) {
      tell(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' });
      return;
    }
    const asked = words === '' ? {} : (JSON.parse(words) as Record<string, unknown>);
    tell(response, 200, { ok: true, result: await this.result(method, asked) });
  }

  private async result(method: string, asked: Record<string, unknown>): Promise<unknown> {
    switch (method) {
      case 'getMe':
        return { id: 123456789, is_bot: true, first_name: 'Aurora', username: 'aurora_bot' };
      case 'getUpdates': {
        const past = Number(asked['offset'] ?? 0);
        this.updates = this.updates.filter(({ update_id }) => update_id >= past);
        if (this.updates.length === 0) await new Promise((done) => setTimeout(done, POLL_MS));
        return this.updates;
      }
      case 'sendMessage': {
        const said = String(asked['text']);
        this.sent.push(said);
        this.messages += 1;
        const chat = { id: asked['chat_id'], type: 'private' };
        return { message_id: this.messages, date: Math.floor(Date.now() / 1_000), chat, text: said };
      }
      default:
        return true;
    }
  }
}

function tell(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
