import { join } from 'node:path';
import { expect, type Frame, type FrameLocator, type Page } from '@playwright/test';
import axe from 'axe-core';
import { Findings, ONCE } from './axe';
import { composer, type Desk, row, test, thread } from './desk';
import { Site } from './site';

const PICTURES = process.env['NEXUS_E2E_PICTURES'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const opener = (page: Page) => page.getByRole('button', { name: /Abrir o chat/ });
const panel = (page: Page): FrameLocator => page.frameLocator('iframe');
const log = (page: Page) => panel(page).getByRole('log', { name: 'Conversa' });
const box = (page: Page) => panel(page).getByRole('textbox', { name: 'Escreva sua mensagem' });

function inside(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/chat/'));
  if (frame === undefined) throw new Error('the panel is not there');
  return frame;
}

/** What axe objects to in a frame, and whether it is wider than it may be. */
async function objections(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(
    (values) => axe.run({ runOnly: { type: 'tag', values }, iframes: false }),
    RULES,
  );
  const sideways = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const where = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  return sideways > 0 ? [...where, `scrolls sideways by ${sideways} px`] : where;
}

/** The live chat on somebody else's site, whose policy allows nothing but it. */
test.describe
  .serial('the chat of a site', () => {
    let desk: Desk;
    let camila: Page;
    let site: Site;
    let visitor: Page;
    const findings = new Findings();
    const found: string[] = [];
    const complaints: string[] = [];
    const asked: string[] = [];

    test.beforeAll(async ({ browser, desk: opened }) => {
      desk = opened;
      camila = await desk.camila(browser);
      site = await Site.start(desk.hub.address);
      const context = await browser.newContext({
        locale: 'pt-BR',
        timezoneId: 'America/Sao_Paulo',
        viewport: { width: 1280, height: 800 },
      });
      visitor = await context.newPage();
      visitor.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
      visitor.on('pageerror', (error) => complaints.push(String(error)));
      visitor.on('request', (request) => asked.push(request.url()));
    });
    test.afterAll(async () => {
      await visitor?.context().close();
      await camila?.context().close();
      await site?.stop();
    });

    /** Looks at the page and into the panel: what axe objects to, and a picture for eyes. */
    async function look(name: string): Promise<void> {
      for (const { width, height, theme } of ONCE) {
        await visitor.setViewportSize({ width, height });
        await visitor.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        for (const frame of [visitor.mainFrame(), inside(visitor)]) {
          found.push(...(await objections(frame)).map((what) => `${name}, ${width} px, ${theme}: ${what}`));
        }
        if (PICTURES !== undefined) {
          await visitor.screenshot({ path: join(PICTURES, `webchat ${name}-${width}-${theme}.png`) });
        }
      }
      await visitor.setViewportSize({ width: 1280, height: 800 });
      await visitor.emulateMedia({ colorScheme: 'light', reducedMotion: null });
    }

    test('is set up by its answers and gives the line for the site', async () => {
      await camila.goto(`${desk.hub.address}/settings/inboxes/new`);
      await camila.getByRole('button', { name: 'Colocar o chat no site' }).click();
      // the page before has a name of its own to fill in
      await expect(camila.getByRole('heading', { name: 'Colocar o chat no site' })).toBeVisible();
      await camila.getByLabel('Nome', { exact: true }).fill('Chat da loja');
      await camila.getByLabel('Sites', { exact: true }).fill('not a site!');
      await camila.getByLabel('Título').fill('Loja Aurora');
      await camila.getByLabel('WhatsApp para continuar').fill('+55 11 98841-2207');
      await camila.getByLabel('Perguntar o nome').click();
      await camila.getByRole('option', { name: /Obrigatório/ }).click();
      await camila.getByRole('button', { name: 'Testar e conectar' }).click();
      await expect(camila.getByText('Um destes não é um site.')).toBeVisible();
      await camila.getByLabel('Sites', { exact: true }).fill(site.host);
      await camila.getByRole('button', { name: 'Testar e conectar' }).click();
      await expect(camila.getByText('O chat ainda não apareceu em nenhum site.')).toBeVisible();
      await findings.look(camila, 'web chat connected', ONCE);
      site.snippet = await camila.getByLabel('Linha para o site').inputValue();
      expect(site.snippet).toContain(`src="${desk.hub.address}/widget.js"`);
    });

    test('asks the hub for nothing before the first click', async () => {
      await visitor.goto(site.address);
      await expect(opener(visitor)).toBeVisible();
      expect(asked.filter((url) => !url.startsWith(site.address))).toEqual([`${desk.hub.address}/widget.js`]);
    });

    test('asks for the name before the conversation', async () => {
      await opener(visitor).focus();
      await visitor.keyboard.press('Enter');
      await expect(panel(visitor).getByRole('heading', { name: 'Loja Aurora' })).toBeVisible();
      await expect(panel(visitor).getByText('Estamos online')).toBeVisible();
      await panel(visitor).getByRole('button', { name: 'Começar a conversa' }).click();
      await expect(panel(visitor).getByText('Preencha este campo.')).toBeVisible();
      await expect(panel(visitor).getByLabel('Seu nome')).toBeFocused();
      await look('form');
      await panel(visitor).getByLabel('Seu nome').fill('Helena Siqueira');
      await visitor.keyboard.press('Enter');
      await expect(box(visitor)).toBeVisible();
    });

    test('carries words both ways', async () => {
      await box(visitor).fill('Vocês entregam no sábado?');
      await visitor.keyboard.press('Enter');
      await expect(log(visitor).getByText('Vocês entregam no sábado?')).toBeVisible();
      await camila.goto(`${desk.hub.address}/inbox?view=all`);
      await row(camila, 'Helena Siqueira').click();
      await expect(thread(camila, 'Helena Siqueira').getByText('Vocês entregam no sábado?')).toBeVisible();
      await expect(log(visitor).getByText('Lida')).toBeAttached();
      await composer(camila, 'Helena Siqueira').pressSequentially('Sim,');
      await expect(panel(visitor).getByText('Camila Rocha está escrevendo…')).toBeVisible();
      await composer(camila, 'Helena Siqueira').fill(
        'Sim, até as 14h. Veja em https://loja.example/entrega.',
      );
      await composer(camila, 'Helena Siqueira').press('Enter');
      await expect(log(visitor).getByText('Sim, até as 14h.')).toBeVisible();
      await expect(log(visitor).getByRole('link', { name: 'https://loja.example/entrega' })).toBeVisible();
      await expect(thread(camila, 'Helena Siqueira').getByTitle('Lida')).toBeVisible();
    });

    test('counts what comes while it is closed, and gives the focus back', async () => {
      await box(visitor).focus();
      await visitor.keyboard.press('Escape');
      await expect(visitor.locator('iframe')).toBeHidden();
      await expect(opener(visitor)).toBeFocused();
      await composer(camila, 'Helena Siqueira').fill('Quer que eu separe?');
      await composer(camila, 'Helena Siqueira').press('Enter');
      await expect(visitor.getByRole('button', { name: 'Abrir o chat, 1 não lidas' })).toBeVisible();
      await opener(visitor).click();
      await expect(log(visitor).getByText('Quer que eu separe?')).toBeVisible();
      await expect(visitor.getByRole('button', { name: 'Abrir o chat', exact: true })).toBeVisible();
    });

    test('is as it was after the page is loaded anew', async () => {
      const before = await log(visitor).locator('.words').allInnerTexts();
      await visitor.reload();
      await expect(log(visitor).getByText('Quer que eu separe?')).toBeVisible();
      expect(await log(visitor).locator('.words').allInnerTexts()).toEqual(before);
      await visitor.getByRole('link', { name: 'Outra página' }).click();
      await expect(log(visitor).getByText('Quer que eu separe?')).toBeVisible();
    });

    test('loses and doubles nothing while the line is away', async () => {
      await visitor.context().setOffline(true);
      await expect(panel(visitor).getByText('Sem conexão.')).toBeVisible();
      for (const words of ['Sim, por favor.', 'Duas unidades.']) {
        await box(visitor).fill(words);
        await visitor.keyboard.press('Enter');
      }
      await expect(log(visitor).getByText('Enviando')).toHaveCount(2);
      await composer(camila, 'Helena Siqueira').fill('Separado!');
      await composer(camila, 'Helena Siqueira').press('Enter');
      await expect(thread(camila, 'Helena Siqueira').getByText('Separado!')).toBeVisible();
      await visitor.context().setOffline(false);
      await expect(log(visitor).getByText('Separado!')).toBeVisible();
      await expect(log(visitor).getByText('Enviando')).toHaveCount(0);
      // what the browser says of a line that is away is no complaint of the site's policy
      complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('ERR_INTERNET')));
      for (const words of ['Sim, por favor.', 'Duas unidades.', 'Separado!']) {
        await expect(log(visitor).getByText(words)).toHaveCount(1);
        await expect(thread(camila, 'Helena Siqueira').getByText(words)).toHaveCount(1);
      }
      const said = await log(visitor).locator('.mine .text').allInnerTexts();
      expect(said.slice(-2)).toEqual(['Sim, por favor.', 'Duas unidades.']);
    });

    test('takes emoji and files', async () => {
      await panel(visitor).getByRole('button', { name: 'Emoji' }).click();
      await expect(panel(visitor).getByRole('button', { name: '😀' })).toBeFocused();
      await visitor.keyboard.press('ArrowRight');
      await visitor.keyboard.press('Enter');
      await expect(box(visitor)).toHaveValue('😂');
      await panel(visitor).getByRole('button', { name: 'Enviar' }).click();
      await expect(log(visitor).getByText('😂')).toBeVisible();
      const png = Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
        'base64',
      );
      await panel(visitor)
        .locator('input[type=file]')
        .setInputFiles({ name: 'vitrine.png', mimeType: 'image/png', buffer: png });
      await expect(log(visitor).getByAltText('Imagem vitrine.png')).toBeVisible();
      await panel(visitor)
        .locator('input[type=file]')
        .setInputFiles({ name: 'vitrine.png', mimeType: 'image/png', buffer: Buffer.from('<html></html>') });
      await expect(panel(visitor).getByText('Este tipo de arquivo não é aceito.')).toBeVisible();
      expect(complaints.pop()).toContain('422');
      await look('conversation');
    });

    test('goes on in WhatsApp', async () => {
      await expect(panel(visitor).getByRole('link', { name: 'Continuar no WhatsApp' })).toHaveAttribute(
        'href',
        'https://wa.me/5511988412207',
      );
    });

    test('is shown by no other site', async ({ browser }) => {
      const other = await Site.start(desk.hub.address);
      other.snippet = site.snippet;
      const page = await (await browser.newContext()).newPage();
      const refused = page.waitForEvent('console', (said) => said.text().includes('frame-ancestors'));
      await page.goto(other.address);
      await page.getByRole('button').click();
      await refused;
      await expect(panel(page).getByRole('heading', { name: 'Loja Aurora' })).toHaveCount(0);
      await page.context().close();
      await other.stop();
    });

    test('tells its owner where it stands', async () => {
      await camila.goto(`${desk.hub.address}/settings/inboxes`);
      await camila.getByRole('link', { name: /Chat da loja/ }).click();
      await expect(camila.getByText(site.address)).toBeVisible();
    });

    test('nothing of it is objected to', () => {
      expect(complaints).toEqual([]);
      expect(found).toEqual([]);
      expect(findings.all).toEqual([]);
    });
  });
