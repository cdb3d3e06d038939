import { expect, type Page } from '@playwright/test';
import { Findings, PHONE, WIDE } from './axe';
import { type Customer, composer, type Desk, row, test, thread } from './desk';

/** One person who writes from two numbers: somebody of the team knows, says so, reads it as one, and takes it back. */
test.describe
  .serial('one person with two records', () => {
    let desk: Desk;
    let camila: Page;
    let rita: Customer;
    let other: Customer;
    const findings = new Findings();
    const details = () => camila.getByRole('complementary', { name: 'Detalhes' });

    test.beforeAll(async ({ browser, desk: opened }) => {
      desk = opened;
      rita = desk.customer('Rita Amaral');
      other = desk.customer('Rita da Padaria');
      camila = await desk.camila(browser);
    });
    test.afterAll(() => camila?.context().close());

    test('is found and seen side by side before anything happens', async () => {
      await desk.hears(rita, 'Quero um orçamento de clareamento');
      await desk.hears(other, 'Sou a Rita, este é o número da padaria');
      await desk.talk(camila, rita);
      await details().getByRole('button', { name: 'Unir com…' }).click();
      await camila.getByLabel('Nome ou telefone').fill('padaria');
      await findings.look(camila, 'merge, searching', WIDE);
      await camila.getByRole('button', { name: /^Rita da Padaria/ }).click();
      const sure = camila.getByRole('dialog', { name: 'São a mesma pessoa?' });
      await expect(sure.getByText('Os dois aparecem como Rita Amaral a partir de agora.')).toBeVisible();
      await expect(sure.getByText(/De dois leads abertos/)).toBeVisible();
      await findings.look(camila, 'merge, both', WIDE);
      await sure.getByRole('button', { name: 'Unir', exact: true }).click();
      await expect(camila.getByText('Rita da Padaria agora faz parte desta pessoa')).toBeVisible();
    });

    test('is told the same in a hand', async ({ browser }) => {
      const hand = await desk.camila(browser, { viewport: { width: 360, height: 740 } });
      await hand.goto(`${desk.hub.address}/inbox?view=all`);
      await row(hand, rita.name).first().click();
      await hand.getByRole('button', { name: 'Detalhes de Rita Amaral' }).click();
      await expect(hand.getByText('Unido pela equipe')).toBeVisible();
      await hand.getByRole('button', { name: 'Unir com…' }).click();
      await findings.look(hand, 'merge, searching', PHONE);
      await hand.context().close();
    });

    test('has one history over both, and is answered in the one that is open', async () => {
      const log = thread(camila, rita.name);
      await expect(row(camila, rita.name)).toHaveCount(2);
      await camila.getByRole('button', { name: 'Todas', exact: true }).click();
      await expect(log.getByText('este é o número da padaria')).toBeVisible();
      await expect(log.getByText('Quero um orçamento de clareamento')).toBeVisible();
      await expect(camila.getByText('As respostas saem por Recepção Moema')).toBeVisible();
      await desk.hears(other, 'Pode responder aqui também');
      await expect(log.getByText('Pode responder aqui também')).toBeVisible();
      await composer(camila, rita.name).fill('Respondo por aqui, Rita.');
      await composer(camila, rita.name).press('Enter');
      await expect(log.getByText('Respondo por aqui, Rita.')).toBeVisible();
      await findings.look(camila, 'one history');
      await camila.getByRole('button', { name: 'Só esta', exact: true }).click();
      await expect(log.getByText('Respondo por aqui, Rita.')).toBeVisible();
      await expect(log.getByText('este é o número da padaria')).toBeHidden();
    });

    test('becomes two again when somebody takes it back', async () => {
      const part = details().getByRole('listitem').filter({ hasText: 'Rita da Padaria' });
      await expect(part).toContainText('Unido pela equipe');
      await part.getByRole('button', { name: 'Desfazer' }).click();
      await expect(camila.getByText('Voltaram a ser duas pessoas')).toBeVisible();
      await expect(row(camila, other.name)).toBeVisible();
      await expect(row(camila, rita.name)).toHaveCount(1);
      await expect(part).toBeHidden();
      await expect(camila.getByRole('button', { name: 'Todas', exact: true })).toBeHidden();
    });

    test('no screen of it has an accessibility violation', () => {
      expect(findings.all).toEqual([]);
    });
  });
