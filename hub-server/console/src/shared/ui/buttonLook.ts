import { classes } from './classes';

export type ButtonKind = 'primary' | 'secondary' | 'ghost' | 'danger' | 'danger-solid' | 'note';
export type ButtonSize = 'small' | 'medium' | 'large' | 'wide';

export const SIZES: Record<ButtonSize, string> = {
  small: 'h-8 px-2.5 rounded-small text-meta pointer-coarse:h-11 pointer-coarse:px-3.5',
  medium: 'h-9.5 px-3.5 rounded-control text-ui pointer-coarse:h-11',
  large: 'h-12 px-5 rounded-control text-body',
  wide: 'h-13 px-5 rounded-card text-body w-full',
};

export const WORDS =
  'press inline-flex shrink-0 items-center justify-center gap-2 whitespace-nowrap font-button select-none';

/** The box of a button of an icon alone. */
export function iconBox(size: 'small' | 'medium'): string {
  return classes(
    'press touch-target inline-flex shrink-0 items-center justify-center',
    size === 'small' ? 'size-8 rounded-small' : 'size-9.5 rounded-control pointer-coarse:size-11',
  );
}
