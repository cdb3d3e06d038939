import { expect, type Page, test } from '@playwright/test';
import { Findings } from './axe';
import { choice, thread } from './desk';
import { deliver, filmHead, recorded, silence } from './fixtures';
import { type Hub, startHub } from './hub';
import { invite, PASSWORD, setUp } from './people';
import { receipt, reported } from './reports';
import { Waha } from './waha';

/** Where the recorded payloads say that their files are. */
const WAHA_AT_HOME = 'http://waha:3000';

type Payload = {
  id: string;
  body: string;
  location: unknown;
  vCards: unknown;
  reaction: unknown;
  media: Record<string, unknown> | null;
  _data?: { Info: Record<string, unknown>; Message: Record<string, unknown> };
};

/**
 * What a new user does on the first day, from the set-up link to a conversation that is resolved. The hub must be empty, and
 * the story is the longest: by its name it begins before the others.
 */
test.describe
  .serial('the first day', () => {
    let hub: Hub;
    let waha: Waha;
    let camila: Page;
    let diego: Page;
    const findings = new Findings();

    test.beforeAll(async ({ browser }) => {
      test.setTimeout(180_000);
      waha = await Waha.start();
      hub = await startHub();
      camila = await (await browser.newContext()).newPage();
    });

    test.afterAll(async () => {
      await hub?.stop();
      await waha?.stop();
    });

    const look = (screen: string, page: Page) => findings.look(page, screen);
    const gows = async (file: string) => {
      const body = await recorded(`waha/webhooks/gows/${file}`);
      expect(await deliver(waha.hook, body), file).toBe(200);
    };
    /** A recorded message of Ana, changed: one kind that was not recorded, or a later one. */
    const changed = async (file: string, id: string, change: (payload: Payload) => void) => {
      const event = JSON.parse((await recorded(`waha/webhooks/gows/${file}`)).toString('utf8')) as {
        payload: Payload;
      };
      event.payload.id = `false_558591234567@c.us_${id}`;
      if (event.payload._data !== undefined) event.payload._data.Info['ID'] = id;
      change(event.payload);
      expect(await deliver(waha.hook, Buffer.from(JSON.stringify(event))), file).toBe(200);
    };
    const numberForm = (page: Page) => ({
      name: page.getByLabel('Nome', { exact: true }),
      server: page.getByLabel('Endereço do servidor WAHA'),
      key: page.getByLabel('Chave do servidor'),
      connect: page.getByRole('button', { name: 'Conectar', exact: true }),
    });
    const open = async (page: Page, name: string) => {
      await page.getByRole('tab', { name: /^Todas/ }).click();
      await page
        .getByRole('link', { name: new RegExp(name) })
        .first()
        .click();
      await expect(thread(page, name)).toBeVisible();
    };

    test('sets an organisation up in three screens and lands in the inbox', async () => {
      await setUp(camila, hub, look);
      await expect(camila.getByText('Conecte o seu WhatsApp')).toBeVisible();
      await findings.look(camila, 'empty inbox');
    });

    test('leads a stranger to the sign-in, and back to what was asked for', async ({ browser }) => {
      const page = await (await browser.newContext()).newPage();
      await page.goto(`${hub.address}/`);
      await expect(page.getByRole('heading', { name: 'Entrar' })).toBeVisible();
      await findings.look(page, 'sign-in');
      await page.goto(`${hub.address}/board`);
      await page.getByLabel('E-mail').fill('camila@aurora.example');
      await page.getByLabel('Senha', { exact: true }).fill('outra senha comprida');
      await page.getByRole('button', { name: 'Entrar', exact: true }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await findings.look(page, 'sign-in refused');
      await page.getByLabel('Senha', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Entrar', exact: true }).click();
      await expect(page).toHaveURL(/\/board/);
      await page.context().close();
    });

    test('says beside each field what is wrong with it, and keeps what was typed', async () => {
      await camila.goto(`${hub.address}/settings/inboxes/new`);
      await findings.look(camila, 'connect a number');
      const { name, server, key, connect } = numberForm(camila);
      await name.fill('Recepção Moema');
      await connect.click();
      await expect(server).toHaveAccessibleDescription('Preencha este campo.');
      await findings.look(camila, 'connect a number, empty');
      await server.fill('não é um endereço');
      await key.fill('outra chave');
      await connect.click();
      await expect(server).toHaveAccessibleDescription(/Falta algo/);
      await expect(server).toHaveValue('não é um endereço');
      await expect(key).toHaveValue('outra chave');
      await findings.look(camila, 'connect a number, refused');
    });

    test('connects a number by the QR code that is shown until the phone has read it', async () => {
      const { name, server, key, connect } = numberForm(camila);
      await server.fill(waha.address);
      await connect.click();
      await expect(key).toHaveAccessibleDescription(/recusou esta chave/);
      await expect(name).toHaveValue('Recepção Moema');
      await expect(server).toHaveValue(waha.address);
      await key.fill(waha.apiKey);
      await connect.click();
      await expect(camila.getByRole('img', { name: 'Código para ler com o WhatsApp' })).toBeVisible();
      await findings.look(camila, 'QR code');
      expect(waha.webhookEvents).toContain('message.any');
      expect(waha.webhookEvents).not.toContain('message');
      waha.pair();
      await reported(waha, 'working');
      await expect(camila.getByText('Tudo certo: as mensagens chegam e saem por este canal.')).toBeVisible();
      await camila.goto(`${hub.address}/settings/inboxes`);
      await findings.look(camila, 'numbers');
    });

    test('shows a recorded message at once, in the right conversation', async ({ browser }) => {
      diego = await invite(camila, browser, hub, look);
      await camila.goto(`${hub.address}/inbox`);
      await findings.look(camila, 'nothing waiting');
      await camila.goto(`${hub.address}/inbox?view=all&status=resolved`);
      await expect(camila.getByRole('button', { name: 'Limpar filtros' })).toBeVisible();
      await findings.look(camila, 'nothing of this filter');
      await camila.goto(`${hub.address}/inbox`);
      await camila.getByRole('tab', { name: /^Todas/ }).click();
      await gows('message.text.pn.json');
      await expect(camila.getByRole('link', { name: /^Ana Lima, 1 não lida, Oi/ })).toBeVisible();
      await expect(camila.getByRole('tab', { name: /^Todas/ })).toContainText('1');
      await findings.look(camila, 'inbox with a conversation');
    });

    test('shows each kind of message as WhatsApp does', async () => {
      waha.files.set('3AIMG000000000000001.jpeg', await camila.screenshot({ type: 'jpeg', quality: 40 }));
      waha.files.set('3AVOI000000000000001.oga', silence());
      waha.files.set('3AVID000000000000001.mp4', filmHead());
      waha.files.set('3ADOC000000000000001.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'));
      waha.files.set('sticker.png', await camila.getByRole('banner').screenshot());
      await open(camila, 'Ana Lima');
      const ana = thread(camila, 'Ana Lima');
      await gows('message.reply.json');
      await expect(ana.getByText('Esse mesmo!')).toBeVisible();
      await expect(ana.getByText('É este produto?')).toBeVisible();
      await expect(ana.getByText('Você', { exact: true })).toBeVisible();
      await changed('message.reaction.json', '3AREA000000000000001', (payload) => {
        payload.reaction = { text: '👍', messageId: 'false_558591234567@c.us_3AEB1F0C5D7A4E9B2C62' };
      });
      await expect(ana.getByText('👍')).toBeVisible();
      await gows('message.voice.json');
      await expect(ana.getByRole('button', { name: 'Ouvir' })).toBeVisible();
      await gows('message.image.json');
      const photo = ana.getByRole('img', { name: 'Segue a foto' });
      await expect(photo).toBeVisible();
      await expect
        .poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
      await gows('message.video.json');
      await expect(ana.getByLabel('Vídeo')).toHaveAttribute('src', /\/files\//);
      await gows('message.document.json');
      await expect(ana.getByRole('link', { name: /orçamento 2026\.pdf/ })).toBeVisible();
      await changed('message.image.json', '3ASTK000000000000001', (payload) => {
        payload.body = '';
        payload.media = { ...payload.media, url: `${WAHA_AT_HOME}/api/files/aurora/sticker.png` };
        payload._data = {
          Info: {},
          ...payload._data,
          Message: { stickerMessage: { mimetype: 'image/webp' } },
        };
      });
      await expect(ana.getByRole('img', { name: 'Figurinha' })).toBeVisible();
      await changed('message.text.pn.json', '3APLC000000000000001', (payload) => {
        payload.body = '';
        payload.location = { latitude: -3.7319, longitude: -38.5267, live: false, name: 'Praça do Ferreira' };
        payload._data = { Info: {}, ...payload._data, Message: {} };
      });
      await expect(ana.getByRole('link', { name: /Praça do Ferreira/ })).toHaveAttribute(
        'href',
        /-3\.7319,-38\.5267/,
      );
      await changed('message.text.pn.json', '3ACRD000000000000001', (payload) => {
        payload.body = '';
        payload.vCards = [
          'BEGIN:VCARD\nVERSION:3.0\nFN:Dr. Paulo\nTEL;waid=5585988887777:+55 85 98888-7777\nEND:VCARD',
        ];
        payload._data = { Info: {}, ...payload._data, Message: {} };
      });
      await expect(ana.getByText('Dr. Paulo')).toBeVisible();
      await gows('message.any.from-phone.json');
      await findings.look(camila, 'thread');
      await ana.hover();
      await camila.mouse.wheel(0, -20_000);
      await expect(ana.getByText('Oi', { exact: true })).toBeVisible();
      await gows('message.edited.json');
      await expect(thread(camila, 'Ana Lima').getByText('editada').first()).toBeVisible();
      await gows('message.revoked.json');
      await expect(thread(camila, 'Ana Lima').getByText('Esta mensagem foi apagada').first()).toBeVisible();
    });

    test('answers with text and a file, and a colleague sees it live', async () => {
      await open(diego, 'Ana Lima');
      await open(camila, 'Ana Lima');
      const composer = camila.getByRole('textbox', { name: 'Mensagem para Ana Lima' });
      await composer.pressSequentially('Oi, Ana! ');
      await expect(diego.getByText('também está escrevendo')).toBeVisible();
      await composer.pressSequentially('Abrimos sábado às 9h.');
      await composer.press('Enter');
      const answer = thread(camila, 'Ana Lima').getByText('Oi, Ana! Abrimos sábado às 9h.');
      await expect(answer).toBeVisible();
      await expect(thread(diego, 'Ana Lima').getByText('Oi, Ana! Abrimos sábado às 9h.')).toBeVisible();
      await expect.poll(() => waha.sent('/api/sendText').length).toBe(1);
      const ticks = (words: string) => thread(camila, 'Ana Lima').getByTitle(words, { exact: true });
      await expect(ticks('Enviada').last()).toBeVisible();
      await receipt(waha, 'device');
      await expect(ticks('Entregue')).toBeVisible();
      await receipt(waha, 'read');
      await expect(ticks('Lida')).toBeVisible();

      const chooser = camila.waitForEvent('filechooser');
      await camila.getByRole('button', { name: 'Anexar arquivos' }).click();
      await (await chooser).setFiles({
        name: 'orçamento.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Clareamento: R$ 1.480,00'),
      });
      await camila.getByRole('button', { name: 'Enviar', exact: true }).click();
      await expect(thread(camila, 'Ana Lima').getByText('orçamento.txt').first()).toBeVisible();
      await expect.poll(() => waha.sent('/api/sendFile').length).toBe(1);
      await expect(thread(diego, 'Ana Lima').getByText('orçamento.txt').first()).toBeVisible();
    });

    test('says why a message failed and sends it again', async () => {
      waha.refuseSends(true);
      const composer = camila.getByRole('textbox', { name: 'Mensagem para Ana Lima' });
      await composer.fill('Posso confirmar?');
      await composer.press('Enter');
      await expect(thread(camila, 'Ana Lima').getByText('Não enviada.')).toBeVisible();
      const tried = waha.sent('/api/sendText').length;
      waha.refuseSends(false);
      await camila.getByRole('button', { name: 'Enviar de novo' }).click();
      await expect(thread(camila, 'Ana Lima').getByText('Não enviada.')).toBeHidden();
      await expect.poll(() => waha.sent('/api/sendText').length).toBe(tried + 1);
    });

    test('a private note never leaves the team', async () => {
      const before = waha.asked.length;
      await camila.getByRole('radio', { name: 'Nota interna' }).click();
      await camila.getByRole('textbox', { name: 'Nota interna' }).fill('Prefere pagar em duas vezes');
      await camila.getByRole('button', { name: 'Salvar nota' }).click();
      await expect(thread(diego, 'Ana Lima').getByText('Prefere pagar em duas vezes')).toBeVisible();
      expect(waha.asked.slice(before).filter(({ path }) => path.startsWith('/api/send'))).toEqual([]);
    });

    test('does by key what the buttons do, and each button names its key', async () => {
      const reply = camila.getByRole('textbox', { name: 'Mensagem para Ana Lima' });
      const note = camila.getByRole('textbox', { name: 'Nota interna' });
      const noteTab = camila.getByRole('radio', { name: 'Nota interna' });
      await camila.getByRole('log').focus();
      await camila.keyboard.press('KeyR');
      await expect(reply).toBeFocused();
      await reply.press('ArrowUp');
      const words = camila.getByRole('dialog').getByRole('textbox');
      await expect(words).toHaveValue('Posso confirmar?');
      await words.press('Escape');
      await expect(reply).toBeFocused();
      const chooser = camila.waitForEvent('filechooser');
      await reply.press('Control+Alt+KeyA');
      await (await chooser).setFiles([]);
      await reply.press('Escape');
      await camila.keyboard.press('KeyN');
      await expect(note).toBeFocused();
      await noteTab.focus();
      await camila.keyboard.press('Shift+Tab');
      await camila.keyboard.press('Tab');
      await expect(camila.locator('kbd', { hasText: /^N$/ })).toBeVisible();
      await camila.keyboard.press('Shift+Slash');
      const keys = camila.getByRole('dialog', { name: 'Teclas' });
      for (const [deed, key] of [
        ['Anexar arquivos', 'Ctrl Alt A'],
        ['Corrigir a última mensagem (campo vazio)', '↑'],
        ['Abrir a conversa escolhida', 'Enter'],
        ['Marcar como não lida', 'U'],
        ['Ir para Vendas', 'G B'],
      ]) {
        await expect(keys.getByRole('term').filter({ hasText: deed ?? '' })).toBeVisible();
        await expect(keys.getByText(key ?? '', { exact: true }).first()).toBeVisible();
      }
      await keys.getByRole('button', { name: 'Fechar' }).click();
      await camila.getByRole('log').focus();
      await camila.keyboard.press('KeyU');
      await expect(camila.getByRole('link', { name: /^Ana Lima, 1 não lida/ })).toBeVisible();
      await expect(camila.getByRole('log')).toBeHidden();
      await open(camila, 'Ana Lima');
    });

    test('reaches on a phone all that can be done with a conversation', async () => {
      await camila.setViewportSize({ width: 360, height: 740 });
      const item = (name: string | RegExp) => choice(camila, name);
      const choose = async (name: string | RegExp) => {
        if (!(await item(name).isVisible())) {
          await camila.getByRole('button', { name: 'Ações', exact: true }).click();
        }
        await item(name).click();
        await expect(camila.getByRole('menu')).toBeHidden();
      };
      const toast = camila
        .getByRole('status')
        .filter({ has: camila.getByRole('button', { name: 'Desfazer' }) });
      await camila.getByRole('button', { name: 'Ações', exact: true }).click();
      await expect(item(/^Diego Prado/)).toBeVisible();
      await findings.look(camila, 'actions of a conversation');
      await camila.setViewportSize({ width: 360, height: 740 });
      await choose(/^Diego Prado/);
      await expect(toast).toContainText('Diego Prado');
      await choose('Eu');
      await expect(toast).not.toContainText('Diego Prado');
      await choose('Etapa e detalhes');
      const sheet = camila.getByRole('dialog', { name: 'Detalhes' });
      await expect(sheet.getByText('Recepção Moema')).toBeVisible();
      await findings.look(camila, 'details of a conversation');
      await camila.setViewportSize({ width: 360, height: 740 });
      await sheet.getByRole('button', { name: /^Etapa: / }).click();
      await expect(item('Em negociação')).toBeInViewport();
      await camila.keyboard.press('Escape');
      await sheet.getByRole('button', { name: 'Fechar' }).click();
      await camila.getByRole('button', { name: 'Resolver', exact: true }).click();
      await expect(toast).toContainText('Ana Lima');
      await camila.getByRole('button', { name: 'Desfazer' }).click();
      await open(camila, 'Ana Lima');
      await choose('Marcar como não lida');
      await expect(camila.getByRole('link', { name: /^Ana Lima, 1 não lida/ })).toBeVisible();
      await camila.setViewportSize({ width: 1280, height: 800 });
      await open(camila, 'Ana Lima');
    });

    test('no screen of the story has an accessibility violation, wide or narrow, light or dark', () => {
      expect(findings.all).toEqual([]);
    });
  });
