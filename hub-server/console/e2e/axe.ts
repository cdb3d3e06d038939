import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A theme changes colours alone: the rest has been looked at in the light. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

type Look = { width: number; height: number; theme: 'light' | 'dark' };

/** On a desk. */
export const WIDE: readonly Look[] = [
  { width: 1280, height: 800, theme: 'light' },
  { width: 1280, height: 800, theme: 'dark' },
];

/** In a hand. */
export const PHONE: readonly Look[] = [
  { width: 360, height: 740, theme: 'light' },
  { width: 360, height: 740, theme: 'dark' },
];

const LOOKS = [...WIDE, ...PHONE];

/** The folder for a picture of every screen that is looked at, for eyes to judge what rules cannot. */
const PICTURES = process.env['NEXUS_E2E_PICTURES'];

/** What was found on the screens looked at so far; the last test of a story wants it empty. */
export class Findings {
  readonly all: string[] = [];

  /** Looks at the page in both themes, wide and on a phone: what axe objects to, and what is wider than the screen. */
  async look(page: Page, screen: string, looks: readonly Look[] = LOOKS): Promise<void> {
    for (const { width, height, theme } of looks) {
      const at = `${screen} at ${width} px, ${theme}`;
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await settled(page);
      if (PICTURES !== undefined) {
        await page.screenshot({ path: join(PICTURES, `${screen}-${width}-${theme}.png`) });
      }
      // Without frames of other sites there is nothing to gather in a page of its own, which would take longer than the look.
      // And nobody reads where all is well: to write that down takes longer than to find it.
      const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
      const { violations } = await (theme === 'light'
        ? axe.withTags(RULES)
        : axe.withRules(COLOURS)
      ).analyze();
      for (const { id, nodes } of violations) {
        const where = nodes.map(({ target, any }) => `${target.join(' ')} (${any[0]?.message ?? ''})`);
        this.all.push(`${at}: ${id}: ${where.join(', ')}`);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) {
        this.all.push(`${at}: scrolls sideways by ${overflow} px`);
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  }
}

/** Three times what fades where motion is reduced. */
const QUIET_MS = 250;

/** Colours are judged when everything has faded in: nothing has moved for a while. What turns for ever is not waited for. */
async function settled(page: Page): Promise<void> {
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
  }, QUIET_MS);
}
