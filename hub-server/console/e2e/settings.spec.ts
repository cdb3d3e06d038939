import { expect, type Page } from '@playwright/test';
import { Findings } from './axe';
import { type Desk, test } from './desk';

/** What is set once and looked up now and then. */
test.describe
  .serial('the settings', () => {
    let desk: Desk;
    let camila: Page;
    const findings = new Findings();

    test.beforeAll(async ({ browser, desk: opened }) => {
      desk = opened;
      camila = await desk.camila(browser);
    });
    test.afterAll(() => camila?.context().close());

    test('let practise with an invented customer, without WhatsApp', async () => {
      await camila.goto(`${desk.hub.address}/settings/inboxes/new`);
      await camila.getByRole('button', { name: 'Criar número de treino' }).click();
      await camila.getByLabel('O cliente diz').fill('Quanto custa a limpeza?');
      await camila.getByRole('button', { name: 'Enviar como cliente' }).click();
      await findings.look(camila, 'practice number');
      await camila.getByRole('link', { name: 'Ver em Mensagens' }).click();
      await camila.getByRole('tab', { name: /^Todas/ }).click();
      await camila.getByRole('link', { name: /^Cliente de teste/ }).click();
      await expect(camila.getByRole('log').getByText('Quanto custa a limpeza?')).toBeVisible();
      const composer = camila.getByRole('textbox', { name: /^Mensagem para / });
      await composer.fill('A limpeza custa R$ 220.');
      await composer.press('Enter');
      const talk = camila.getByRole('log');
      await expect(talk.getByText('A limpeza custa R$ 220.')).toBeVisible();
      await expect(talk.getByTitle(/^(Entregue|Lida)$/).last()).toBeVisible();
    });

    test("change the organisation's name, on every screen of it", async () => {
      await camila.goto(`${desk.hub.address}/settings/organisation`);
      await findings.look(camila, 'organisation');
      // The second gives the desk its name back.
      for (const name of ['Clínica Aurora Moema', 'Clínica Aurora']) {
        await camila.getByLabel('Nome da organização').fill(name);
        await camila.getByRole('button', { name: 'Salvar', exact: true }).click();
        await expect(camila.getByRole('banner')).toContainText(new RegExp(`${name}(?! Moema)`));
      }
    });

    for (const settings of ['team', 'tokens', 'audit', 'deliveries', 'profile']) {
      test(`the page ${settings} stands`, async () => {
        await camila.goto(`${desk.hub.address}/settings/${settings}`);
        await expect(camila.getByRole('heading', { level: 1 }).last()).toBeVisible();
        await findings.look(camila, `settings ${settings}`);
      });
    }

    test('no page of them has an accessibility violation', () => {
      expect(findings.all).toEqual([]);
    });
  });
