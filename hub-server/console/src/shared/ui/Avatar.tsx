import { type CSSProperties, useState } from 'react';
import { type Channel, ChannelGlyph } from './ChannelGlyph';
import { classes } from './classes';

const HUES = [20, 60, 115, 160, 200, 240, 290, 340] as const;

/** The same person has the same hue on every screen. */
export function avatarHue(id: string | number): number {
  let hash = 0;
  for (const letter of String(id)) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return HUES[(hash ^ (hash >>> 7)) % HUES.length] ?? 20;
}

/** MT for Mariana Teixeira; the last digits for a bare number. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return name.replace(/\D/g, '').slice(-2) || '?';
  const letter = (word: string | undefined) => word?.match(/\p{L}/u)?.[0] ?? '';
  const first = letter(words[0]);
  return (words.length > 1 ? first + letter(words.at(-1)) : first).toLocaleUpperCase();
}

export type AvatarSize = 20 | 24 | 32 | 40 | 52;

const TEXT: Record<AvatarSize, string> = {
  20: 'text-[0.5625rem]',
  24: 'text-[0.625rem]',
  32: 'text-[0.6875rem]',
  40: 'text-ui',
  52: 'text-title-3',
};

interface AvatarProps {
  /** Decides the hue. */
  id: string | number;
  name: string;
  size?: AvatarSize;
  picture?: string | null | undefined;
  channel?: Channel | undefined;
  /** The ground behind, for the ring of the badge. */
  ground?: 'surface' | 'selected' | 'bg' | 'raised';
  className?: string;
}

const RINGS = { surface: 'ring-surface', selected: 'ring-selected', bg: 'ring-bg', raised: 'ring-raised' };

/** A person: picture over initials, with the badge of the channel. Decoration beside the written name. */
export function Avatar({
  id,
  name,
  size = 40,
  picture,
  channel,
  ground = 'surface',
  className,
}: AvatarProps) {
  const [seen, setSeen] = useState<string | null>(null);
  const hue = { '--h': avatarHue(id), width: `${size / 16}rem`, height: `${size / 16}rem` } as CSSProperties;
  return (
    <span aria-hidden className={classes('relative inline-flex shrink-0', className)} style={hue}>
      <span
        className={classes(
          'flex size-full items-center justify-center overflow-hidden rounded-full bg-[oklch(var(--avatar-ground-l)_var(--avatar-ground-c)_var(--h))] font-semibold text-[oklch(var(--avatar-text-l)_var(--avatar-text-c)_var(--h))]',
          TEXT[size],
        )}
      >
        {initials(name)}
        {picture && (
          <img
            src={picture}
            alt=""
            loading="lazy"
            decoding="async"
            onLoad={() => setSeen(picture)}
            className={classes(
              'absolute inset-0 size-full rounded-full object-cover transition-opacity duration-140',
              seen === picture ? 'opacity-100' : 'opacity-0',
            )}
          />
        )}
      </span>
      {channel && (
        <span className={classes('absolute -right-1 -bottom-1 rounded-full ring-2', RINGS[ground])}>
          <ChannelGlyph channel={channel} size={size >= 40 ? 18 : 14} />
        </span>
      )}
    </span>
  );
}
