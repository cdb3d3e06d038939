import { create } from 'zustand';

/** Whether the palette is open: the shell shows it, and any screen may ask for it. */
export const usePalette = create<{ open: boolean }>(() => ({ open: false }));

export function openPalette(): void {
  usePalette.setState({ open: true });
}

export function closePalette(): void {
  usePalette.setState({ open: false });
}
