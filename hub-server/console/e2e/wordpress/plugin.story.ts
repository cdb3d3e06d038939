import { join, resolve } from 'node:path';
import { type BrowserContext, expect, type FrameLocator, type Page } from '@playwright/test';
import axe from 'axe-core';
import { composer, type Desk, row, test, thread } from '../desk';
import { OWNER, WordPress } from './wordpress';

const PICTURES = process.env['NEXUS_E2E_PICTURES'];
const VISITOR = 'Marina Torres';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ZIP = resolve(import.meta.dirname, '../../../target/wordpress-plugin/one-nexus-wordpress.zip');

const panel = (page: Page): FrameLocator => page.frameLocator('iframe');
const log = (page: Page) => panel(page).getByRole('log', { name: 'Conversation' });

/** The plug-in as the owner of a site meets it: from the hub's page into a real WordPress, and from there to the visitors. */
test.describe
  .serial('the plug-in for WordPress', () => {
    let desk: Desk;
    let wordpress: WordPress;
    let camila: Page;
    let owner: Page;
    let visitors: BrowserContext;
    let visitor: Page;
    const given = { snippet: '', address: '', token: '' };
    const pages = { plain: '', shortcode: '', block: '', both: '' };

    test.beforeAll(async ({ browser, desk: opened }) => {
      test.setTimeout(180_000);
      desk = opened;
      wordpress = await WordPress.start();
      camila = await desk.camila(browser);
      owner = await (await browser.newContext({ locale: 'en-GB' })).newPage();
      // the editor greets its writer once, whenever it likes
      await owner.addLocatorHandler(
        owner.getByRole('dialog', { name: 'Welcome to the block editor' }),
        (greeting) => greeting.getByRole('button', { name: 'Close dialog' }).click(),
      );
      visitors = await browser.newContext({ locale: 'en-GB' });
      visitor = await visitors.newPage();
    });
    test.afterAll(async () => {
      await visitors?.close();
      await owner?.context().close();
      await camila?.context().close();
      await wordpress?.stop();
    });

    const admin = (path: string) => owner.goto(`${wordpress.address}/wp-admin/${path}`);
    const settings = () => admin('options-general.php?page=one-nexus');
    const picture = async (page: Page, name: string) => {
      if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `wordpress ${name}.png`) });
    };

    /** The attributes of each loader on a page, as a stranger's browser has them. */
    async function loaders(address: string): Promise<Record<string, string>[]> {
      await visitor.goto(address);
      return visitor
        .locator('script[src$="/widget.js"]')
        .evaluateAll((scripts) =>
          scripts.map((script) =>
            Object.fromEntries(
              [...script.attributes]
                .filter(({ name }) => name !== 'type')
                .map(({ name, value }) => [name, value]),
            ),
          ),
        );
    }

    /** Writes a page in WordPress' own editor. Gives the address at which visitors find it. */
    async function publish(title: string, write: () => Promise<void>): Promise<string> {
      await admin('post-new.php?post_type=page');
      const name = owner.getByRole('textbox', { name: 'Add title' });
      await expect(name).toBeVisible();
      await name.fill(title);
      await name.press('Enter');
      await write();
      await owner.getByRole('button', { name: 'Publish', exact: true }).click();
      await owner
        .getByRole('region', { name: 'Editor publish' })
        .getByRole('button', { name: 'Publish', exact: true })
        .click();
      const shown = owner
        .getByRole('region', { name: 'Editor publish' })
        .getByRole('link', { name: 'View Page' });
      return String(await shown.getAttribute('href'));
    }

    async function putBlock(): Promise<void> {
      await owner.keyboard.type('/One Nexus');
      await expect(owner.getByRole('option', { name: 'One Nexus chat' })).toBeVisible();
      await owner.keyboard.press('Enter');
      await expect(owner.getByText('appears in a corner of this page')).toBeVisible();
    }

    test('is given away by the hub, with the two values it needs', async () => {
      await camila.goto(`${desk.hub.address}/settings/inboxes/new`);
      await camila.getByRole('button', { name: 'Colocar o chat no site' }).click();
      await camila.getByLabel('Nome', { exact: true }).fill('Chat do WordPress');
      await camila.getByLabel('Sites', { exact: true }).fill(wordpress.host);
      await camila.getByLabel('Título').fill('Loja Aurora');
      await camila.getByLabel('Perguntar o nome').click();
      await camila.getByRole('option', { name: /Obrigatório/ }).click();
      await camila.getByRole('button', { name: 'Testar e conectar' }).click();
      await expect(camila.getByRole('heading', { name: 'Colocar no WordPress' })).toBeVisible();
      given.snippet = await camila.getByLabel('Linha para o site').inputValue();
      given.address = await camila.getByLabel('Endereço do hub').inputValue();
      given.token = await camila.getByLabel('Token do canal').inputValue();
      await camila.getByRole('link', { name: 'Baixar o plugin' }).scrollIntoViewIfNeeded();
      await picture(camila, 'hub');
      const coming = camila.waitForEvent('download');
      await camila.getByRole('link', { name: 'Baixar o plugin' }).click();
      await (await coming).saveAs(ZIP);
    });

    test('is installed from its file', async () => {
      await admin('index.php');
      await owner.getByLabel('Username or Email Address').fill(OWNER.name);
      await owner.getByLabel('Password', { exact: true }).fill(OWNER.password);
      await owner.getByRole('button', { name: 'Log In' }).click();
      await expect(owner.getByRole('heading', { name: 'Dashboard' })).toBeVisible();
      await admin('plugin-install.php?tab=upload');
      await owner.getByLabel('Plugin zip file').setInputFiles(ZIP);
      await owner.getByRole('button', { name: 'Install Now' }).click();
      await expect(owner.getByText('Plugin installed successfully.')).toBeVisible();
      await owner.getByRole('link', { name: 'Activate Plugin' }).click();
      await expect(owner.getByText('Plugin activated.')).toBeVisible();
    });

    test('loads nothing before it knows the hub, and says so', async () => {
      await expect(owner.getByText('the chat is not shown yet')).toBeVisible();
      await owner.getByRole('link', { name: 'Enter them' }).click();
      await expect(owner.getByLabel('Address of the hub')).toHaveValue('');
      await expect(owner.getByText('the chat is not shown yet')).toBeVisible();
      expect(await loaders(wordpress.address)).toEqual([]);
    });

    test('refuses what cannot be, beside the field, and keeps what was typed', async () => {
      const address = owner.getByLabel('Address of the hub');
      for (const wrong of [
        'http://hub.example.com',
        'hub.example.com',
        'https://hub.example.com/path',
        '"><b>',
      ]) {
        await address.fill(wrong);
        await owner.getByLabel('Token of the channel').fill(`${given.token}"`);
        await owner.getByLabel('Colour of the button').fill('red');
        await owner.getByLabel('On every page').uncheck();
        await owner.getByRole('button', { name: 'Save' }).click();
        await expect(owner.getByText('Not saved')).toBeVisible();
        await expect(address).toHaveAccessibleDescription(/Write the address with https/);
        await expect(address).toHaveValue(wrong);
        await expect(address).toBeFocused();
      }
      await expect(owner.getByLabel('Token of the channel')).toHaveAccessibleDescription(/not a whole token/);
      await expect(owner.getByLabel('Token of the channel')).toHaveValue(`${given.token}"`);
      await expect(owner.getByLabel('Colour of the button')).toHaveAccessibleDescription(/six digits/);
      await expect(owner.getByLabel('On every page')).not.toBeChecked();
      await picture(owner, 'settings refused');
      await settings();
      await expect(address).toHaveValue('');
      await expect(owner.getByLabel('On every page')).toBeChecked();
    });

    test('takes nothing from a form that is not its own', async () => {
      const form = { 'one_nexus[address]': given.address, 'one_nexus[token]': given.token };
      const address = `${wordpress.address}/wp-admin/options-general.php?page=one-nexus`;
      expect((await owner.request.post(address, { form })).status()).toBe(403);
      const stranger = await visitors.request.post(address, { form });
      expect(stranger.url()).toContain('wp-login.php');
      await settings();
      await expect(owner.getByLabel('Address of the hub')).toHaveValue('');
    });

    test('stands on every page, exactly as the hub hands it out', async () => {
      await owner.getByLabel('Address of the hub').fill(`${given.address}/`);
      await owner.getByLabel('Token of the channel').fill(` ${given.token} `);
      const colour = /data-colour="([^"]*)"/.exec(given.snippet)?.[1] ?? '';
      await owner.getByLabel('Colour of the button').fill(colour);
      await owner.getByRole('button', { name: 'Save' }).click();
      await expect(owner.getByText('Saved.')).toBeVisible();
      await expect(owner.getByText('the chat is not shown yet')).toHaveCount(0);
      await expect(owner.getByLabel('Address of the hub')).toHaveValue(given.address);
      await picture(owner, 'settings');
      const handedOut = await owner.evaluate((line) => {
        const script = new DOMParser().parseFromString(line, 'text/html').querySelector('script');
        return Object.fromEntries([...(script?.attributes ?? [])].map(({ name, value }) => [name, value]));
      }, given.snippet);
      const [only, ...others] = await loaders(wordpress.address);
      expect(others).toEqual([]);
      // without support for HTML 5 in the theme WordPress writes async="async", which browsers take for the same
      expect({ ...only, async: '' }).toEqual(handedOut);
      await expect(visitor.getByRole('button', { name: 'Open the chat' })).toBeVisible();
    });

    test('is put on pages by shortcode and by block', async () => {
      test.setTimeout(180_000);
      pages.plain = await publish('Plain', async () => owner.keyboard.type('Nothing to see.'));
      pages.shortcode = await publish('Shortcode', async () =>
        owner.keyboard.type('[one_nexus side="left" colour="#0b6e4f" label="Write to us"]'),
      );
      pages.block = await publish('Block', async () => {
        await putBlock();
        await picture(owner, 'editor');
        await owner.getByLabel('Side').selectOption('left');
      });
      pages.both = await publish('Both', async () => {
        await owner.keyboard.type('[one_nexus] [one_nexus]');
        await owner.keyboard.press('Enter');
        await putBlock();
      });
      for (const address of Object.values(pages)) {
        expect(await loaders(address), address).toHaveLength(1);
      }
    });

    test('stands only where it was put when it is not for every page, and once', async () => {
      await settings();
      await owner.getByLabel('On every page').uncheck();
      await owner.getByRole('button', { name: 'Save' }).click();
      await expect(owner.getByText('Saved.')).toBeVisible();
      const asked: string[] = [];
      visitor.on('request', (request) => asked.push(request.url()));
      expect(await loaders(pages.plain)).toEqual([]);
      expect(await loaders(wordpress.address)).toEqual([]);
      expect(asked.filter((url) => url.startsWith(given.address))).toEqual([]);
      expect(await loaders(pages.both)).toHaveLength(1);
      expect(await loaders(pages.block)).toMatchObject([{ 'data-token': given.token, 'data-side': 'left' }]);
      expect(await loaders(pages.shortcode)).toMatchObject([
        { 'data-side': 'left', 'data-colour': '#0b6e4f', 'data-label': 'Write to us' },
      ]);
      await expect(visitor.getByRole('button', { name: 'Write to us' })).toBeVisible();
      await expect(visitor.getByText('[one_nexus')).toHaveCount(0);
    });

    test('carries words between a visitor and the team', async () => {
      await visitor.goto(pages.both);
      await visitor.getByRole('button', { name: 'Open the chat' }).click();
      await panel(visitor).getByLabel('Your name').fill(VISITOR);
      await panel(visitor).getByRole('button', { name: 'Start the conversation' }).click();
      const box = panel(visitor).getByRole('textbox', { name: 'Write a message' });
      await box.fill('Do you deliver on Saturday?');
      await box.press('Enter');
      await expect(log(visitor).getByText('Do you deliver on Saturday?')).toBeVisible();
      await camila.goto(`${desk.hub.address}/inbox?view=all`);
      await row(camila, VISITOR).click();
      await expect(thread(camila, VISITOR).getByText('Do you deliver on Saturday?')).toBeVisible();
      await composer(camila, VISITOR).fill('Yes, until 2 pm.');
      await composer(camila, VISITOR).press('Enter');
      await expect(log(visitor).getByText('Yes, until 2 pm.')).toBeVisible();
      await picture(visitor, 'chat');
    });

    test('stands once under a theme of the older kind', async () => {
      await admin('themes.php?theme=twentytwentyone');
      await owner.getByRole('dialog').getByRole('link', { name: 'Activate' }).click();
      await expect(owner.getByText('New theme activated.')).toBeVisible();
      expect(await loaders(pages.both)).toHaveLength(1);
      expect(await loaders(pages.plain)).toEqual([]);
    });

    for (const [locale, words] of [
      ['en_GB', ['Address of the hub', 'Save']],
      ['pt_BR', ['Endereço do hub', 'Salvar']],
      ['ru_RU', ['Адрес хаба', 'Сохранить']],
      ['de_DE', ['Address of the hub', 'Save']],
    ] as const) {
      test(`speaks ${locale} and is read by everybody`, async () => {
        await owner.context().addCookies([{ name: 'e2e_locale', value: locale, url: wordpress.address }]);
        await settings();
        await expect(owner.getByLabel(words[0])).toHaveValue(given.address);
        await expect(owner.getByRole('button', { name: words[1], exact: true })).toBeVisible();
        await owner.evaluate(axe.source);
        const found = await owner.evaluate(
          async (values) =>
            (await axe.run('.wrap', { runOnly: { type: 'tag', values } })).violations.map(({ id }) => id),
          RULES,
        );
        expect(found).toEqual([]);
        await picture(owner, `settings ${locale}`);
        await owner.context().clearCookies({ name: 'e2e_locale' });
      });
    }

    test('leaves nothing behind', async () => {
      await admin('options.php');
      await expect(owner.locator('[name=one_nexus]')).toHaveCount(1);
      await admin('plugins.php');
      await owner.getByRole('link', { name: 'Deactivate One Nexus' }).click();
      await expect(owner.getByText('Plugin deactivated.')).toBeVisible();
      expect(await loaders(pages.block)).toEqual([]);
      owner.once('dialog', (question) => void question.accept());
      await owner.getByRole('link', { name: 'Delete One Nexus' }).click();
      await expect(owner.getByText('One Nexus was successfully deleted.')).toBeVisible();
      await admin('options.php');
      await expect(owner.locator('[name=one_nexus]')).toHaveCount(0);
    });

    test('asked nobody for anything and was complained of by nobody', async () => {
      const asked = await wordpress.asked();
      expect(asked, 'WordPress itself is always curious').toContain('api.wordpress.org');
      expect(asked).not.toContain(given.address);
      expect(await wordpress.complaints()).not.toContain('one-nexus');
    });
  });
