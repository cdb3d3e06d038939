import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { freePort } from '../hub';

/** Where Debian's package puts it. */
const INSTALLED = '/usr/share/wordpress';
const FOLDER = resolve(import.meta.dirname, '../../../target/wordpress');
const START_LIMIT_MS = 60_000;

export const OWNER = { name: 'owner', password: 'uma senha bem comprida' };

/** A WordPress of its own, on a MariaDB of its own: what the distribution runs, if it runs any, is left alone. */
export class WordPress {
  /** Not the hub's own host, so that browsers keep the two apart. */
  host = '';
  private readonly processes: ChildProcess[] = [];

  private constructor() {}

  static async start(): Promise<WordPress> {
    const wordpress = new WordPress();
    try {
      await wordpress.begin();
      return wordpress;
    } catch (cause) {
      await wordpress.stop();
      throw cause;
    }
  }

  get address(): string {
    return `http://${this.host}`;
  }

  /** What PHP complained of. */
  complaints(): Promise<string> {
    return readFile(join(FOLDER, 'debug.log'), 'utf8').catch(() => '');
  }

  /** The addresses that were asked for from within WordPress. */
  asked(): Promise<string> {
    return readFile(join(FOLDER, 'asked.log'), 'utf8').catch(() => '');
  }

  async stop(): Promise<void> {
    for (const child of this.processes.toReversed()) {
      if (child.pid === undefined || child.exitCode !== null) continue;
      const ended = new Promise((done) => child.once('exit', done));
      process.kill(-child.pid, 'SIGTERM');
      await ended;
    }
  }

  private async begin(): Promise<void> {
    await rm(FOLDER, { recursive: true, force: true });
    await mkdir(FOLDER, { recursive: true });
    const site = join(FOLDER, 'site');
    await cp(INSTALLED, site, { recursive: true, dereference: true }).catch(missing);
    await cp(join(import.meta.dirname, 'wp-config.php'), join(site, 'wp-config.php'));
    await cp(join(import.meta.dirname, 'watched.php'), join(site, 'wp-content/mu-plugins/watched.php'));
    const port = await freePort();
    await this.run(await databaseOn(port), /ready for connections/);
    this.host = `localhost:${await freePort()}`;
    await this.run(siteOn(this.host, site, port), /Development Server .* started/);
    await this.install();
  }

  private async run(child: ChildProcess, ready: RegExp): Promise<void> {
    this.processes.push(child);
    await said(child, ready);
  }

  /** What its page of installation sends. */
  private async install(): Promise<void> {
    const answer = await fetch(`${this.address}/wp-admin/install.php?step=2`, {
      method: 'POST',
      body: new URLSearchParams({
        weblog_title: 'Loja Aurora',
        user_name: OWNER.name,
        admin_password: OWNER.password,
        admin_password2: OWNER.password,
        pw_weak: '1',
        admin_email: 'owner@aurora.example',
      }),
    });
    const page = await answer.text();
    if (!page.includes('WordPress has been installed')) throw new Error(`not installed: ${page}`);
  }
}

async function databaseOn(port: number): Promise<ChildProcess> {
  const data = join(FOLDER, 'data');
  const first = join(FOLDER, 'first.sql');
  // the user is that of a server that lives for a minute and that only this machine reaches
  await writeFile(
    first,
    "CREATE DATABASE wordpress;\nCREATE USER 'wordpress'@'%';\nGRANT ALL ON wordpress.* TO 'wordpress'@'%';\n",
  );
  const whose = ['--no-defaults', `--user=${userInfo().username}`, `--datadir=${data}`];
  await promisify(execFile)('mariadb-install-db', [
    ...whose,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]).catch(missing);
  return grouped('/usr/sbin/mariadbd', [
    ...whose,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    // within the folder of its data: the path of a socket may not be long
    '--socket=socket',
    '--pid-file=pid',
    '--innodb-buffer-pool-size=32M',
    '--innodb-flush-log-at-trx-commit=0',
    `--init-file=${first}`,
  ]);
}

function siteOn(host: string, site: string, databasePort: number): ChildProcess {
  return grouped('php', ['-S', host, '-t', site], {
    PHP_CLI_SERVER_WORKERS: '4',
    E2E_ADDRESS: `http://${host}`,
    E2E_DATABASE: `127.0.0.1:${databasePort}`,
    E2E_FOLDER: FOLDER,
  });
}

/** A process with those it starts itself, to be ended together. */
function grouped(command: string, words: string[], environment: Record<string, string> = {}): ChildProcess {
  const env = { ...process.env, ...environment };
  return spawn(command, words, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
}

function missing(cause: unknown): never {
  throw new Error('WordPress, PHP or MariaDB was not found: .ci/wordpress installs them', { cause });
}

/** Resolves when the process has said on one of its lines that it is ready, and goes on reading them. */
function said(child: ChildProcess, ready: RegExp): Promise<void> {
  const lines: string[] = [];
  return new Promise((done, fail) => {
    const giveUp = (reason: string) => fail(new Error(`${child.spawnfile} ${reason}\n${lines.join('\n')}`));
    const limit = setTimeout(() => giveUp('was not ready in time'), START_LIMIT_MS);
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (ready.test(line)) {
          clearTimeout(limit);
          done();
        }
      });
    }
    child.once('error', (error) => giveUp(`did not start (.ci/wordpress installs it): ${error}`));
    child.once('exit', (code) => giveUp(`ended with ${code} before it was ready`));
  });
}
