const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
];

const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/Chrome\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari'],
];

export interface Device {
  browser: string | undefined;
  system: string | undefined;
  phone: boolean;
}

/** What a person would call the device behind a User-Agent. */
export function deviceOf(userAgent: string | null): Device {
  const words = userAgent ?? '';
  const find = (list: readonly [RegExp, string][]) => list.find(([sign]) => sign.test(words))?.[1];
  return { browser: find(BROWSERS), system: find(SYSTEMS), phone: /Mobile|iPhone|Android/.test(words) };
}
