import { create } from 'zustand';

export type Theme = 'system' | 'light' | 'dark';

interface Appearance {
  theme: Theme;
  largeText: boolean;
}

const dark = matchMedia('(prefers-color-scheme: dark)');

function read(): Appearance {
  const theme = localStorage.getItem('nexus.theme');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    largeText: localStorage.getItem('nexus.text') === 'large',
  };
}

/** How the console looks on this device; `public/theme.js` reads the same before the first paint. */
export const useAppearance = create<Appearance>(read);

function paint({ theme, largeText }: Appearance): void {
  const root = document.documentElement;
  root.dataset['theme'] = theme === 'dark' || (theme === 'system' && dark.matches) ? 'dark' : 'light';
  if (largeText) root.dataset['text'] = 'large';
  else delete root.dataset['text'];
}

useAppearance.subscribe(paint);
dark.addEventListener('change', () => paint(useAppearance.getState()));

export function chooseTheme(theme: Theme): void {
  localStorage.setItem('nexus.theme', theme);
  useAppearance.setState({ theme });
}

export function chooseLargeText(largeText: boolean): void {
  localStorage.setItem('nexus.text', largeText ? 'large' : 'normal');
  useAppearance.setState({ largeText });
}
