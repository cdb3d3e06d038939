/** The ground of menus and other things that open beside their origin. */
export const POPOVER_PANEL =
  'appear-popover z-30 overflow-hidden rounded-panel border border-line bg-raised shadow-3 outline-none dark:border-transparent';
