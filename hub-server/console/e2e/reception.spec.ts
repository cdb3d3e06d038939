import { expect, type Page } from '@playwright/test';
import { Findings } from './axe';
import { type Customer, type Desk, row, test, thread } from './desk';

const GREETING = 'Olá! Aqui é a Clínica Aurora. Já respondemos.';

/** What an inbox says and does by itself, as an administrator sets it and a customer gets it. */
test.describe
  .serial('the reception', () => {
    let desk: Desk;
    let camila: Page;
    let nora: Customer;
    const findings = new Findings();

    test.beforeAll(async ({ browser, desk: opened }) => {
      desk = opened;
      nora = desk.customer('Nora Sales');
      camila = await desk.camila(browser);
    });
    test.afterAll(async () => {
      // the desk serves other stories too
      await camila?.request.put(`${desk.hub.address}/api/reception/inboxes/1`, {
        data: {},
        headers: { Origin: desk.hub.address },
      });
      await camila?.context().close();
    });

    test('is one step from the inbox', async () => {
      await camila.goto(`${desk.hub.address}/settings/inboxes`);
      await camila.getByRole('link', { name: /Recepção Moema/ }).click();
      await camila.getByRole('link', { name: 'Ajustar a recepção' }).click();
      await expect(camila.getByRole('heading', { name: 'Recepção de Recepção Moema' })).toBeVisible();
      await findings.look(camila, 'reception, nothing set');
    });

    test('takes hours, holidays and words, and says what crosses', async () => {
      await camila.getByLabel('O que dizer').first().fill(GREETING);
      await camila.getByRole('switch', { name: /^Atender só em certos horários/ }).check();
      await camila.getByRole('button', { name: 'Sábado: igual ao dia anterior' }).click();
      await camila.getByLabel('Sábado, das').nth(1).fill('11');
      await camila.getByRole('button', { name: 'Domingo: mais um horário' }).click();
      await camila.getByLabel('Domingo, até').fill('24h');
      await camila.getByRole('button', { name: 'Adicionar um dia' }).click();
      await camila.getByLabel('Dia', { exact: true }).fill('2030-12-25');
      await camila.getByLabel('Nome do feriado').fill('Natal');
      await camila.getByRole('button', { name: 'Salvar', exact: true }).click();
      await expect(camila.getByText('Este horário se cruza com outro do mesmo dia.')).toBeVisible();
      await expect(camila.getByLabel('Sábado, das').nth(1)).toBeFocused();
      await expect(camila.getByLabel('O que dizer').first()).toHaveValue(GREETING);
      await findings.look(camila, 'reception, hours that cross');
      await camila.getByLabel('Sábado, das').nth(1).fill('13:00');
      await camila.getByRole('button', { name: 'A conversa vai para' }).click();
      await camila.getByRole('option', { name: /^A equipe, em rodízio/ }).click();
      await camila.getByRole('checkbox', { name: 'Diego Prado' }).check();
      await camila.getByRole('button', { name: 'Salvar', exact: true }).click();
      await expect(camila.getByText('Recepção salva')).toBeVisible();
      await findings.look(camila, 'reception, set');
      await camila.reload();
      await expect(camila.getByLabel('Domingo, até')).toHaveValue('24:00');
      await expect(camila.getByRole('checkbox', { name: 'Diego Prado' })).toBeChecked();
    });

    test('greets a customer and gives the conversation to who is named', async () => {
      // at whatever hour this runs
      await camila.getByRole('switch', { name: /^Atender só em certos horários/ }).uncheck();
      await camila.getByRole('button', { name: 'Salvar', exact: true }).click();
      await expect(camila.getByText('Recepção salva')).toBeVisible();
      await desk.hears(nora, 'Bom dia, tem horário?');
      await camila.goto(`${desk.hub.address}/inbox?view=all`);
      await row(camila, nora.name).click();
      const talk = thread(camila, nora.name);
      await expect(talk.getByText(GREETING)).toBeVisible();
      await expect(talk.getByTitle('Mensagem automática')).toBeVisible();
      await expect(camila.getByRole('button', { name: 'Diego Prado atende' })).toBeVisible();
    });

    test('no page of it has an accessibility violation', () => {
      expect(findings.all).toEqual([]);
    });
  });
