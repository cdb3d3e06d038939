import type { ReactNode } from 'react';

/** A key of the keyboard. Decoration: screen readers are told by aria-keyshortcuts. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd
      aria-hidden
      className="hidden rounded-tag border border-line-strong px-1.5 font-sans text-micro text-text-3 fine:inline-block"
    >
      {children}
    </kbd>
  );
}
