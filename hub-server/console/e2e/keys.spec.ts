import { expect, type Page } from '@playwright/test';
import { type Customer, composer, type Desk, deed, row, test, thread } from './desk';

/** Each key of the inbox and of the board does what the sheet of keys says, and it is seen. */
test.describe
  .serial('the keys', () => {
    let page: Page;
    let desk: Desk;
    // The newest stands first: Davi, Caio, Bia.
    let bia: Customer;
    let caio: Customer;
    let davi: Customer;

    test.beforeAll(async ({ browser, desk: opened }) => {
      desk = opened;
      page = await desk.camila(browser);
      [bia, caio, davi] = [desk.customer('Bia Kern'), desk.customer('Caio Lins'), desk.customer('Davi Melo')];
      await page.goto(`${desk.hub.address}/inbox?view=all`);
      for (const one of [bia, caio, davi]) {
        await desk.hears(one, `Aqui é ${one.name}`);
        await expect(row(page, one.name)).toBeVisible();
      }
    });
    test.afterAll(() => page?.context().close());

    const press = (keys: string) => page.keyboard.press(keys);
    const open = (one: Customer) => expect(thread(page, one.name)).toBeVisible();
    const nobody = () => expect(page.getByText('Escolha uma conversa')).toBeVisible();

    test('J, K and Enter go through the list, Esc leaves it', async () => {
      await press('KeyJ');
      await open(davi);
      await press('KeyJ');
      await open(caio);
      await press('KeyK');
      await open(davi);
      await press('Alt+KeyJ');
      await open(caio);
      await press('Alt+KeyK');
      await open(davi);
      await row(page, bia.name).focus();
      await press('Enter');
      await open(bia);
      await press('Escape');
      await nobody();
    });

    test('R and N begin a reply and a note, and Esc gives the keys back', async () => {
      await row(page, bia.name).click();
      await open(bia);
      await press('KeyN');
      const note = page.getByRole('textbox', { name: 'Nota interna' });
      await expect(note).toBeFocused();
      await expect(page.getByRole('button', { name: 'Salvar nota' })).toBeVisible();
      await press('KeyR');
      await expect(note).toHaveValue('r');
      await press('Backspace');
      await press('Escape');
      await expect(note).not.toBeFocused();
      await press('KeyR');
      await expect(composer(page, bia.name)).toBeFocused();
      await press('Alt+KeyP');
      await expect(note).toBeFocused();
      await press('Alt+KeyL');
      await expect(composer(page, bia.name)).toBeFocused();
      await press('Escape');
      await open(bia);
    });

    test('U, I and A say who has read and who answers, and Ctrl+Z takes it back', async () => {
      await press('KeyU');
      await expect(page.getByRole('link', { name: /^Bia Kern, 1 não lida, / })).toBeVisible();
      await row(page, bia.name).click();
      await open(bia);
      await press('KeyI');
      await expect(page.getByRole('button', { name: 'Camila Rocha atende' })).toBeVisible();
      await press('Control+KeyZ');
      await expect(page.getByRole('button', { name: 'Escolher quem atende' })).toBeVisible();
      await press('KeyA');
      const menu = page.getByRole('menu', { name: 'Escolher quem atende' });
      await expect(menu).toBeVisible();
      await press('Escape');
      await expect(menu).toBeHidden();
      await open(bia);
      await press('KeyD');
      await expect(page.getByRole('complementary', { name: 'Detalhes' })).toBeHidden();
      await press('KeyD');
      await expect(page.getByRole('complementary', { name: 'Detalhes' })).toBeVisible();
      await press('Escape');
      await nobody();
    });

    test('E resolves and goes on, Shift+E stays, and Ctrl+Z brings a conversation back', async () => {
      await row(page, davi.name).click();
      await open(davi);
      await press('KeyE');
      await open(caio);
      await expect(row(page, davi.name)).toBeHidden();
      await press('Control+KeyZ');
      await expect(row(page, davi.name)).toBeVisible();
      await press('Shift+KeyE');
      await expect(deed(page, 'Reabrir')).toBeVisible();
      await expect(row(page, caio.name)).toBeHidden();
      await open(caio);
      await press('KeyE');
      await expect(deed(page, 'Resolver')).toBeVisible();
      await expect(row(page, caio.name)).toBeVisible();
      await composer(page, caio.name).focus();
      await press('Alt+KeyE');
      await open(bia);
      await expect(row(page, caio.name)).toBeHidden();
      await press('Control+KeyZ');
      await expect(row(page, caio.name)).toBeVisible();
    });

    test('brackets and M move the lead of the conversation', async () => {
      const stage = (name: string) => page.getByRole('button', { name: `Etapa: ${name}. Mudar` });
      await expect(stage('Novos leads')).toBeVisible();
      await press('BracketRight');
      await expect(stage('Ativos')).toBeVisible();
      await press('BracketLeft');
      await expect(stage('Novos leads')).toBeVisible();
      await press('KeyM');
      await expect(page.getByRole('menu', { name: 'Mover para…' })).toBeVisible();
      await press('Escape');
      await expect(page.getByRole('menu')).toBeHidden();
      await open(bia);
    });

    test('Alt+N shows the next tab, also while somebody is writing', async () => {
      const tab = (name: RegExp) => page.getByRole('tab', { name });
      await press('Alt+KeyN');
      await expect(tab(/^Minhas/)).toHaveAttribute('aria-selected', 'true');
      await composer(page, bia.name).focus();
      await press('Alt+KeyN');
      await expect(tab(/^Sem dono/)).toHaveAttribute('aria-selected', 'true');
      await press('Alt+KeyN');
      await expect(tab(/^Todas/)).toHaveAttribute('aria-selected', 'true');
      await expect(composer(page, bia.name)).toHaveValue('');
      await press('Escape');
    });

    test('G and the letter that its door names go to a screen', async () => {
      const doors = page.getByRole('navigation', { name: 'Principal' });
      for (const [name, address] of [
        ['Vendas', /\/board/],
        ['Ajustes', /\/settings/],
        ['Mensagens', /\/inbox/],
      ] as const) {
        const keys = await doors.getByRole('link', { name }).getAttribute('aria-keyshortcuts');
        expect(keys).toMatch(/^G [A-Z]$/);
        for (const letter of keys?.split(' ') ?? []) await press(`Key${letter}`);
        await expect(page).toHaveURL(address);
      }
    });

    test('arrows go over the board, brackets move a lead, M offers all stages, Enter opens', async () => {
      await page.goto(`${desk.hub.address}/board`);
      const stage = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}, `) });
      const card = (name: string) => page.getByRole('link', { name, exact: true });
      await expect(stage('Novos leads').getByText(davi.name)).toBeVisible();
      await press('ArrowDown');
      const first = page.locator('[data-lead]:focus');
      await expect(first).toBeVisible();
      const top = (await first.textContent()) ?? '';
      await press('ArrowDown');
      const second = (await page.locator('[data-lead]:focus').textContent()) ?? '';
      expect(second).not.toBe(top);
      await press('ArrowUp');
      await expect(card(top)).toBeFocused();
      await press('ArrowDown');
      await press('BracketRight');
      await expect(stage('Ativos').getByText(second, { exact: true })).toBeVisible();
      await expect(card(second)).toBeFocused();
      await press('ArrowLeft');
      await expect(stage('Novos leads').locator('[data-lead]:focus')).toBeVisible();
      await press('ArrowRight');
      await expect(card(second)).toBeFocused();
      await press('BracketLeft');
      await expect(stage('Novos leads').getByText(second, { exact: true })).toBeVisible();
      await expect(card(second)).toBeFocused();
      await press('KeyM');
      const menu = page.getByRole('menu', { name: 'Mover para…' });
      await expect(menu).toBeVisible();
      await press('Escape');
      await expect(menu).toBeHidden();
      await expect(card(second)).toBeFocused();
      await press('Enter');
      await expect(thread(page, second)).toBeVisible();
    });
  });
