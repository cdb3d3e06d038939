import type { Lead, Pipeline, Stage } from '@/shared/api/types';

/** Stages in the order the board shows them. */
export function inOrder(stages: readonly Stage[]): Stage[] {
  const phase = { open: 0, won: 1, lost: 2 };
  return [...stages].sort(
    (one, other) => phase[one.phase] - phase[other.phase] || one.position - other.position,
  );
}

export function openStages(pipeline: Pipeline): Stage[] {
  return inOrder(pipeline.stages).filter((stage) => stage.phase === 'open');
}

/** The stage beside the one a lead is at, or null at either end. */
export function stageBeside(pipeline: Pipeline, stage: Stage, step: 1 | -1): Stage | null {
  const stages = inOrder(pipeline.stages);
  const at = stages.findIndex((item) => item.id === stage.id);
  return at < 0 ? null : (stages[at + step] ?? null);
}

/** How far the bar under the name of the stage is filled: its part among the open stages, all of it once closed. */
export function barOf(pipeline: Pipeline, stage: Stage): { at: number; of: number } {
  const open = openStages(pipeline);
  if (stage.phase !== 'open') return { at: open.length, of: open.length };
  return { at: open.findIndex((item) => item.id === stage.id), of: open.length };
}

export type StepState = 'none' | 'late' | 'today' | 'later' | 'undated';

/** How the next step of a lead stands on a day (yyyy-mm-dd in the zone of the organisation). */
export function stepState({ nextStep, nextStepOn, stage }: Lead, today: string): StepState {
  if (!nextStep) return stage.phase === 'open' ? 'none' : 'undated';
  if (!nextStepOn) return 'undated';
  const day = nextStepOn.slice(0, 10);
  if (day === today) return 'today';
  return day < today && stage.phase === 'open' ? 'late' : 'later';
}

/** The day it is in a zone, as yyyy-mm-dd. */
export function dayIn(zone: string, now = Date.now()): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}
