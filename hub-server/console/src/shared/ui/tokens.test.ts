import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, type Palette, readPalette } from '@/testing/palette';

const css = readFileSync('src/shared/ui/tokens.css', 'utf8');
const themes = { light: readPalette(css, 'light'), dark: readPalette(css, 'dark') };

const TEXT = [
  ['text', 'surface'],
  ['text', 'bg'],
  ['text', 'selected'],
  ['text', 'brand-soft'],
  ['text', 'brand-softer'],
  ['text', 'note-soft'],
  ['text-2', 'surface'],
  ['text-2', 'bg'],
  ['text-2', 'selected'],
  ['text-2', 'brand-soft'],
  ['text-2', 'note-soft'],
  ['text-3', 'surface'],
  ['text-3', 'sunken'],
  ['text-3', 'bg'],
  ['text-3', 'raised'],
  ['text-3', 'selected'],
  ['on-inverse', 'inverse'],
  ['brand-text', 'surface'],
  ['brand-text', 'bg'],
  ['brand-text', 'brand-soft'],
  ['brand-text', 'selected'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-hover'],
  ['success-text', 'success-soft'],
  ['danger-text', 'danger-soft'],
  ['danger-text', 'surface'],
  ['danger-text', 'selected'],
  ['on-danger', 'danger'],
  ['info-text', 'info-soft'],
  ['note-text', 'note-soft'],
  ['on-note', 'note-text'],
  ['on-live', 'live'],
] as const;

const SHAPES = [
  ['control', 'surface'],
  ['control', 'sunken'],
  ['control', 'raised'],
  ['brand', 'surface'],
  ['brand', 'bg'],
  ['brand', 'sunken'],
  ['success', 'surface'],
  ['danger', 'surface'],
  ['info', 'surface'],
  ['note', 'surface'],
  ['note', 'note-soft'],
  ...['new', 'active', 'negotiation', 'silent', 'qualified', 'won', 'lost'].map(
    (stage) => [`stage-${stage}`, 'surface'] as const,
  ),
  ...['blue', 'teal', 'green', 'amber', 'rose', 'violet', 'grey'].flatMap((inbox) =>
    ['surface', 'bg', 'selected'].map((ground) => [`inbox-${inbox}`, ground] as const),
  ),
  ...['whatsapp', 'instagram', 'messenger', 'telegram', 'notificame', 'email', 'api', 'web'].map(
    (channel) => ['on-channel', `channel-${channel}`] as const,
  ),
] as const;

type Pairs = readonly (readonly [string, string])[];

const ofBrand = (pairs: Pairs) => pairs.filter((pair) => pair.some((name) => name.includes('brand')));

function ratios(
  palette: Palette,
  pairs: readonly (readonly [string, string])[],
  brand?: { h: number; c: number },
) {
  return pairs.map(([front, back]) => ({
    pair: `${front} on ${back}`,
    ratio: contrast(palette, front, back, brand),
  }));
}

describe.each(['light', 'dark'] as const)('the %s colours', (theme) => {
  it('hold text at 4.5 to 1', () => {
    expect(ratios(themes[theme], TEXT).filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });

  it('hold shapes at 3 to 1', () => {
    expect(ratios(themes[theme], SHAPES).filter(({ ratio }) => ratio < 3)).toEqual([]);
  });

  it.each([0.05, 0.08, 0.11, 0.14])('hold both for every hue of a brand, at chroma %f', (c) => {
    const hues = Array.from({ length: 360 }, (_, h) => h);
    const worst = (pairs: Pairs) =>
      Math.min(
        ...hues.flatMap((h) => ratios(themes[theme], ofBrand(pairs), { h, c }).map(({ ratio }) => ratio)),
      );
    expect(worst(TEXT)).toBeGreaterThanOrEqual(4.5);
    expect(worst(SHAPES)).toBeGreaterThanOrEqual(3);
  });
});

it('agrees with the computed table of the design', () => {
  const of = (theme: 'light' | 'dark', front: string, back: string) =>
    Math.round(contrast(themes[theme], front, back) * 10) / 10;
  expect(of('light', 'text', 'surface')).toBeCloseTo(16.7, 0);
  expect(of('dark', 'text', 'surface')).toBeCloseTo(15.0, 0);
  expect(of('light', 'on-brand', 'brand')).toBeCloseTo(6.2, 0);
  expect(of('dark', 'on-brand', 'brand')).toBeCloseTo(8.1, 0);
  expect(of('light', 'text-3', 'selected')).toBeCloseTo(4.9, 0);
});

it('keeps amber for private notes alone', () => {
  const amber = Object.entries(themes.light).filter(([, value]) =>
    /^#(ba7404|fff1cf|efcc83|71440c)$/.test(value),
  );
  expect(amber.map(([name]) => name).every((name) => name.startsWith('note'))).toBe(true);
});
