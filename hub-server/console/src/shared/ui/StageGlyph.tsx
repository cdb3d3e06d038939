import type { CSSProperties } from 'react';

export type StageShape = 'empty' | 'quarter' | 'half' | 'dashed' | 'three-quarters' | 'won' | 'lost';

/** How a stage is drawn. Stages that the organisation added give a hue and how far along the way they stand. */
export type StageLook = { shape: StageShape } | { shape: 'own'; hue: number /** 0 to 1 */; filled: number };

const COLOURS: Record<StageShape, string> = {
  empty: 'new',
  quarter: 'active',
  half: 'negotiation',
  dashed: 'silent',
  'three-quarters': 'qualified',
  won: 'won',
  lost: 'lost',
};

const FILLED: Partial<Record<StageShape, number>> = { quarter: 0.25, half: 0.5, 'three-quarters': 0.75 };

const FREE_HUES = [240, 190, 300, 345, 130, 265];

interface StageLike {
  phase: 'open' | 'won' | 'lost';
  position: number;
  glyph?: StageShape | null;
  of?: number;
}

const DEFAULT_SHAPES: StageShape[] = ['empty', 'quarter', 'half', 'dashed', 'three-quarters'];

/** The drawing of a stage of the server: its own shape where it has one, else by its place. Positions count from 0. */
export function stageLook({ phase, position, glyph, of = DEFAULT_SHAPES.length }: StageLike): StageLook {
  if (phase !== 'open') return { shape: phase };
  const shape = glyph ?? (of <= DEFAULT_SHAPES.length ? DEFAULT_SHAPES[position] : undefined);
  if (shape) return { shape };
  const hue = FREE_HUES[Math.max(position, 0) % FREE_HUES.length] ?? 240;
  return { shape: 'own', hue, filled: position / Math.max(of, 1) };
}

/** The colour of a stage, for the bar that belongs to its glyph. */
export function stageColour(look: StageLook): string {
  return look.shape === 'own'
    ? `oklch(var(--stage-l) .13 ${look.hue})`
    : `var(--stage-${COLOURS[look.shape]})`;
}

function Pie({ filled }: { filled: number }) {
  if (filled <= 0) return null;
  const angle = Math.min(filled, 0.999) * 2 * Math.PI;
  const x = 8 + 4 * Math.sin(angle);
  const y = 8 - 4 * Math.cos(angle);
  return (
    <path d={`M8 8V4A4 4 0 ${filled > 0.5 ? 1 : 0} 1 ${x.toFixed(3)} ${y.toFixed(3)}Z`} fill="currentColor" />
  );
}

function Inside({ look }: { look: StageLook }) {
  if (look.shape === 'won' || look.shape === 'lost') {
    return (
      <>
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path
          d={look.shape === 'won' ? 'm5 8.3 2.1 2.100L11.2 6' : 'm5.7 5.7 4.6 4.600m0-4.6-4.6 4.6'}
          fill="none"
          stroke="var(--surface)"
          strokeWidth="1.75"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </>
    );
  }
  return (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.25"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        {...(look.shape === 'dashed' ? { strokeDasharray: '2.45 1.48' } : {})}
      />
      <Pie filled={look.shape === 'own' ? look.filled : (FILLED[look.shape] ?? 0)} />
    </>
  );
}

/** The ring that fills: the stage at a glance. Always beside its name, so it is not read aloud. */
export function StageGlyph({ look, size = 16 }: { look: StageLook; size?: number }) {
  const style: CSSProperties = {
    color: stageColour(look),
    width: `${size / 16}rem`,
    height: `${size / 16}rem`,
  };
  return (
    <svg viewBox="0 0 16 16" aria-hidden className="block shrink-0" style={style}>
      <Inside look={look} />
    </svg>
  );
}

/** The bar of five parts under the name of the stage: done, now, ahead. */
export function StageBar({ look, at, of }: { look: StageLook; at: number; of: number }) {
  return (
    <span aria-hidden className="flex gap-1" style={{ color: stageColour(look) }}>
      {Array.from({ length: of }, (_, part) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other name than their place
          key={part}
          className={`h-1 grow rounded-full ${part > at ? 'bg-line-strong' : 'bg-current'} ${part < at ? 'opacity-45' : ''}`}
        />
      ))}
    </span>
  );
}
