import { type Browser, expect, type Page } from '@playwright/test';
import type { Hub } from './hub';

export const PASSWORD = 'uma senha bem comprida';

/** Is called at each screen of a way, with its name. */
type Seen = (screen: string, page: Page) => Promise<void>;

const unseen: Seen = async () => {};

/** Uses the set-up link as its owner does: three screens, then the inbox. */
export async function setUp(page: Page, hub: Hub, seen = unseen): Promise<void> {
  await page.goto(hub.setUpLink);
  await expect(page.getByLabel('Nome da empresa')).toBeVisible();
  await seen('set-up 1', page);
  await page.getByLabel('Nome da empresa').fill('Clínica Aurora');
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByLabel('Seu nome')).toBeFocused();
  await seen('set-up 2', page);
  await page.getByLabel('Seu nome').fill('Camila Rocha');
  await page.getByRole('button', { name: 'Continuar' }).click();
  await page.getByLabel('E-mail').fill('camila@');
  await page.getByLabel('Senha', { exact: true }).fill('curta');
  await page.getByRole('button', { name: 'Abrir as mensagens' }).click();
  await expect(page.getByLabel('Senha', { exact: true })).toHaveAccessibleDescription(/Curto demais/);
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/Exemplo/);
  await expect(page.getByLabel('E-mail')).toHaveValue('camila@');
  await seen('set-up 3, refused', page);
  await page.getByLabel('E-mail').fill('camila@aurora.example');
  await page.getByLabel('Senha', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Abrir as mensagens' }).click();
  await expect(page.getByRole('heading', { name: 'Mensagens' })).toBeVisible();
}

/** Invites a colleague and accepts the invitation in a browser of the colleague's own. */
export async function invite(owner: Page, browser: Browser, hub: Hub, seen = unseen): Promise<Page> {
  const made = await owner.request.post(`${hub.address}/api/team/invitations`, {
    data: { role: 'agent' },
    headers: { Origin: hub.address },
  });
  expect(made.status()).toBe(201);
  const { link } = (await made.json()) as { link: string };
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByLabel('Seu nome')).toBeVisible();
  await seen('invitation', page);
  await page.getByLabel('Seu nome').fill('Diego Prado');
  await page.getByLabel('E-mail').fill('diego@aurora.example');
  await page.getByLabel('Senha', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Entrar na equipe' }).click();
  await expect(page.getByRole('heading', { name: 'Mensagens' })).toBeVisible();
  return page;
}
