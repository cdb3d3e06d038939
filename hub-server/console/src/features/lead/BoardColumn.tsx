import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { BoardColumn as Column, Lead, Stage } from '@/shared/api/types';
import { wholeNumber } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { classes } from '@/shared/ui/classes';
import { StageGlyph, stageLook } from '@/shared/ui/StageGlyph';
import type { LeadActions } from './actions';
import { LeadCard } from './LeadCard';
import { loadMoreLeads } from './queries';
import { type DragTools, useTakes } from './useDrag';
import { useReveal } from './useShownLead';
import { shortMoney } from './words';

interface BoardColumnProps {
  column: Column;
  currency: string;
  actions: LeadActions;
  tools: DragTools | null;
  editable: boolean;
  now: number;
  /** The lead to be brought into sight. */
  shown: number | undefined;
  onMenu: (lead: Lead, button: HTMLElement) => void;
  onTaken: (lead: number, stage: Stage) => void;
}

const NEAR_END = 500;

function useMore(column: Column) {
  const queries = useQueryClient();
  const list = useRef<VirtualizerHandle>(null);
  const loading = useRef(false);
  const look = () => {
    const handle = list.current;
    if (!handle || loading.current || column.next === null) return;
    if (handle.scrollOffset + handle.viewportSize < handle.scrollSize - NEAR_END) return;
    loading.current = true;
    void loadMoreLeads(queries, column.stage.id)
      .catch(() => undefined)
      .finally(() => {
        loading.current = false;
      });
  };
  return { list, look };
}

/** A stage with its leads, drawn only as far as they are seen. */
export function BoardColumn({
  column,
  currency,
  actions,
  tools,
  editable,
  now,
  shown,
  onMenu,
  onTaken,
}: BoardColumnProps) {
  const t = useText();
  const section = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { list, look } = useMore(column);
  const { stage } = column;
  const averageDays = Math.round(column.averageDays ?? 0);
  const taken = useCallback((lead: number) => onTaken(lead, stage), [onTaken, stage]);
  const over = useTakes(section, tools, taken);
  useReveal(shown, column, section, list);
  return (
    <section
      ref={section}
      data-stage={stage.id}
      aria-label={t('lead.column', { stage: stage.name, count: column.count })}
      className={classes(
        'flex h-full w-64.5 shrink-0 snap-start flex-col max-tablet:w-full',
        over && 'bg-brand-softer',
      )}
    >
      <header className="px-4 pt-4 pb-2.5 max-tablet:hidden">
        <h2 className="flex items-center gap-2 text-ui font-semibold">
          <StageGlyph look={stageLook(stage)} />
          <span title={stage.name} className="truncate">
            {stage.name}
          </span>
          <span className="font-normal text-text-3">{wholeNumber(column.count)}</span>
        </h2>
        <p className="flex justify-between gap-2 ps-6 text-meta text-text-2">
          <span className="font-medium">{shortMoney(column.valueCents, currency)}</span>
          {averageDays > 0 && (
            <span className="truncate text-text-3">{t('lead.average', { days: averageDays })}</span>
          )}
        </p>
      </header>
      <div
        ref={scroller}
        className="min-h-0 grow overflow-y-auto overscroll-contain px-1.75 pb-6 max-tablet:px-4 max-tablet:pt-1"
      >
        {column.items.length === 0 ? (
          <p className="rounded-card border border-dashed border-line-strong px-3 py-6 text-center text-meta text-text-3">
            {t('lead.column.empty')}
          </p>
        ) : (
          <Virtualizer
            ref={list}
            scrollRef={scroller}
            as="ul"
            item="li"
            itemSize={122}
            bufferSize={400}
            onScroll={look}
          >
            {column.items.map((lead) => (
              <div key={lead.id} className="pb-2 max-tablet:pb-3">
                <LeadCard
                  lead={lead}
                  actions={actions}
                  tools={tools}
                  editable={editable}
                  now={now}
                  onMenu={onMenu}
                />
              </div>
            ))}
          </Virtualizer>
        )}
      </div>
    </section>
  );
}
