import { expect, type Page, test } from '@playwright/test';
import { deliver, recorded } from './fixtures';
import { type Hub, startHub } from './hub';
import { setUp } from './people';
import { Waha } from './waha';

/** Where a script or a picture of a stranger would call home. */
const HOME = 'http://canary.one-nexus.example';

/** What strangers write in the hope that a browser runs it: markup, mutated markup, drawings, links, templates. */
const CORPUS = [
  '<script>alert(1)</script>',
  '"><script>alert(2)</script>',
  "'-alert(3)-'",
  '<img src=x onerror=alert(4)>',
  `<img src="${HOME}/pixel.gif">`,
  '<svg/onload=alert(5)>',
  '<svg><animate onbegin=alert(6) attributeName=x dur=1s>',
  '<svg><script>alert&#40;7&#41;</script></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(8)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(9)>">',
  '<iframe srcdoc="<script>alert(10)</script>"></iframe>',
  `<iframe src="${HOME}/frame"></iframe>`,
  '<details open ontoggle=alert(11)>',
  '<input autofocus onfocus=alert(12)>',
  '<video><source onerror=alert(13)></video>',
  '<body onload=alert(14)>',
  `<link rel=stylesheet href="${HOME}/style.css">`,
  `<style>@import "${HOME}/style.css";*{background:url(${HOME}/css)}</style>`,
  `<base href="${HOME}/">`,
  `<meta http-equiv=refresh content="0;url=${HOME}/moved">`,
  `<form action="${HOME}/form"><button>ok</button></form>`,
  'javascript:alert(15)',
  'JaVaScRiPt:alert(16)',
  'data:text/html,<script>alert(17)</script>',
  '[link](javascript:alert(18))',
  `![picture](${HOME}/markdown.png)`,
  '*_~<img src=x onerror=alert(19)>~_*',
  '```<img src=x onerror=alert(20)>```',
  '{{constructor.constructor("alert(21)")()}}',
  '$\u007balert(22)}',
  '<a href="javascript:alert(23)">oi</a>',
  '&lt;img src=x onerror=alert(24)&gt;',
  '\u202e<img src=x onerror=alert(25)>\u202c',
  '</textarea><script>alert(26)</script>',
  '</title><script>alert(27)</script>',
  '<!--><img src=x onerror=alert(28)>-->',
  '<object data="javascript:alert(29)"></object>',
  '<embed src="javascript:alert(30)">',
  '<xss style="animation-name:rotation" onanimationend=alert(31)>',
  '\u0001<scr\u0000ipt>alert(32)</scr\u0000ipt>',
];

/** Markup that runs or calls something; what the console's own address gave is the console itself. */
const active = (own: string) =>
  `script:not([src]), iframe, object, embed, base, math, link[href^="http"]:not([href^="${own}/"]), [onerror], [onload], ` +
  '[onclick], [onfocus], [ontoggle], [onbegin], [srcdoc], a[href^="javascript:" i], a[href^="data:" i], form[action^="http"]';

type Payload = {
  id: string;
  body: string;
  from: string;
  location: unknown;
  vCards: unknown;
  media: Record<string, unknown> | null;
  _data: { Info: Record<string, unknown>; Message: Record<string, unknown> };
};

/** What strangers send is shown as they wrote it, and does nothing (quality.md B7). */
test.describe
  .serial('hostile words', () => {
    let hub: Hub;
    let waha: Waha;
    let page: Page;
    let count = 0;
    const found: string[] = [];

    test.beforeAll(async ({ browser }) => {
      test.setTimeout(180_000);
      waha = await Waha.start();
      hub = await startHub();
      const context = await browser.newContext();
      await context.exposeBinding('violated', (_, report: string) => void found.push(`policy: ${report}`));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) =>
          (globalThis as unknown as { violated: (report: string) => void }).violated(
            `${event.violatedDirective} ${event.blockedURI} ${event.sample}`,
          ),
        );
      });
      context.on('dialog', (dialog) => {
        found.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (!['data:', 'blob:'].includes(protocol) && origin !== hub.address) {
          found.push(`request: ${request.url()}`);
        }
      });
      context.on('page', (opened) => {
        if (page !== undefined) {
          found.push(`page: ${opened.url()}`);
        }
      });
      page = await context.newPage();
      await setUp(page, hub);
      const made = await page.request.post(`${hub.address}/api/channel/inboxes`, {
        data: { name: CORPUS[3], provider: 'waha', baseUrl: waha.address, apiKey: waha.apiKey },
        headers: { Origin: hub.address },
      });
      expect(made.status(), await made.text()).toBe(201);
      waha.pair();
    });

    test.afterAll(async () => {
      await hub?.stop();
      await waha?.stop();
    });

    /** A recorded message from a person of its own, changed. */
    const send = async (file: string, person: number, change: (payload: Payload) => void) => {
      const event = JSON.parse((await recorded(`waha/webhooks/gows/${file}`)).toString('utf8')) as {
        session: string;
        payload: Payload;
      };
      count += 1;
      const phone = `55859812${String(30_000 + person)}`;
      event.session = waha.sessionName;
      event.payload.from = `${phone}@c.us`;
      event.payload.id = `false_${phone}@c.us_3AHOSTILE${String(count).padStart(10, '0')}`;
      Object.assign(event.payload._data.Info, {
        Chat: `${phone}@s.whatsapp.net`,
        Sender: `${phone}@s.whatsapp.net`,
        ID: `3AHOSTILE${String(count).padStart(10, '0')}`,
      });
      change(event.payload);
      expect(await deliver(waha.hook, Buffer.from(JSON.stringify(event))), file).toBe(200);
    };
    const isInert = async (where: string) => {
      expect(await page.locator(active(hub.address)).count(), `${where}: live markup`).toBe(0);
      expect(found, where).toEqual([]);
    };
    const conversations = async () => {
      const answer = await page.request.get(`${hub.address}/api/conversation/conversations?limit=100`);
      return ((await answer.json()) as { items: { id: number }[] }).items;
    };

    test('stand in messages as they were written', async () => {
      for (const words of CORPUS) {
        await send('message.text.pn.json', 1, (payload) => {
          payload.body = words;
          payload._data.Message = { conversation: words };
          payload._data.Info['PushName'] = CORPUS[0];
        });
      }
      const [conversation] = await conversations();
      await page.goto(`${hub.address}/inbox/${conversation?.id}`);
      const thread = page.getByRole('log');
      await expect(thread).toBeVisible();
      await thread.hover();
      await page.mouse.wheel(0, -20_000);
      for (const words of ['<img src=x onerror=alert(4)>', '<svg/onload=alert(5)>', 'javascript:alert(15)']) {
        await expect.poll(() => inThread(page, words), { message: words }).toBe(true);
      }
      await isInert('messages');
    });

    test('stand in names, captions, places, file names and visiting cards', async () => {
      for (const [index, words] of CORPUS.entries()) {
        const person = 100 + index;
        await send('message.document.json', person, (payload) => {
          payload.body = words;
          payload.media = { ...payload.media, url: `${HOME}/api/files/x.pdf`, filename: words };
          payload._data.Info['PushName'] = words;
          payload._data.Message = {
            documentMessage: { mimetype: 'text/html', fileName: words, caption: words },
          };
        });
      }
      for (const words of CORPUS) {
        await send('message.text.pn.json', 99, (payload) => {
          payload.location = { latitude: -3.7, longitude: -38.5, live: false, name: words, address: words };
          payload._data.Message = {};
          payload.body = '';
        });
        await send('message.text.pn.json', 99, (payload) => {
          const card = words.replaceAll(/[\r\n]/g, ' ');
          payload.vCards = [
            `BEGIN:VCARD\nVERSION:3.0\nFN:${card}\nORG:${card}\nTEL;waid=5585981230000:${card}\nEMAIL:${card}\nEND:VCARD`,
          ];
          payload._data.Message = {};
          payload.body = '';
        });
      }
      for (const conversation of (await conversations()).slice(0, 12)) {
        await page.goto(`${hub.address}/inbox/${conversation.id}`);
        await expect(page.getByRole('log')).toBeVisible();
        await isInert(`conversation ${conversation.id}`);
      }
      for (const path of ['/inbox', '/board', '/settings/inboxes', '/settings/team']) {
        await page.goto(`${hub.address}${path}`);
        await expect(page.getByRole('heading').first()).toBeVisible();
        await isInert(path);
      }
    });

    test('stand in what the team writes about itself', async () => {
      const words = CORPUS[3] ?? '';
      for (const [path, data] of [
        ['/api/team/me', { name: words }],
        ['/api/team/organisation', { name: words }],
      ] as const) {
        const answer = await page.request.patch(`${hub.address}${path}`, {
          data,
          headers: { Origin: hub.address },
        });
        expect(answer.status(), path).toBe(200);
      }
      for (const path of ['/inbox', '/settings/team', '/settings/profile', '/api-docs']) {
        await page.goto(`${hub.address}${path}`);
        await expect(page.locator('body')).not.toBeEmpty();
        await isInert(path);
      }
    });

    test('come out of a file address as nothing that runs', async () => {
      const upload = (name: string, mimeType: string, content: string) =>
        page.request.post(`${hub.address}/api/media/uploads`, {
          multipart: { file: { name, mimeType, buffer: Buffer.from(content, 'latin1') } },
          headers: { Origin: hub.address },
        });
      const files: [string, string, string][] = [
        ['page.html', 'text/html', '<script>alert(90)</script>'],
        ['drawing.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(91)"/>'],
        [
          'photo.gif',
          'image/gif',
          'GIF89a/*\u0001\u0000\u0001\u0000*/=1;alert(92)//<script>alert(93)</script>',
        ],
        [
          'page.xml',
          'text/xml',
          '<?xml version="1.0"?><x xmlns="http://www.w3.org/1999/xhtml"><script>alert(94)</script></x>',
        ],
      ];
      for (const [name, type, content] of files) {
        const answer = await upload(name, type, content);
        expect(answer.status(), name).toBe(201);
        const { address } = (await answer.json()) as { address: string };
        await page.goto(`${hub.address}/inbox`);
        const download = page.waitForEvent('download', { timeout: 2_000 }).catch(() => undefined);
        await page.goto(`${hub.address}${address}`).catch(() => undefined);
        await download;
        expect(found, name).toEqual([]);
      }
    });
  });

/** Whether the thread holds these words, wherever it is scrolled to: it is drawn a window at a time. */
async function inThread(page: Page, words: string): Promise<boolean> {
  const thread = page.getByRole('log');
  if ((await thread.getByText(words, { exact: false }).count()) > 0) {
    return true;
  }
  await thread.hover();
  await page.mouse.wheel(0, 400);
  return (await thread.getByText(words, { exact: false }).count()) > 0;
}
