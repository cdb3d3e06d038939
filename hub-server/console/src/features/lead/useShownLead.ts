import { useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import type { VirtualizerHandle } from 'virtua';
import { api } from '@/shared/api/client';
import type { Board, BoardColumn, Lead } from '@/shared/api/types';
import { findLead } from './boardCache';
import { loadMoreLeads } from './queries';

/** A column of thousands is not read for the sake of one card. */
const MOST_PAGES = 10;

/** The lead that the address asks for; its column is read as far as the card stands in it. */
export function useShownLead(board: Board): number | undefined {
  const queries = useQueryClient();
  const { lead } = useSearch({ from: '/shell/board' });
  const pages = useRef(0);
  const missing = lead !== undefined && !findLead(board, lead);
  // Each page draws the board anew, and that asks again.
  useEffect(() => {
    if (!missing || board.columns.length === 0 || pages.current >= MOST_PAGES) return;
    pages.current += 1;
    void api
      .get<Lead>(`/api/lead/leads/${lead}`)
      .then((found) => loadMoreLeads(queries, found.stage.id))
      .catch(() => undefined);
  }, [board, missing, lead, queries]);
  return lead;
}

const FRAMES = 60;

/** Waits until the list has drawn the card it was scrolled to. */
function focusCard(section: RefObject<HTMLElement | null>, lead: number, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const card = section.current?.querySelector<HTMLElement>(`[data-lead="${lead}"]`);
    if (card) return card.focus();
    if (frames > 0) focusCard(section, lead, frames - 1);
  });
}

/** Brings the lead that is asked for into sight, once, and gives it the focus. */
export function useReveal(
  shown: number | undefined,
  column: BoardColumn,
  section: RefObject<HTMLElement | null>,
  list: RefObject<VirtualizerHandle | null>,
): void {
  const done = useRef<number | undefined>(undefined);
  const at = shown === undefined ? -1 : column.items.findIndex((lead) => lead.id === shown);
  useEffect(() => {
    if (shown === undefined || at < 0 || done.current === shown) return;
    done.current = shown;
    section.current?.scrollIntoView({ inline: 'center', block: 'nearest' });
    list.current?.scrollToIndex(at, { align: 'center' });
    focusCard(section, shown);
  }, [shown, at, section, list]);
}
