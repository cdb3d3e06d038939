import { expect, type Page } from '@playwright/test';
import { type Customer, choice, composer, type Desk, test, thread } from './desk';
import { receipt } from './reports';

/** What is written here, as its writer, a colleague and WhatsApp see it. */
test.describe
  .serial('an answer', () => {
    let desk: Desk;
    let camila: Page;
    let diego: Page;
    let elisa: Customer;

    test.beforeAll(async ({ browser, desk: opened }) => {
      desk = opened;
      camila = await desk.camila(browser);
      diego = await desk.diego(browser);
      elisa = desk.customer('Elisa Prado');
      await desk.hears(elisa, 'Vocês têm horário no sábado?');
      for (const page of [camila, diego]) await desk.talk(page, elisa);
    });
    test.afterAll(async () => {
      await camila?.context().close();
      await diego?.context().close();
    });

    const bubble = (page: Page, words: string) =>
      thread(page, elisa.name).getByRole('article').filter({ hasText: words });
    const actions = async (words: string) => {
      await bubble(camila, words).hover();
      await bubble(camila, words).getByRole('button', { name: 'Ações da mensagem' }).click();
    };
    const write = async (words: string) => {
      await composer(camila, elisa.name).fill(words);
      await composer(camila, elisa.name).press('Enter');
    };
    const ticks = (page: Page, words: string, how: string) =>
      bubble(page, words).getByTitle(how, { exact: true });
    const messages = () => `/api/${desk.waha.sessionName}/chats/${elisa.phone}@c.us/messages/`;

    test('quotes the message it answers, with an emoji from the panel', async () => {
      await actions('Vocês têm horário');
      await choice(camila, 'Responder a esta').click();
      const box = composer(camila, elisa.name);
      await expect(box).toBeFocused();
      await box.pressSequentially('Temos! ');
      await camila.getByRole('button', { name: 'Emoji', exact: true }).click();
      await camila.getByRole('searchbox', { name: 'Buscar emoji' }).fill('foguete');
      await camila
        .getByRole('button', { name: /foguete/i })
        .or(camila.getByTitle('foguete'))
        .first()
        .click();
      await expect(box).toHaveValue('Temos! 🚀');
      await camila.keyboard.press('Escape');
      await box.press('Enter');
      for (const page of [camila, diego]) {
        const answer = bubble(page, 'Temos! 🚀');
        await expect(answer.getByText('Vocês têm horário no sábado?')).toBeVisible();
        await expect(answer.getByText(elisa.name)).toBeVisible();
      }
      await expect(camila.getByRole('button', { name: 'Não responder a esta' })).toBeHidden();
      await expect.poll(() => desk.waha.sent('/api/sendText').at(-1)?.body['text']).toBe('Temos! 🚀');
      expect(desk.waha.sent('/api/sendText').at(-1)?.body['reply_to']).toMatch(
        new RegExp(`^false_${elisa.phone}@c\\.us_3ADESK`),
      );
    });

    test('is changed, for the customer too', async () => {
      await expect(ticks(camila, 'Temos! 🚀', 'Enviada')).toBeVisible();
      await actions('Temos! 🚀');
      await choice(camila, 'Editar').click();
      const text = camila.getByRole('textbox', { name: 'Texto' });
      await expect(text).toHaveValue('Temos! 🚀');
      await text.fill('Temos às 9h 🚀');
      await camila.getByRole('button', { name: 'Salvar', exact: true }).click();
      for (const page of [camila, diego]) {
        await expect(bubble(page, 'Temos às 9h 🚀').getByText('editada')).toBeVisible();
      }
      const changes = () =>
        desk.waha.asked.filter(({ method, path }) => method === 'PUT' && path.startsWith(messages()));
      await expect.poll(() => changes().at(-1)?.body['text']).toBe('Temos às 9h 🚀');
      expect(changes().at(-1)?.path).toBe(`${messages()}${desk.waha.sentIds.at(-1)}`);
    });

    test('is withdrawn for everybody', async () => {
      await actions('Temos às 9h');
      await choice(camila, 'Apagar para todos').click();
      await camila.getByRole('button', { name: 'Apagar', exact: true }).click();
      for (const page of [camila, diego]) {
        await expect(thread(page, elisa.name).getByText('Esta mensagem foi apagada')).toBeVisible();
      }
      await expect
        .poll(() => desk.waha.asked.filter(({ method }) => method === 'DELETE').at(-1)?.path)
        .toBe(`${messages()}${desk.waha.sentIds.at(-1)}`);
    });

    test('waits in the queue in sight, and a colleague sees its ticks move', async () => {
      desk.waha.holdSends();
      await write('Primeira');
      await write('Segunda');
      await expect(ticks(camila, 'Segunda', 'Na fila')).toBeVisible();
      await expect(ticks(diego, 'Segunda', 'Na fila')).toBeVisible();
      desk.waha.letSendsGo();
      for (const page of [camila, diego]) {
        await expect(ticks(page, 'Primeira', 'Enviada')).toBeVisible();
        await expect(ticks(page, 'Segunda', 'Enviada')).toBeVisible();
      }
      await receipt(desk.waha, 'device');
      await expect(ticks(diego, 'Segunda', 'Entregue')).toBeVisible();
      await receipt(desk.waha, 'read');
      await expect(ticks(diego, 'Segunda', 'Lida')).toBeVisible();
      await expect(ticks(camila, 'Segunda', 'Lida')).toBeVisible();
    });

    test('that failed says why, in words, on every screen', async () => {
      desk.waha.refuseSends(true);
      await write('Posso confirmar?');
      for (const page of [camila, diego]) {
        const failed = bubble(page, 'Posso confirmar?');
        await expect(failed).toContainText('Não enviada.');
        await expect(failed).toContainText('O canal não aceita este conteúdo. Mude o texto ou o arquivo.');
      }
      desk.waha.refuseSends(false);
      await bubble(camila, 'Posso confirmar?').getByRole('button', { name: 'Enviar de novo' }).click();
      await expect(ticks(diego, 'Posso confirmar?', 'Enviada')).toBeVisible();
      await expect(bubble(camila, 'Posso confirmar?')).not.toContainText('Não enviada.');
    });
  });
