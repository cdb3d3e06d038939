import type { RowStage } from '@/shared/api/types';
import { type StageLook, type StageShape, stageLook } from '@/shared/ui/StageGlyph';

/** The stages every organisation begins with, by their stable keys. */
const SHAPES: Record<string, StageShape> = {
  new: 'empty',
  active: 'quarter',
  negotiation: 'half',
  'no-response': 'dashed',
  qualified: 'three-quarters',
};

/** How the stage of a row is drawn. Rows count positions from 1 among all stages of the pipeline. */
export function rowStageLook({ key, phase, position, of }: RowStage): StageLook {
  const glyph = phase === 'open' ? SHAPES[key] : undefined;
  return stageLook({ phase, position: position - 1, of, ...(glyph ? { glyph } : {}) });
}
