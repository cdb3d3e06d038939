import type { Lead, Stage } from '@/shared/api/types';

/** The stage that stands at the place of its number. */
export const stage = (id: number, phase: Stage['phase'] = 'open'): Stage => ({
  id,
  key: `s${id}`,
  name: `Etapa ${id}`,
  phase,
  position: id,
  glyph: phase === 'open' ? 'empty' : phase,
});

/** A lead of a person and a conversation of the same number, with nothing that a test does not say in {@link part}. */
export function leadAt(at: Stage, id: number, part: Partial<Lead> = {}): Lead {
  return {
    id,
    pipeline: 1,
    stage: at,
    stageSince: '2026-11-20T15:00:00Z',
    title: '',
    contact: { id, name: `Pessoa ${id}`, phone: null },
    conversation: id,
    inbox: null,
    owner: null,
    valueCents: 1000,
    currency: 'BRL',
    nextStep: null,
    nextStepOn: null,
    lastContactAt: null,
    lostReason: null,
    openedAt: '2026-11-20T15:00:00Z',
    closedAt: null,
    version: 1,
    origin: null,
    ...part,
  };
}
