import { expect, type Page } from '@playwright/test';
import { Findings, ONCE } from './axe';
import { composer, type Desk, row, test, thread } from './desk';
import { recorded } from './fixtures';

/** Other accounts than WhatsApp's, each set up on its page and used at once. */
test.describe
  .serial('another channel', () => {
    let desk: Desk;
    let page: Page;
    const findings = new Findings();

    test.beforeAll(async ({ browser, desk: opened }) => {
      desk = opened;
      page = await desk.camila(browser);
    });
    test.afterAll(() => page?.context().close());

    test('is found beside WhatsApp', async () => {
      await page.goto(`${desk.hub.address}/settings/inboxes/new`);
      await page.getByRole('button', { name: 'Conectar Telegram' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Conectar Telegram' })).toBeVisible();
      await findings.look(page, 'connect Telegram');
    });

    test('refuses a token beside its field and keeps the rest', async () => {
      await page.getByLabel('Nome').fill('Telegram da recepção');
      await page
        .getByLabel('Token do bot', { exact: true })
        .fill('123456789:AAEwrongwrongwrongwrongwrongwrongwr');
      await page.getByRole('button', { name: 'Testar e conectar' }).click();
      await expect(page.getByText('O Telegram não aceita este token.')).toBeVisible();
      await expect(page.getByLabel('Nome')).toHaveValue('Telegram da recepção');
      await findings.look(page, 'refused token');
    });

    test('is connected, heard and answered', async () => {
      await page.getByLabel('Token do bot', { exact: true }).fill(desk.telegram.token);
      await page.getByRole('button', { name: 'Testar e conectar' }).click();
      await expect(page.getByText('@aurora_bot')).toBeVisible();
      await findings.look(page, 'Telegram connected');
      const told = JSON.parse((await recorded('telegram/update.text.json')).toString('utf8'));
      told.message.date = Math.floor(Date.now() / 1_000);
      desk.telegram.happens(told);
      await page.goto(`${desk.hub.address}/inbox?view=all`);
      await row(page, 'Ana Lima').click();
      await expect(thread(page, 'Ana Lima').getByText('Oi')).toBeVisible();
      await composer(page, 'Ana Lima').fill('Olá, Ana!');
      await composer(page, 'Ana Lima').press('Enter');
      await expect.poll(() => desk.telegram.sent).toEqual(['Olá, Ana!']);
      await expect(thread(page, 'Ana Lima').getByTitle('Enviada')).toBeVisible();
    });

    test('of every kind has a page that says what to do', async () => {
      const types = await page.request.get(`${desk.hub.address}/api/channel/types`);
      for (const { provider } of (await types.json()) as { provider: string }[]) {
        await page.goto(`${desk.hub.address}/settings/inboxes/new/${provider}`);
        await expect(page.getByRole('button', { name: 'Testar e conectar' })).toBeVisible();
        await findings.look(page, `connect ${provider}`, ONCE);
      }
    });

    test('no page of it has an accessibility violation', () => {
      expect(findings.all).toEqual([]);
    });
  });
