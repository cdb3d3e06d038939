import { expect, type Page, type TestInfo } from '@playwright/test';
import { Findings, ONCE, PHONE, WIDE } from './axe';
import { clipped } from './clipped';
import { type Customer, choice, type Desk, row, test, thread } from './desk';

const PHONE_SIZE = { width: 360, height: 740 };
const DESK_SIZE = { width: 1280, height: 800 };

/** What lies over the screens, what stands there when something is wrong, and the other languages. */
test.describe
  .serial('the looks', () => {
    let desk: Desk;
    let page: Page;
    let gil: Customer;
    const findings = new Findings();

    test.beforeAll(async ({ browser, desk: opened }) => {
      desk = opened;
      page = await desk.camila(browser);
      gil = desk.customer('Gilberto Tavares');
      await desk.hears(gil, 'Quanto custa o clareamento?');
      await desk.talk(page, gil);
    });
    test.afterAll(() => page?.context().close());

    const away = async () => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu').or(page.getByRole('dialog'))).toHaveCount(0);
    };

    test('menus and panels of a conversation can be used by everybody', async () => {
      await page.getByRole('button', { name: 'Escolher quem atende' }).click();
      await expect(choice(page, /^Diego Prado/)).toBeVisible();
      await findings.look(page, 'assign menu', WIDE);
      await away();
      const bubble = thread(page, gil.name).getByRole('article').first();
      await bubble.hover();
      await bubble.getByRole('button', { name: 'Ações da mensagem' }).click();
      await findings.look(page, 'message menu', WIDE);
      await away();
      await page.getByRole('button', { name: 'Emoji', exact: true }).click();
      await expect(page.getByRole('gridcell').first()).toBeVisible();
      await findings.look(page, 'emoji panel', WIDE);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Etapa: / }).click();
      await expect(choice(page, 'Em negociação')).toBeVisible();
      await findings.look(page, 'stage menu', WIDE);
      await away();
    });

    test('the details are a sheet on a phone', async () => {
      await page.setViewportSize(PHONE_SIZE);
      await page.getByRole('button', { name: `Detalhes de ${gil.name}` }).click();
      const sheet = page.getByRole('dialog', { name: 'Detalhes' });
      await expect(sheet.getByRole('button', { name: /^Etapa: / })).toBeVisible();
      await findings.look(page, 'details sheet', PHONE);
      await page.setViewportSize(PHONE_SIZE);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.setViewportSize(DESK_SIZE);
    });

    test('the dialogs of board and team ask so that everybody can answer', async () => {
      await page.goto(`${desk.hub.address}/board`);
      await page.getByRole('button', { name: `Mover ${gil.name} para…` }).click();
      await findings.look(page, 'move-to menu', WIDE);
      await choice(page, /perdido/i)
        .first()
        .click();
      await expect(
        page.getByRole('dialog', { name: `Por que o lead de ${gil.name} se perdeu?` }),
      ).toBeVisible();
      await findings.look(page, 'lost dialog');
      await page.getByRole('button', { name: 'Preço' }).click();
      await page.getByRole('button', { name: 'Marcar como perdido' }).click();
      await expect(page.getByRole('region', { name: /perdido, \d+ lead/i })).toContainText(gil.name);
      await page.goto(`${desk.hub.address}/settings/team`);
      await page.getByRole('button', { name: 'Convidar' }).click();
      await expect(page.getByLabel('E-mail (se quiser)')).toBeVisible();
      await findings.look(page, 'invite dialog');
      await away();
    });

    test('what is wrong is said where it is wrong, with a way on', async () => {
      const refuse =
        /\/api\/(conversation\/conversations\?|conversation\/conversations\/\d+\/messages|lead\/board|team\/members)/;
      await page.route(refuse, (route) => route.fulfill({ status: 500, body: '{}' }));
      for (const [path, words] of [
        ['/inbox?view=all', 'As conversas não puderam ser lidas'],
        ['/board', 'O quadro não pôde ser lido'],
        ['/settings/team', 'Tentar de novo'],
      ] as const) {
        await page.goto(`${desk.hub.address}${path}`);
        await expect(page.getByText(words)).toBeVisible();
        await findings.look(page, `${path} without an answer`, ONCE);
      }
      await page.unroute(refuse);
      await page.getByRole('button', { name: 'Tentar de novo' }).click();
      await expect(page.getByText('Diego Prado')).toBeVisible();
    });

    for (const [language, inbox, sizes] of [
      ['ru', 'Сообщения', [DESK_SIZE, PHONE_SIZE]],
      ['en', 'Messages', [DESK_SIZE]],
    ] as const) {
      test(`every word fits in ${language}`, async ({ browser }, info) => {
        const reader = await desk.diego(browser);
        const speaks = async (locale: string) => {
          const answer = await reader.request.patch(`${desk.hub.address}/api/team/me`, {
            data: { locale },
            headers: { Origin: desk.hub.address },
          });
          expect(answer.status()).toBe(200);
        };
        await speaks(language);
        const cut: string[] = [];
        for (const size of sizes) {
          await reader.setViewportSize(size);
          await reader.goto(`${desk.hub.address}/inbox?view=all`);
          await expect(reader.getByRole('heading', { name: inbox })).toBeVisible();
          await expect(row(reader, gil.name)).toBeVisible();
          cut.push(...(await fits(reader, info, `list-${language}-${size.width}`)));
          await row(reader, gil.name).click();
          await expect(reader.getByRole('log')).toContainText('Quanto custa');
          cut.push(...(await fits(reader, info, `thread-${language}-${size.width}`)));
          for (const path of [
            'board',
            'settings',
            'settings/team',
            'settings/inboxes',
            'settings/profile',
            'settings/health',
          ]) {
            await reader.goto(`${desk.hub.address}/${path}`);
            await expect(reader.getByRole('heading', { level: 1 }).last()).toBeVisible();
            cut.push(...(await fits(reader, info, `${path.replace('/', '-')}-${language}-${size.width}`)));
          }
        }
        await speaks('pt-BR');
        await reader.context().close();
        expect(cut).toEqual([]);
      });
    }

    test('no panel, dialog or error has an accessibility violation', () => {
      expect(findings.all).toEqual([]);
    });

    async function fits(reader: Page, info: TestInfo, screen: string): Promise<string[]> {
      await expect(reader.locator('[aria-busy=true]')).toHaveCount(0);
      await reader.screenshot({ path: info.outputPath(`${screen}.png`) });
      const found = await clipped(reader);
      const wide = await reader.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      return [...found, ...(wide ? ['scrolls sideways'] : [])].map((words) => `${screen}: ${words}`);
    }
  });
