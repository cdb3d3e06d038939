import { expect, type Page } from '@playwright/test';
import { Findings } from './axe';
import { type Customer, composer, type Desk, test, thread } from './desk';

const ANSWER = 'Oi, Lia! Abrimos sábado às 9h.';
const NOTE = 'Prefere pagar em duas vezes';

/** One field finds people, words, screens and actions. */
test.describe
  .serial('the search', () => {
    let desk: Desk;
    let page: Page;
    let lia: Customer;
    const findings = new Findings();

    test.beforeAll(async ({ browser, desk: opened }) => {
      desk = opened;
      page = await desk.camila(browser);
      lia = desk.customer('Lia Quaresma');
      await desk.hears(lia, 'Vocês abrem no fim de semana?');
      await desk.hearsFile(lia);
      await desk.talk(page, lia);
      await composer(page, lia.name).fill(ANSWER);
      await composer(page, lia.name).press('Enter');
      await page.getByRole('radio', { name: 'Nota interna' }).click();
      await page.getByRole('textbox', { name: 'Nota interna' }).fill(NOTE);
      await page.getByRole('button', { name: 'Salvar nota' }).click();
      await expect(thread(page, lia.name).getByText(NOTE)).toBeVisible();
    });
    test.afterAll(() => page?.context().close());

    const field = () => page.getByRole('searchbox', { name: 'Buscar pessoa, mensagem, tela ou ação' });

    test('finds a person, a screen and an action in one field, and names the keys', async () => {
      await page.goto(`${desk.hub.address}/board`);
      await expect(page.getByRole('region', { name: /^Novos leads, / })).toContainText(lia.name);
      await page.keyboard.press('Control+KeyK');
      await expect(field()).toBeFocused();
      await expect(page.getByRole('menuitem', { name: lia.name })).toBeVisible();
      await findings.look(page, 'palette');
      await field().press('ArrowUp');
      await expect(page.getByRole('menuitem', { name: 'Mostrar as teclas' })).toBeInViewport();
      await field().fill('saude');
      await field().press('Enter');
      await expect(page).toHaveURL(/\/settings\/health/);
      await page.keyboard.press('Shift+Slash');
      const keys = page.getByRole('dialog', { name: 'Teclas' });
      await expect(keys.getByText('Ctrl K')).toBeVisible();
      await findings.look(page, 'keys');
      await keys.getByRole('button', { name: 'Fechar' }).click();
      await page.keyboard.press('Control+KeyK');
      await field().fill('quaresma');
      await field().press('Enter');
      await expect(thread(page, lia.name)).toBeVisible();
    });

    test('finds what was said and opens the conversation at it', async () => {
      await page.goto(`${desk.hub.address}/settings/health`);
      await expect(page.getByRole('heading', { name: 'Saúde do sistema' })).toBeVisible();
      await page.keyboard.press('Slash');
      await expect(field()).toHaveValue('');
      await field().fill('2026 pdf');
      const file = page.getByRole('menuitem', { name: /^Lia Quaresma.*orçamento 2026\.pdf/ });
      await expect(file).toBeVisible();
      await field().fill('sabado 9h');
      const answer = page.getByRole('menuitem', { name: /^Lia Quaresma.*Abrimos sábado às 9h/ });
      await expect(answer.locator('mark')).toHaveText(['sábado', '9h']);
      await findings.look(page, 'palette with messages');
      await field().press('Enter');
      await expect(thread(page, lia.name).getByText(ANSWER)).toBeInViewport();
      await page.keyboard.press('Control+KeyK');
      await field().fill('duas vezes');
      await page.getByRole('menuitem', { name: new RegExp(NOTE) }).click();
      await expect(thread(page, lia.name).getByText(NOTE)).toBeInViewport();
      await page.keyboard.press('Control+KeyK');
      await field().fill('sumiu-daqui');
      await expect(page.getByText('Nada encontrado.')).toBeVisible();
      await field().press('Escape');
    });

    test('no screen of it has an accessibility violation', () => {
      expect(findings.all).toEqual([]);
    });
  });
