import { expect, type Page } from '@playwright/test';
import { choice, type Desk, deed, row, test, thread } from './desk';
import { PASSWORD } from './people';

/** What an administrator does by hand, and what the others notice of it at once. */
test.describe
  .serial('the team', () => {
    let desk: Desk;
    let camila: Page;
    let bruna: Page;

    test.beforeAll(async ({ browser, desk: opened }) => {
      desk = opened;
      camila = await desk.camila(browser);
    });
    test.afterAll(async () => {
      await camila?.context().close();
      await bruna?.context().close();
    });

    const member = (name: string) => camila.getByRole('row').filter({ hasText: name });
    const act = async (name: string, what: string) => {
      await camila.getByRole('button', { name: `Ações de ${name}` }).click();
      await choice(camila, what).click();
    };

    test('grows by a link for one person and one role', async ({ browser }) => {
      await camila.goto(`${desk.hub.address}/settings/team`);
      await camila.getByRole('button', { name: 'Convidar' }).click();
      await camila.getByRole('button', { name: /Papel/ }).click();
      await camila.getByRole('option', { name: /^Gestão/ }).click();
      await camila.getByLabel('E-mail (se quiser)').fill('bruna@aurora.example');
      await camila.getByRole('button', { name: 'Criar o link' }).click();
      const link = await camila.getByRole('textbox', { name: 'Link do convite' }).inputValue();
      await camila.getByRole('button', { name: 'Pronto' }).click();
      await expect(camila.getByText('bruna@aurora.example')).toBeVisible();

      bruna = await (await browser.newContext()).newPage();
      await bruna.goto(link);
      await expect(
        bruna.getByRole('heading', { name: 'Convite para a equipe de Clínica Aurora' }),
      ).toBeVisible();
      await expect(bruna.getByText('Seu papel será: Gestão.')).toBeVisible();
      await expect(bruna.getByLabel('E-mail')).toHaveValue('bruna@aurora.example');
      await bruna.getByLabel('Seu nome').fill('Bruna Nunes');
      await bruna.getByLabel('Senha', { exact: true }).fill(PASSWORD);
      await bruna.getByRole('button', { name: 'Entrar na equipe' }).click();
      await expect(bruna.getByRole('heading', { name: 'Mensagens' })).toBeVisible();
      await expect(member('Bruna Nunes')).toContainText('Gestão');
    });

    test('gives a role, which holds at once', async () => {
      await bruna.goto(`${desk.hub.address}/settings`);
      const deliveries = bruna.getByRole('link', { name: /Problemas de entrega/ });
      await expect(deliveries).toBeVisible();
      await act('Bruna Nunes', 'Atendimento');
      await expect(camila.getByText('Bruna Nunes: agora Atendimento')).toBeVisible();
      await expect(member('Bruna Nunes')).toContainText('Atendimento');
      await expect(deliveries).toBeHidden();
    });

    test('takes access away, on the screen of whom it is taken from', async () => {
      await act('Bruna Nunes', 'Tirar o acesso');
      await expect(member('Bruna Nunes')).toContainText('sem acesso');
      await expect(bruna.getByRole('heading', { name: 'Entrar' })).toBeVisible();
      await bruna.getByLabel('E-mail').fill('bruna@aurora.example');
      await bruna.getByLabel('Senha', { exact: true }).fill(PASSWORD);
      await bruna.getByRole('button', { name: 'Entrar', exact: true }).click();
      await expect(bruna.getByRole('alert')).toBeVisible();
    });

    test('gives a program a key, and takes it back', async ({ request }) => {
      await camila.goto(`${desk.hub.address}/settings/tokens`);
      await camila.getByRole('button', { name: 'Nova chave' }).click();
      await camila.getByRole('dialog').getByLabel('Nome').fill('Site da clínica');
      await camila.getByRole('button', { name: 'Criar chave' }).click();
      const key = await camila.getByRole('textbox', { name: 'Site da clínica' }).inputValue();
      await camila.getByRole('button', { name: 'Já guardei' }).click();
      const asks = () =>
        request.get(`${desk.hub.address}/api/conversation/conversations`, {
          headers: { Authorization: `Bearer ${key}` },
        });
      expect((await asks()).status()).toBe(200);
      await expect(camila.getByRole('textbox', { name: 'Site da clínica' })).toHaveCount(0);
      await camila
        .getByRole('row', { name: /Site da clínica/ })
        .getByRole('button', { name: 'Revogar' })
        .click();
      await camila.getByRole('alertdialog').getByRole('button', { name: 'Revogar' }).click();
      await expect(camila.getByText('A chave Site da clínica não vale mais')).toBeVisible();
      await expect(camila.getByText('Nenhuma chave ainda')).toBeVisible();
      expect((await asks()).status()).toBe(401);
    });

    test('gives a conversation to a colleague, who resolves it, and it is opened again', async ({
      browser,
    }) => {
      const fabio = desk.customer('Fábio Reis');
      const diego = await desk.diego(browser);
      await diego.goto(`${desk.hub.address}/inbox`);
      await desk.hears(fabio, 'Quero remarcar');
      await desk.talk(camila, fabio);
      await camila.getByRole('button', { name: 'Escolher quem atende' }).click();
      await choice(camila, /^Diego Prado/).click();
      await expect(camila.getByRole('button', { name: 'Diego Prado atende' })).toBeVisible();
      await row(diego, fabio.name).click();
      await expect(thread(diego, fabio.name)).toBeVisible();
      await deed(diego, 'Resolver').click();
      await expect(row(camila, fabio.name)).toBeHidden();
      await deed(camila, 'Reabrir').click();
      await expect(row(camila, fabio.name)).toBeVisible();
      await expect(row(diego, fabio.name)).toBeVisible();
      await diego.context().close();
    });
  });
