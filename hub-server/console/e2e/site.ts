import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Somebody else's web site, with the strictest policy under which a chat can stand on it at all: nothing inline, nothing from
 * anywhere but the hub's loader and the hub's frame.
 */
export class Site {
  /** The requests the site itself was asked, to see that nobody else was. */
  readonly asked: string[] = [];
  /** What stands in the head of its pages. */
  snippet = '';
  private readonly server: Server;
  private readonly hub: string;

  private constructor(hub: string) {
    this.hub = hub;
    this.server = createServer((request, response) => {
      this.asked.push(String(request.url));
      response.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': `default-src 'none'; script-src ${this.hub}; frame-src ${this.hub}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`,
      });
      response.end(
        `<!doctype html><html lang="pt-BR"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Loja</title>${this.snippet}</head><body><main><h1>Loja</h1><a href="/outra">Outra página</a></main></body></html>`,
      );
    });
  }

  static async start(hub: string): Promise<Site> {
    const site = new Site(hub);
    await new Promise<void>((done) => site.server.listen(0, 'localhost', done));
    return site;
  }

  /** Not the hub's own host, so that browsers keep the two apart. */
  get host(): string {
    return `localhost:${(this.server.address() as AddressInfo).port}`;
  }

  get address(): string {
    return `http://${this.host}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}
