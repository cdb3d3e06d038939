import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { deliver, recorded } from './fixtures';
import { type Hub, startHub } from './hub';
import { PASSWORD, setUp } from './people';
import { reported } from './reports';
import { Telegram } from './telegram';
import { Waha } from './waha';

const HERE: BrowserContextOptions = {
  locale: 'pt-BR',
  timezoneId: 'America/Sao_Paulo',
  viewport: { width: 1280, height: 800 },
};

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Who wrote the recorded deliveries: a test that sends one as it is has this person on its screens. */
const RECORDED = 'Ana Lima';

/** Somebody who writes to the number. */
export interface Customer {
  readonly name: string;
  readonly phone: string;
}

interface Payload {
  id: string;
  from: string;
  body: string;
  timestamp: number;
  _data: { Info: Record<string, unknown>; Message: Record<string, unknown> };
}

interface Told {
  session: string;
  payload: Payload;
}

/** A hub at work: its number is connected, Camila owns it and Diego answers too. Tests bring customers of their own. */
export class Desk {
  private readonly customers = new Set<string>();
  private messages = 0;

  readonly hub: Hub;
  readonly waha: Waha;
  readonly telegram: Telegram;
  private readonly camilas: Session;
  private readonly diegos: Session;

  private constructor(
    hub: Hub,
    networks: { waha: Waha; telegram: Telegram },
    camilas: Session,
    diegos: Session,
  ) {
    this.hub = hub;
    this.waha = networks.waha;
    this.telegram = networks.telegram;
    this.camilas = camilas;
    this.diegos = diegos;
  }

  static async open(browser: Browser): Promise<Desk> {
    const waha = await Waha.start();
    const telegram = await Telegram.start();
    const hub = await startHub({ NEXUS_TELEGRAM_URL: telegram.address });
    const first = await browser.newContext(HERE);
    const camila = await first.newPage();
    await setUp(camila, hub);
    const made = await camila.request.post(`${hub.address}/api/channel/inboxes`, {
      data: { name: 'Recepção Moema', provider: 'waha', baseUrl: waha.address, apiKey: waha.apiKey },
      headers: { Origin: hub.address },
    });
    expect(made.status(), await made.text()).toBe(201);
    waha.pair();
    const second = await browser.newContext(HERE);
    await joins(camila, second, hub);
    const desk = new Desk(hub, { waha, telegram }, await first.storageState(), await second.storageState());
    await reported(waha, 'working');
    await first.close();
    await second.close();
    return desk;
  }

  async close(): Promise<void> {
    await this.hub.stop();
    await this.waha.stop();
    await this.telegram.stop();
  }

  /** A browser in which the owner is signed in. */
  async camila(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
    return (await browser.newContext({ ...HERE, storageState: this.camilas, ...options })).newPage();
  }

  /** A browser in which a colleague is signed in. */
  async diego(browser: Browser): Promise<Page> {
    return (await browser.newContext({ ...HERE, storageState: this.diegos })).newPage();
  }

  /** Somebody new, under a name that nobody else at this desk has: stories are told at one desk in any order. */
  customer(name: string): Customer {
    expect(name, 'the name of the recorded deliveries').not.toBe(RECORDED);
    expect(this.customers, 'names of customers').not.toContain(name);
    this.customers.add(name);
    return { name, phone: `5585981${String(240_000 + this.customers.size)}` };
  }

  /** The recorded message, in the words of this customer, as the provider tells it; sent now, or that many seconds ago. */
  message(customer: Customer, words: string, ago = 0): Promise<Buffer> {
    return this.told('message.text.pn.json', customer, (payload) => {
      payload.body = words;
      payload.timestamp = Math.floor(Date.now() / 1_000) - ago;
      payload._data.Message = { conversation: words };
    });
  }

  /** A recorded message, as the provider tells it of this customer, changed where the test is about it. */
  private async told(
    file: string,
    { name, phone }: Customer,
    change: (payload: Payload) => void,
  ): Promise<Buffer> {
    const told = JSON.parse((await recorded(`waha/webhooks/gows/${file}`)).toString('utf8')) as Told;
    this.messages += 1;
    const id = `3ADESK${String(this.messages).padStart(14, '0')}`;
    told.session = this.waha.sessionName;
    told.payload.id = `false_${phone}@c.us_${id}`;
    told.payload.from = `${phone}@c.us`;
    Object.assign(told.payload._data.Info, {
      Chat: `${phone}@s.whatsapp.net`,
      Sender: `${phone}@s.whatsapp.net`,
      PushName: name,
      ID: id,
    });
    change(told.payload);
    return Buffer.from(JSON.stringify(told));
  }

  /** The customer writes. */
  async hears(customer: Customer, words: string): Promise<void> {
    expect(await deliver(this.waha.hook, await this.message(customer, words)), words).toBe(200);
  }

  /** The customer sends the recorded document, now. */
  async hearsFile(customer: Customer): Promise<void> {
    const body = await this.told('message.document.json', customer, (payload) => {
      payload.timestamp = Math.floor(Date.now() / 1_000);
    });
    expect(await deliver(this.waha.hook, body)).toBe(200);
  }

  /** Shows the thread with a customer, from the list of all conversations. */
  async talk(page: Page, { name }: Customer): Promise<void> {
    await page.goto(`${this.hub.address}/inbox?view=all`);
    await row(page, name).click();
    await expect(thread(page, name)).toBeVisible();
  }
}

/** A colleague becomes one of the team, without the screens for it. */
async function joins(owner: Page, { request }: BrowserContext, hub: Hub): Promise<void> {
  const headers = { Origin: hub.address };
  const invitations = `${hub.address}/api/team/invitations`;
  const made = await owner.request.post(invitations, { data: { role: 'agent' }, headers });
  expect(made.status(), await made.text()).toBe(201);
  const token = ((await made.json()) as { link: string }).link.split('/').at(-1);
  const joined = await request.post(`${invitations}/by-token/${token}/accept`, {
    data: { name: 'Diego Prado', email: 'diego@aurora.example', password: PASSWORD, locale: 'pt-BR' },
    headers,
  });
  expect(joined.ok(), await joined.text()).toBe(true);
}

export const thread = (page: Page, name: string) => page.getByRole('log', { name: `Mensagens com ${name}` });

/** A deed of the conversation that is open, beside the same ones in the list. */
export const deed = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Conversa', exact: true }).getByRole('button', { name });

/** The conversation with somebody in the list, by what it is read out as. */
export const row = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}, `) });

export const composer = (page: Page, name: string) =>
  page.getByRole('textbox', { name: `Mensagem para ${name}` });

/** What a menu offers, chosen or not. */
export const choice = (page: Page, name: string | RegExp) =>
  page.getByRole('menuitem', { name }).or(page.getByRole('menuitemradio', { name }));

/** Tests at one desk: the hub is started once for all files of them. */
export const test = base.extend<Record<never, never>, { desk: Desk }>({
  desk: [
    async ({ browser }, use) => {
      const desk = await Desk.open(browser);
      await use(desk);
      await desk.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});
