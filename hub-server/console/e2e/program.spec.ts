import { expect, type Page } from '@playwright/test';
import { Findings } from './axe';
import { composer, type Desk, row, test, thread } from './desk';
import { Program } from './program';

/** A program of the organisation's own, connected on its page and talked with. */
test.describe
  .serial('a program of our own', () => {
    let desk: Desk;
    let page: Page;
    let program: Program;
    const findings = new Findings();

    test.beforeAll(async ({ browser, desk: opened }) => {
      desk = opened;
      program = await Program.start();
      page = await desk.camila(browser);
    });
    test.afterAll(async () => {
      await page?.context().close();
      await program?.stop();
    });

    test('is connected by its address, and gets its keys once', async () => {
      await page.goto(`${desk.hub.address}/settings/inboxes/new/api`);
      await page.getByLabel('Nome').fill('Aplicativo da clínica');
      await page.getByLabel('Endereço de retorno').fill('http://example.com/hook');
      await page.getByRole('button', { name: 'Testar e conectar' }).click();
      await expect(page.getByText('Escreva um endereço completo com https.')).toBeVisible();
      await page.getByLabel('Endereço de retorno').fill(program.callback);
      await page.getByRole('button', { name: 'Testar e conectar' }).click();
      await expect(page.getByText('Nada foi enviado ao programa ainda.')).toBeVisible();
      await page.getByRole('button', { name: 'Criar chaves novas' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Criar chaves novas' }).click();
      program.key = await page.getByLabel('Chave (Authorization: Bearer)').inputValue();
      program.secret = await page.getByLabel('Segredo da assinatura').inputValue();
      await findings.look(page, 'keys of a program');
      await page.getByRole('button', { name: 'Já copiei' }).click();
      await expect(page.getByLabel('Segredo da assinatura')).toHaveCount(0);
    });

    test('is heard and answered', async () => {
      const own = page.url();
      expect(await program.says(desk.hub.address, 'm1', 'Otávio Brandt', 'Onde está meu pedido?')).toBe(200);
      await page.goto(`${desk.hub.address}/inbox?view=all`);
      await row(page, 'Otávio Brandt').click();
      await expect(thread(page, 'Otávio Brandt').getByText('Onde está meu pedido?')).toBeVisible();
      await composer(page, 'Otávio Brandt').fill('Sai hoje.');
      await composer(page, 'Otávio Brandt').press('Enter');
      await expect.poll(() => program.answers).toEqual(['Sai hoje.']);
      await expect(thread(page, 'Otávio Brandt').getByTitle('Enviada')).toBeVisible();
      await page.goto(own);
      await expect(page.getByText('respondeu 204 · 1 tentativa')).toBeVisible();
      await expect(page.getByText('Entregue')).toBeVisible();
      await findings.look(page, 'callbacks of a program');
    });

    test('no page of it has an accessibility violation', () => {
      expect(findings.all).toEqual([]);
    });
  });
