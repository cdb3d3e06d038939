import { expect, type Page } from '@playwright/test';
import { Findings } from './axe';
import { composer, type Desk, test, thread } from './desk';
import { reported } from './reports';

/** What an administrator is told when something does not go on by itself. */
test.describe
  .serial('the health', () => {
    let desk: Desk;
    let camila: Page;
    const findings = new Findings();

    test.beforeAll(async ({ browser, desk: opened }) => {
      desk = opened;
      camila = await desk.camila(browser);
    });
    test.afterAll(() => camila?.context().close());

    /** A message that WhatsApp refused and took at the second time: the first one has stopped. */
    const stops = async () => {
      const nina = desk.customer('Nina Sales');
      await desk.hears(nina, 'Oi');
      await desk.talk(camila, nina);
      desk.waha.refuseSends(true);
      await composer(camila, nina.name).fill('Posso confirmar?');
      await composer(camila, nina.name).press('Enter');
      await expect(thread(camila, nina.name).getByText('Não enviada.')).toBeVisible();
      desk.waha.refuseSends(false);
      await camila.getByRole('button', { name: 'Enviar de novo' }).click();
      await expect(thread(camila, nina.name).getByText('Não enviada.')).toBeHidden();
    };

    test('says what is not well and what to do about it, and clears by itself', async () => {
      await stops();
      await camila.goto(`${desk.hub.address}/settings/health`);
      const stopped = camila.getByRole('listitem').filter({ hasText: 'Entregas que pararam' });
      await expect(stopped).toContainText('Atenção');
      await reported(desk.waha, 'failed');
      const lost = camila.getByRole('listitem').filter({ hasText: 'Canais sem conexão' });
      await expect(lost).toContainText('Parado');
      await findings.look(camila, 'health');
      await reported(desk.waha, 'working');
      await expect(lost).not.toContainText('Parado');
      await stopped.getByRole('link', { name: 'Problemas de entrega' }).click();
      await expect(camila.getByText('Mensagem não enviada').first()).toBeVisible();
      await findings.look(camila, 'delivery problems');
      // Others at this desk may have left some too.
      const again = camila.getByRole('button', { name: 'Tentar de novo' });
      for (let left = await again.count(); left > 0; left -= 1) {
        await again.first().click();
        await expect(again).toHaveCount(left - 1);
      }
      await expect(camila.getByText('Tudo saiu')).toBeVisible();
      await camila.goto(`${desk.hub.address}/settings/health`);
      await expect(stopped).toContainText('Bem');
      await findings.look(camila, 'health again');
    });

    test('no screen of it has an accessibility violation', () => {
      expect(findings.all).toEqual([]);
    });
  });
