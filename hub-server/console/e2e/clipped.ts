import type { Page } from '@playwright/test';

/** What names a deed, a place or a field. Names of people and messages may end in dots; these may not. */
const NAMES = 'button, [role=tab], nav a, label, h1, h2, th, dt, legend';

/** The words on the page that do not fit where they stand. What shows them whole in a title is excused. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate((names) => {
    const wordsOf = (named: Element): Text[] => {
      const walk = document.createTreeWalker(named, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      for (let text = walk.nextNode(); text !== null; text = walk.nextNode()) found.push(text as Text);
      return found;
    };
    const isShown = (text: Text): boolean => {
      const element = text.parentElement;
      return (
        element !== null &&
        text.data.trim() !== '' &&
        element.checkVisibility({ visibilityProperty: true }) &&
        element.closest('[title], .sr-only') === null
      );
    };
    const room = (text: Text, named: Element): DOMRect => {
      let at = text.parentElement;
      while (at !== null && at !== named && getComputedStyle(at).overflowX === 'visible')
        at = at.parentElement;
      return (at ?? named).getBoundingClientRect();
    };
    const fits = (text: Text, named: Element): boolean => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const written = range.getBoundingClientRect();
      const box = room(text, named);
      return written.right <= box.right + 1 && written.left >= box.left - 1;
    };
    const cut = [...document.querySelectorAll(names)].flatMap((named) =>
      wordsOf(named).filter((text) => isShown(text) && !fits(text, named)),
    );
    return [...new Set(cut.map((text) => text.data.trim()))];
  }, NAMES);
}
