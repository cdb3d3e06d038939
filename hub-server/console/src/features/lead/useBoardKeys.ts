import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import type { Board, Lead, Stage } from '@/shared/api/types';
import { useKeys } from '@/shared/ui/keys';
import { findLead } from './boardCache';
import { BOARD } from './queries';
import { stageBeside } from './stages';

interface BoardKeys {
  canvas: RefObject<HTMLElement | null>;
  editable: boolean;
  onMove: (lead: Lead, stage: Stage) => void;
  onMenu: (lead: Lead, button: HTMLElement) => void;
}

function focused(): HTMLElement | null {
  const active = document.activeElement;
  return active instanceof HTMLElement ? active.closest<HTMLElement>('[data-lead]') : null;
}

function cardsOf(column: Element): HTMLElement[] {
  return [...column.querySelectorAll<HTMLElement>('[data-lead]')];
}

const FRAMES = 30;

/** Holds the focus on a card while it is drawn anew elsewhere: a list hides what it has not measured yet. */
function holdFocus(canvas: RefObject<HTMLElement | null>, lead: number, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) canvas.current?.querySelector<HTMLElement>(`[data-lead="${lead}"]`)?.focus();
    if (frames > 0) holdFocus(canvas, lead, frames - 1);
  });
}

/** Arrows move the focus among the cards; `[`, `]` and M move the card in focus. */
export function useBoardKeys({ canvas, editable, onMove, onMenu }: BoardKeys): void {
  const queries = useQueryClient();
  const board = () => queries.getQueryData<Board>(BOARD);
  const leadInFocus = () => {
    const known = board();
    const id = Number(focused()?.dataset['lead']);
    return known && id ? findLead(known, id) : null;
  };
  const columns = () => [...(canvas.current?.querySelectorAll('[data-stage]') ?? [])];

  const go = (across: number, down: number) => {
    const all = columns();
    const card = focused();
    const from = card ? all.findIndex((column) => column.contains(card)) : -1;
    if (!card || from < 0) {
      all
        .map(cardsOf)
        .find((cards) => cards.length > 0)?.[0]
        ?.focus();
      return;
    }
    const row = cardsOf(all[from] as Element).indexOf(card);
    if (down !== 0) return cardsOf(all[from] as Element)[row + down]?.focus();
    for (let at = from + across; at >= 0 && at < all.length; at += across) {
      const cards = cardsOf(all[at] as Element);
      const target = cards[Math.min(row, cards.length - 1)];
      if (target) return target.focus();
    }
  };
  const step = (by: 1 | -1) => {
    const lead = leadInFocus();
    const known = board();
    const stage = lead && known ? stageBeside(known.pipeline, lead.stage, by) : null;
    if (!lead || !stage || !editable) return;
    onMove(lead, stage);
    // The card is drawn anew in its next column; the focus goes along.
    holdFocus(canvas, lead.id);
  };
  useKeys([
    { keys: 'ArrowDown', does: 'lead.keys.cards', palette: false, run: () => go(0, 1) },
    { keys: 'ArrowUp', does: 'lead.keys.cards', palette: false, run: () => go(0, -1) },
    { keys: 'ArrowRight', does: 'lead.keys.cards', palette: false, run: () => go(1, 0) },
    { keys: 'ArrowLeft', does: 'lead.keys.cards', palette: false, run: () => go(-1, 0) },
    { keys: 'Enter', does: 'lead.keys.open' },
    { keys: 'BracketLeft', does: 'lead.keys.back', run: () => step(-1) },
    { keys: 'BracketRight', does: 'lead.keys.forward', run: () => step(1) },
    {
      keys: 'KeyM',
      does: 'lead.keys.move',
      run: () => {
        const lead = leadInFocus();
        const card = focused();
        if (lead && card && editable) onMenu(lead, card);
      },
    },
  ]);
}
