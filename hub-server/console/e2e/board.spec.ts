import { expect, type Page } from '@playwright/test';
import { Findings } from './axe';
import { type Customer, choice, type Desk, test } from './desk';

/** What becomes of whoever writes, on the boards of all who sell. */
test.describe
  .serial('a lead', () => {
    let desk: Desk;
    let camila: Page;
    let diego: Page;
    let rosa: Customer;
    const findings = new Findings();

    test.beforeAll(async ({ browser, desk: opened }) => {
      desk = opened;
      camila = await desk.camila(browser);
      diego = await desk.diego(browser);
      rosa = desk.customer('Rosa Guedes');
      await desk.hears(rosa, 'Quanto custa o clareamento?');
      for (const page of [camila, diego]) await desk.talk(page, rosa);
    });
    test.afterAll(async () => {
      await camila?.context().close();
      await diego?.context().close();
    });

    const stage = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}, `) });
    const leads = async (page: Page, name: string) =>
      Number(/, (\d+) leads?/.exec((await stage(page, name).getAttribute('aria-label')) ?? '')?.[1]);
    const holding = (page: Page, name: string, count: number) =>
      page.getByRole('region', { name: new RegExp(`^${name}, ${count} leads?\\b`) });

    test('moves, from the panel and on the board, on every screen', async () => {
      await camila.getByRole('button', { name: /^Etapa: Novos leads/i }).click();
      await choice(camila, 'Em negociação').click();
      await expect(diego.getByRole('button', { name: /^Etapa: Em negociação/i })).toBeVisible();

      await diego.goto(`${desk.hub.address}/board`);
      await expect(stage(diego, 'Em negociação')).toContainText(rosa.name);
      const before = await leads(diego, 'Qualificados');
      await camila.goto(`${desk.hub.address}/board`);
      await findings.look(camila, 'board');
      await expect(async () => {
        await stage(camila, 'Em negociação').getByText(rosa.name).dragTo(stage(camila, 'Ativos'));
        await expect(stage(camila, 'Ativos')).toContainText(rosa.name, { timeout: 1_000 });
      }).toPass();
      await expect(stage(diego, 'Ativos')).toContainText(rosa.name);
      await camila.getByRole('button', { name: `Mover ${rosa.name} para…` }).click();
      await choice(camila, 'Qualificados').click();
      await expect(holding(diego, 'Qualificados', before + 1)).toContainText(rosa.name);
      await camila.goto(`${desk.hub.address}/board`);
      await expect(holding(camila, 'Qualificados', before + 1)).toContainText(rosa.name);
    });

    test('is a new one when a person comes back after the last one was closed', async () => {
      const closed = await leads(camila, 'Fechado, ganho');
      const opened = await leads(camila, 'Novos leads');
      await camila.getByRole('button', { name: `Mover ${rosa.name} para…` }).click();
      await choice(camila, 'Fechado, ganho').click();
      await expect(holding(camila, 'Fechado, ganho', closed + 1)).toContainText(rosa.name);
      await desk.hears(rosa, 'Agora quero o clareamento');
      await expect(holding(camila, 'Novos leads', opened + 1)).toContainText(rosa.name);
      await expect(holding(camila, 'Fechado, ganho', closed + 1)).toContainText(rosa.name);
    });

    test('no screen of it has an accessibility violation', () => {
      expect(findings.all).toEqual([]);
    });
  });
