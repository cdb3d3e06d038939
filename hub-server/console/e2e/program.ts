import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A program of the organisation's own: it takes callbacks, believes only what is signed, and says what its people write. */
export class Program {
  /** What the team answered, in order. */
  readonly answers: string[] = [];
  key = '';
  secret = '';
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => void this.take(request, response));
  }

  static async start(): Promise<Program> {
    const program = new Program();
    await new Promise<void>((done) => program.server.listen(0, '127.0.0.1', done));
    return program;
  }

  get callback(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  /** Somebody wrote; the hub's answer. */
  async says(hub: string, id: string, name: string, text: string): Promise<number> {
    const taken = await fetch(`${hub}/programs/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ id, contact: { id: 'customer-1', name }, text }),
    });
    return taken.status;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const signed = createHmac('sha256', this.secret)
      .update(`${request.headers['x-one-nexus-timestamp']}.`)
      .update(body)
      .digest('hex');
    const genuine = request.headers['x-one-nexus-signature'] === `sha256=${signed}`;
    const told = JSON.parse(body.toString('utf8')) as { event: string; message?: { text?: string } };
    if (genuine && told.event === 'message.created') this.answers.push(told.message?.text ?? '');
    response.writeHead(genuine ? 204 : 401).end();
  }
}
