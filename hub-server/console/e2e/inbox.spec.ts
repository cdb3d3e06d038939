import { expect, type Locator, type Page } from '@playwright/test';
import { composer, row, test, thread } from './desk';

/** What a row of the list and the frame around it show of somebody who writes. */
test.describe
  .serial('the list', () => {
    let page: Page;

    test.beforeAll(async ({ browser, desk }) => {
      page = await desk.camila(browser);
    });
    test.afterAll(() => page?.context().close());

    const line = (name: string) => page.getByRole('listitem').filter({ has: row(page, name) });
    const wide = (picture: Locator) => picture.evaluate((image: HTMLImageElement) => image.naturalWidth);

    test('shows who wrote with their picture or their initials, the time and the channel', async ({
      desk,
    }) => {
      const pictured = desk.customer('Paula Figueira');
      const hidden = desk.customer('Otto Braga');
      await page.goto(`${desk.hub.address}/inbox?view=all`);
      const drawn = await page.getByRole('banner').screenshot({ type: 'jpeg' });
      desk.waha.files.set('paula.jpeg', drawn);
      desk.waha.pictures.set(`${pictured.phone}@c.us`, 'paula.jpeg');
      await desk.hears(hidden, 'Bom dia');
      await desk.hears(pictured, 'Vocês abrem hoje?');

      const picture = line('Paula Figueira').locator('img');
      await expect
        .poll(() => picture.count().then((found) => (found ? wide(picture) : 0)))
        .toBeGreaterThan(0);
      await expect(picture).toBeVisible();
      await expect(picture).toHaveCSS('opacity', '1');
      expect(new URL((await picture.getAttribute('src')) ?? '', desk.hub.address).origin).toBe(
        desk.hub.address,
      );
      await expect(line('Otto Braga').locator('img')).toHaveCount(0);
      await expect(line('Otto Braga')).toContainText('OB');
      for (const name of ['Paula Figueira', 'Otto Braga']) {
        await expect(line(name).getByRole('time')).toHaveText(/^\d\d:\d\d$/);
        const badge = line(name).locator('[data-channel]');
        await expect(badge).toHaveAttribute('data-channel', 'whatsapp');
        await expect(badge).toBeVisible();
      }
      expect(desk.waha.asked.map(({ path }) => path)).toContain(
        `/api/${desk.waha.sessionName}/chats/${pictured.phone}@c.us/picture`,
      );
    });

    test('shows the picture of who is open in the details too', async () => {
      await row(page, 'Paula Figueira').click();
      await expect(composer(page, 'Paula Figueira')).toBeVisible();
      const picture = page.getByRole('complementary', { name: 'Detalhes' }).locator('img');
      await expect.poll(() => wide(picture)).toBeGreaterThan(0);
      await expect(thread(page, 'Paula Figueira')).toContainText('Vocês abrem hoje?');
    });

    test('stands behind exactly the doors that are built', async () => {
      const doors = page.getByRole('navigation', { name: 'Principal' }).getByRole('link');
      await expect(doors).toHaveCount(3);
      await expect(doors.nth(0)).toHaveAttribute('href', '/inbox');
      await expect(doors.nth(1)).toHaveAttribute('href', '/board');
      await expect(doors.nth(2)).toHaveAttribute('href', '/settings');
      for (const [at, words] of [/Mensagens/, /Vendas/, /Ajustes/].entries()) {
        await expect(doors.nth(at)).toHaveText(words);
      }
      await page.setViewportSize({ width: 360, height: 740 });
      await page.getByRole('button', { name: 'Voltar' }).click();
      await expect(doors).toHaveCount(3);
      await doors.nth(1).click();
      await expect(page.getByRole('heading', { name: 'Vendas' })).toBeVisible();
    });
  });
