import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import { problemText } from '@/shared/api/problemText';
import type { Board, Lead, Named, Stage } from '@/shared/api/types';
import { type Translate, useText } from '@/shared/i18n/text';
import { announce } from '@/shared/ui/announce';
import { refusal, toast } from '@/shared/ui/Toast';
import { knownLead, patchLead } from './patches';
import { BOARD } from './queries';

interface Deed {
  queries: QueryClient;
  t: Translate;
}

function refused({ t }: Deed, error: unknown): void {
  const words = isProblem(error, 'stale')
    ? t('lead.stale')
    : isProblem(error, 'another-open')
      ? t('lead.another-open')
      : problemText(error);
  refusal(words);
}

/** "Maria está em Qualificados, 3 de 12", for who does not see it move. */
function announceMove({ queries, t }: Deed, lead: Lead): void {
  const column = queries.getQueryData<Board>(BOARD)?.columns.find((item) => item.stage.id === lead.stage.id);
  const at = column?.items.findIndex((item) => item.id === lead.id) ?? -1;
  announce(
    column && at >= 0
      ? t('lead.moved.place', {
          name: lead.contact.name,
          stage: lead.stage.name,
          place: at + 1,
          count: column.count,
        })
      : t('lead.moved', { name: lead.contact.name, stage: lead.stage.name }),
  );
}

const underWay = new Map<number, Promise<Lead>>();

/** Moves of one lead go one after the other: the next builds on the version that the one before has made. */
function inTurn(lead: number, ask: () => Promise<Lead>): { answer: Promise<Lead>; isLast: () => boolean } {
  const answer = (underWay.get(lead) ?? Promise.resolve()).then(ask, ask);
  underWay.set(lead, answer);
  const isLast = () => underWay.get(lead) === answer;
  const done = () => void (isLast() && underWay.delete(lead));
  answer.then(done, done);
  return { answer, isLast };
}

async function moveTo(deed: Deed, lead: Lead, stage: Stage, lostReason?: string): Promise<boolean> {
  const { queries } = deed;
  const before = knownLead(queries, lead.id) ?? lead;
  const shown: Lead = {
    ...before,
    stage,
    stageSince: new Date().toISOString(),
    lostReason: lostReason ?? null,
  };
  patchLead(queries, shown);
  announceMove(deed, shown);
  const known = () => knownLead(queries, lead.id) ?? before;
  const { answer, isLast } = inTurn(lead.id, async () => {
    const body = { stage: stage.id, version: known().version, ...(lostReason ? { lostReason } : {}) };
    const moved = await api.post<Lead>(`/api/lead/leads/${lead.id}/stage`, body);
    // Where it was moved on meanwhile, it stands there already.
    patchLead(queries, isLast() ? moved : { ...known(), version: moved.version });
    return moved;
  });
  try {
    await answer;
    return true;
  } catch (error) {
    // Somebody else may have moved it: what the hub knows stands, not what was here.
    const now = await api.get<Lead>(`/api/lead/leads/${lead.id}`).catch(() => before);
    patchLead(queries, now);
    refused(deed, error);
    return false;
  }
}

async function move(deed: Deed, lead: Lead, stage: Stage, lostReason?: string): Promise<void> {
  const from = lead.stage;
  if (from.id === stage.id) return;
  const moved = moveTo(deed, lead, stage, lostReason);
  toast(deed.t('lead.moved', { name: lead.contact.name, stage: stage.name }), () => {
    const now = knownLead(deed.queries, lead.id) ?? lead;
    void moveTo(deed, now, from, from.phase === 'lost' ? (lead.lostReason ?? '') : undefined);
  });
  await moved;
}

export interface LeadChange {
  valueCents?: number | null;
  owner?: number | null;
  nextStep?: string | null;
  nextStepOn?: string | null;
}

async function change(deed: Deed, lead: Lead, changed: LeadChange, owner?: Named | null): Promise<void> {
  const { owner: _, ...fields } = changed;
  const before = knownLead(deed.queries, lead.id) ?? lead;
  patchLead(deed.queries, { ...before, ...fields, ...(owner === undefined ? {} : { owner }) });
  try {
    patchLead(deed.queries, await api.patch<Lead>(`/api/lead/leads/${lead.id}`, changed));
  } catch (error) {
    patchLead(deed.queries, before);
    throw error;
  }
}

/** What can be done with a lead. */
export function useLeadActions() {
  const queries = useQueryClient();
  const t = useText();
  return useMemo(() => {
    const deed: Deed = { queries, t };
    return {
      move: (lead: Lead, stage: Stage, lostReason?: string) => move(deed, lead, stage, lostReason),
      /** Fails where the hub refuses, so that the field keeps what was typed. */
      change: (lead: Lead, changed: LeadChange) => change(deed, lead, changed),
      give: (lead: Lead, owner: Named | null) =>
        change(deed, lead, { owner: owner?.id ?? null }, owner).catch((error: unknown) =>
          refused(deed, error),
        ),
    };
  }, [queries, t]);
}

export type LeadActions = ReturnType<typeof useLeadActions>;
