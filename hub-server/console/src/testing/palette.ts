/** Token name without its dashes → value, as written in tokens.css. */
export type Palette = Record<string, string>;

type Rgb = readonly [number, number, number];

/** The tokens of one theme; dark stands on light, as in the browser. */
export function readPalette(css: string, theme: 'light' | 'dark'): Palette {
  const [light = '', dark = ''] = css.split(':root[data-theme="dark"] {');
  const palette = tokens(light);
  return theme === 'light' ? palette : { ...palette, ...tokens(dark.split('@media')[0] ?? '') };
}

function tokens(css: string): Palette {
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** OKLCH to linear sRGB, cut to what a screen can show. */
function ofOklch(l: number, c: number, h: number): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (value: number) => Math.min(1, Math.max(0, value));
  return [
    cut(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    cut(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    cut(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

function colourOf(palette: Palette, name: string, brand?: { h: number; c: number }): Rgb {
  const value = palette[name];
  if (!value) throw new Error(`There is no token --${name}.`);
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(value);
  if (hex) return [1, 2, 3].map((at) => linear(Number.parseInt(hex[at] ?? '', 16) / 255)) as unknown as Rgb;
  const form = /^oklch\(([\d.]+) calc\(var\(--brand-c\) \* ([\d.]+)\) var\(--brand-h\)\)$/.exec(value);
  if (!form) throw new Error(`--${name} is neither a hex value nor of the brand: ${value}`);
  const h = brand?.h ?? Number(palette['brand-h']);
  const c = brand?.c ?? Number(palette['brand-c']);
  return ofOklch(Number(form[1]), c * Number(form[2]), h);
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** The contrast ratio of WCAG 2 between two tokens, with another brand if asked. */
export function contrast(
  palette: Palette,
  front: string,
  back: string,
  brand?: { h: number; c: number },
): number {
  const [one, other] = [front, back].map((name) => luminance(colourOf(palette, name, brand)));
  const [low = 0, high = 0] = [one ?? 0, other ?? 0].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
