import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const LAUNCHER = resolve(import.meta.dirname, '../../target/one-nexus/bin/one-nexus');
const START_LIMIT_MS = 120_000;

/** The packaged product, run as its users run it: on the embedded servers, in a home of its own. */
export interface Hub {
  readonly address: string;
  /** The one-time link that the hub printed. */
  readonly setUpLink: string;
  stop(): Promise<void>;
}

/** Starts the hub on a free port and resolves when it has printed that it is ready. */
export async function startHub(environment: Record<string, string> = {}): Promise<Hub> {
  const home = await mkdtemp(join(tmpdir(), 'one-nexus-e2e-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(LAUNCHER, [], {
    env: {
      ...process.env,
      NEXUS_HOME: home,
      NEXUS_PORT: String(port),
      // A hub of a minute's life is not worth what the second compiler takes from the browser beside it.
      NEXUS_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const setUpLink = await printedLink(child);
  return {
    address,
    setUpLink,
    async stop() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

function printedLink(child: ChildProcess): Promise<string> {
  const lines: string[] = [];
  return new Promise((done, fail) => {
    const giveUp = (reason: string) => fail(new Error(`${reason}\n${lines.join('\n')}`));
    const limit = setTimeout(() => giveUp('the hub printed no set-up link in time'), START_LIMIT_MS);
    const read = (line: string) => {
      lines.push(line);
      const link = /https?:\/\/\S+\/set-?up\/\S+/.exec(line)?.[0];
      if (link !== undefined) {
        clearTimeout(limit);
        done(link);
      }
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null) {
        createInterface({ input: stream }).on('line', read);
      }
    }
    child.once('exit', (code) => giveUp(`the hub ended with ${code} before it was ready`));
  });
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => (typeof bound === 'object' && bound !== null ? done(bound.port) : fail()));
    });
  });
}
