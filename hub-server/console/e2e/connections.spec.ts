import { expect, type Page } from '@playwright/test';
import { Findings } from './axe';
import { composer, type Desk, deed, test, thread } from './desk';
import { reported } from './reports';

/** All channels on one page: how each is, what passed, what to do; and what tells one from another. */
test.describe
  .serial('the connections', () => {
    let desk: Desk;
    let camila: Page;
    const findings = new Findings();
    const channel = () => camila.getByRole('row').filter({ hasText: 'Recepção Moema' });

    test.beforeAll(async ({ browser, desk: opened }) => {
      desk = opened;
      camila = await desk.camila(browser);
    });
    test.afterAll(async () => {
      // the desk serves other stories too
      await camila?.request.patch(`${desk.hub.address}/api/channel/inboxes/1`, {
        data: { colour: '', newAfterResolve: false },
        headers: { Origin: desk.hub.address },
      });
      await camila?.context().close();
    });

    test('say what passed last, and go on saying it', async () => {
      const olga = desk.customer('Olga Meireles');
      await desk.hears(olga, 'Bom dia');
      await camila.goto(`${desk.hub.address}/settings/inboxes`);
      await expect(channel().getByRole('cell').nth(2)).toHaveText(/este minuto|há \d+ min/);
      await findings.look(camila, 'connections');
    });

    test('say what to do about one that stopped, first of all', async () => {
      await reported(desk.waha, 'failed');
      const help = camila.getByText(/Recepção Moema não conseguiu manter a conexão/);
      await expect(help).toBeVisible();
      await expect(camila.getByRole('button', { name: 'Reconectar' })).toBeVisible();
      await findings.look(camila, 'connections, one stopped');
      await reported(desk.waha, 'working');
      await expect(help).toBeHidden();
    });

    test('are told apart by a colour', async () => {
      await camila.getByRole('link', { name: 'Recepção Moema' }).click();
      await camila.getByRole('radio', { name: 'Âmbar' }).click();
      await expect(camila.getByRole('radio', { name: 'Âmbar' })).toBeChecked();
      await camila.getByRole('switch', { name: /^Começar uma conversa nova/ }).click();
      await expect(camila.getByText('Recepção Moema agora começa uma conversa nova')).toBeVisible();
      await findings.look(camila, 'channel with a colour');
      await camila.goto(`${desk.hub.address}/settings/inboxes`);
      await expect(channel().locator('[data-colour=amber]')).toBeVisible();
    });

    test('begin another conversation after one was resolved', async () => {
      const pia = desk.customer('Pia Noronha');
      await desk.hears(pia, 'Quero marcar uma limpeza');
      await desk.talk(camila, pia);
      const marked = camila.locator('[data-colour=amber]');
      await expect(marked.first()).toBeVisible();
      const first = camila.url();
      const done = camila.waitForResponse((response) => response.url().endsWith('/resolve'));
      await deed(camila, 'Resolver').click();
      expect((await done).ok()).toBe(true);
      await desk.hears(pia, 'Agora outra coisa: tem boleto?');
      await desk.talk(camila, pia);
      await expect(thread(camila, pia.name).getByText('Agora outra coisa')).toBeVisible();
      await expect(thread(camila, pia.name).getByText('Quero marcar uma limpeza')).toBeHidden();
      expect(camila.url()).not.toBe(first);
      await findings.look(camila, 'a later conversation');
      await camila.getByRole('link', { name: 'Conversa anterior' }).click();
      await expect(thread(camila, pia.name).getByText('Quero marcar uma limpeza')).toBeVisible();
      await expect(camila.getByText('Esta conversa terminou.')).toBeVisible();
      await expect(composer(camila, pia.name)).toBeHidden();
      await findings.look(camila, 'an earlier conversation');
      await camila.getByRole('link', { name: 'Abrir a mais nova' }).click();
      await expect(composer(camila, pia.name)).toBeVisible();
    });

    test('no screen of it has an accessibility violation', () => {
      expect(findings.all).toEqual([]);
    });
  });
