import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A theme changes colours alone: the rest has been looked at in the light. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

type Look = { width: number; height: number; theme: 'light' | 'dark' };

const DESK = { width: 1280, height: 800 };
const HAND = { width: 360, height: 740 };

/** On a desk. */
export const WIDE: readonly Look[] = [
  { ...DESK, theme: 'light' },
  { ...DESK, theme: 'dark' },
];

/** In a hand. */
export const PHONE: readonly Look[] = [
  { ...HAND, theme: 'light' },
  { ...HAND, theme: 'dark' },
];

/** Light on a desk, dark in a hand. */
export const ONCE: readonly Look[] = [
  { ...DESK, theme: 'light' },
  { ...HAND, theme: 'dark' },
];

/** In the order in which the theme changes once, and the page ends as wide as it began. */
const LOOKS: readonly Look[] = [
  { ...DESK, theme: 'light' },
  { ...HAND, theme: 'light' },
  { ...HAND, theme: 'dark' },
  { ...DESK, theme: 'dark' },
];

/** The folder for a picture of every screen that is looked at, for eyes to judge what rules cannot. */
const PICTURES = process.env['NEXUS_E2E_PICTURES'];

/** What was found on the screens looked at so far; the last test of a story wants it empty. */
export class Findings {
  readonly all: string[] = [];

  /** Looks at the page in both themes, wide and on a phone: what axe objects to, and what is wider than the screen. */
  async look(page: Page, screen: string, looks: readonly Look[] = LOOKS): Promise<void> {
    for (const [index, { width, height, theme }] of looks.entries()) {
      const at = `${screen} at ${width} px, ${theme}`;
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await settled(page, looks[index - 1]?.width === width ? RECOLOURED_MS : QUIET_MS);
      if (PICTURES !== undefined) {
        await page.screenshot({ path: join(PICTURES, `${screen}-${width}-${theme}.png`) });
      }
      for (const { id, nodes } of await violations(page, theme)) {
        const where = nodes.map(({ target, any }) => `${target.join(' ')} (${any[0]?.message ?? ''})`);
        this.all.push(`${at}: ${id}: ${where.join(', ')}`);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) {
        this.all.push(`${at}: scrolls sideways by ${overflow} px`);
      }
    }
    await page.setViewportSize(DESK);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  }
}

/** The rules are brought once to each page that was loaded: to bring them takes as long as to go by them. */
async function violations(page: Page, theme: Look['theme']): Promise<AxeResults['violations']> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(axe.source);
  }
  const options: RunOptions = {
    runOnly: theme === 'light' ? { type: 'tag', values: RULES } : { type: 'rule', values: COLOURS },
    // Nobody reads where all is well: to write that down takes longer than to find it.
    resultTypes: ['violations'],
  };
  return page.evaluate(async (how) => {
    const { axe: brought } = globalThis as unknown as { axe: typeof axe };
    return (await brought.run(document, how)).violations;
  }, options);
}

/** Three times what fades where motion is reduced: what is new on a screen may still bring more. */
const QUIET_MS = 250;
/** Another theme brings nothing new: all that fades has begun with the next frame. */
const RECOLOURED_MS = 50;

/** Colours are judged when everything has faded in: nothing has moved for a while. What turns for ever is not waited for. */
async function settled(page: Page, still: number): Promise<void> {
  await page.evaluate(() => performance.mark('moved'));
  await page.waitForFunction((quiet) => {
    const moving = document
      .getAnimations()
      .some((one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity);
    if (moving) {
      performance.mark('moved');
    }
    const moved = performance.getEntriesByName('moved').at(-1)?.startTime ?? 0;
    return performance.now() - moved > quiet;
  }, still);
}
