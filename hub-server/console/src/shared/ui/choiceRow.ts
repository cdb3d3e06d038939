/** A row of a menu or of a list to choose from. */
export const CHOICE_ROW =
  'flex min-h-8.5 items-center gap-2.5 rounded-small px-2.5 py-1.5 text-ui text-text outline-none pointer-coarse:min-h-11 data-focused:bg-selected data-disabled:text-text-3';
