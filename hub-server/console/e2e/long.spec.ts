import { expect, type Page } from '@playwright/test';
import { type Customer, type Desk, row, test, thread } from './desk';
import { deliver } from './fixtures';

const LENGTH = 5_000;
const SENDERS = 16;
/** A screen of bubbles and what is kept ready above and below it. */
const DRAWN_AT_MOST = 100;
const PAINTS = 30;

const line = (number: number) => `Linha ${number}.`;

/** The customer has written as many lines, a second after each other, and the provider delivers several at once. */
async function written(desk: Desk, customer: Customer): Promise<void> {
  const tell = async (number: number) => {
    const body = await desk.message(customer, line(number), LENGTH - number);
    expect(await deliver(desk.waha.hook, body)).toBe(200);
  };
  await tell(1);
  let next = 2;
  const send = async () => {
    for (let number = next++; number <= LENGTH; number = next++) await tell(number);
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
}

/** A conversation of years, and how soon a word is on the screen. */
test.describe
  .serial('a long thread', () => {
    let desk: Desk;
    let page: Page;
    let helena: Customer;

    test.beforeAll(async ({ browser, desk: opened }) => {
      desk = opened;
      page = await desk.camila(browser);
      helena = desk.customer('Helena Matos');
    });
    test.afterAll(() => page?.context().close());

    test('is drawn only as far as it is seen, at its first unread word, at its end and all the way up', async () => {
      test.setTimeout(300_000);
      // Years pass while nobody looks: to paint each of these words would take longer than to write them.
      await page.goto('about:blank');
      await written(desk, helena);
      await page.goto(`${desk.hub.address}/inbox?view=all`);
      await expect(page.getByRole('link', { name: /^Helena Matos, 5\.?000 não lidas, / })).toBeVisible({
        timeout: 120_000,
      });
      await row(page, helena.name).click();
      const log = thread(page, helena.name);
      const bubbles = log.getByRole('article');
      await expect(log.getByText(line(1))).toBeInViewport();
      await expect(log.getByText(/^5\.?000 novas$/)).toBeVisible();
      expect(await bubbles.count()).toBeLessThanOrEqual(DRAWN_AT_MOST);
      await page.getByRole('button', { name: 'Ir para a mais nova' }).click();
      await expect(log.getByText(line(LENGTH))).toBeInViewport();
      expect(await bubbles.count()).toBeLessThanOrEqual(DRAWN_AT_MOST);
      const drawn = await log.evaluate(
        (scroller, first) =>
          new Promise<number>((done) => {
            let most = 0;
            const up = () => {
              const seen = [...scroller.querySelectorAll('article')];
              most = Math.max(most, seen.length);
              if (seen[0]?.textContent?.includes(first)) return done(most);
              scroller.scrollTop = 0;
              requestAnimationFrame(up);
            };
            up();
          }),
        line(1),
      );
      expect(drawn).toBeGreaterThan(5);
      expect(drawn).toBeLessThanOrEqual(DRAWN_AT_MOST);
    });

    test('shows a message soon after the provider has told it', async () => {
      const ines = desk.customer('Inês Duarte');
      await desk.hears(ines, 'Oi');
      await desk.talk(page, ines);
      const log = thread(page, ines.name);
      const took: number[] = [];
      for (let round = 1; round <= PAINTS; round += 1) {
        const words = `Palavra ${round}.`;
        const body = await desk.message(ines, words);
        await log.evaluate((scroller, wanted) => {
          const painted = new Promise<number>((done) => {
            const look = () => {
              if (!scroller.textContent?.includes(wanted)) return;
              changes.disconnect();
              // The frame that holds the words has been painted when the next task after it runs.
              requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())));
            };
            const changes = new MutationObserver(look);
            changes.observe(scroller, { childList: true, subtree: true, characterData: true });
          });
          Object.assign(globalThis, { painted });
        }, words);
        const asked = performance.timeOrigin + performance.now();
        expect(await deliver(desk.waha.hook, body)).toBe(200);
        took.push(
          (await page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted)) -
            asked,
        );
      }
      took.sort((one, other) => one - other);
      const part = (share: number) => Math.round(took[Math.ceil(share * took.length) - 1] ?? Number.NaN);
      process.stdout.write(
        `      webhook to paint, ${PAINTS} messages: p50 ${part(0.5)} ms, p95 ${part(0.95)} ms\n`,
      );
      expect(took).toHaveLength(PAINTS);
    });
  });
