import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CloudOff, SquareKanban } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { problemText } from '@/shared/api/problemText';
import { useMay, useMe } from '@/shared/api/session';
import type { Board, Lead, Stage } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Empty } from '@/shared/ui/Empty';
import { Skeleton, SkeletonBlock } from '@/shared/ui/Skeleton';
import { useTitle } from '@/shared/ui/useTitle';
import { useLeadActions } from './actions';
import { BoardColumn } from './BoardColumn';
import { findLead, openTotal } from './boardCache';
import { PhoneStages } from './PhoneStages';
import { boardQuery } from './queries';
import { StageMenu, useMove } from './StageMenu';
import { inOrder } from './stages';
import { useBoardKeys } from './useBoardKeys';
import { useDragTools } from './useDrag';
import { useShownLead } from './useShownLead';
import { shortMoney } from './words';

function BoardSkeleton() {
  return (
    <Skeleton className="flex min-h-0 grow gap-4 overflow-hidden bg-sunken p-4">
      {[3, 4, 2, 3, 1].map((cards, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty columns have no other name than their place
        <div key={column} className="flex w-64.5 shrink-0 flex-col gap-2.5">
          <SkeletonBlock className="mb-2 h-4 w-1/2" />
          {Array.from({ length: cards }, (_, card) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty cards have no other name than their place
            <SkeletonBlock key={card} className="h-28 rounded-card" />
          ))}
        </div>
      ))}
    </Skeleton>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Which stage a phone shows, followed from the place of the canvas. */
function usePhoneStage(canvas: RefObject<HTMLElement | null>) {
  const [at, setAt] = useState(0);
  const follow = () => {
    const element = canvas.current;
    if (element && element.clientWidth > 0) setAt(Math.round(element.scrollLeft / element.clientWidth));
  };
  const go = (next: number) => {
    const element = canvas.current;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element?.scrollTo({ left: next * element.clientWidth, behavior: calm ? 'instant' : 'smooth' });
  };
  return { at, follow, go };
}

function Canvas({ board }: { board: Board }) {
  const queries = useQueryClient();
  const t = useText();
  const { currency } = useMe().organisation;
  const editable = useMay('lead.move');
  const actions = useLeadActions();
  const { move, dialog } = useMove(actions);
  const canvas = useRef<HTMLElement>(null);
  const anchor = useRef<HTMLElement>(null);
  const [menu, setMenu] = useState<Lead | null>(null);
  const tools = useDragTools(editable && matchMedia('(pointer: fine)').matches);
  const now = useNow();
  const phone = usePhoneStage(canvas);
  const order = inOrder(board.pipeline.stages).map((stage) => stage.id);
  const columns = [...board.columns].sort(
    (one, other) => order.indexOf(one.stage.id) - order.indexOf(other.stage.id),
  );

  const newestMove = useRef(move);
  newestMove.current = move;
  const onMenu = useCallback((lead: Lead, button: HTMLElement) => {
    anchor.current = button;
    setMenu(lead);
  }, []);
  const onTaken = useCallback(
    (id: number, stage: Stage) => {
      const known = queries.getQueryData(boardQuery.queryKey);
      const lead = known && findLead(known, id);
      if (lead) newestMove.current(lead, stage);
    },
    [queries],
  );
  useBoardKeys({ canvas, editable, onMove: move, onMenu });
  const shown = useShownLead(board);

  return (
    <div className="flex min-h-0 grow flex-col bg-sunken">
      <PhoneStages columns={columns} at={phone.at} currency={currency} onGo={phone.go} />
      <section
        ref={canvas}
        aria-label={t('lead.board')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        onScroll={phone.follow}
        className="flex min-h-0 grow overflow-x-auto overflow-y-hidden overscroll-x-contain px-1.5 -outline-offset-2 max-tablet:snap-x max-tablet:snap-mandatory max-tablet:px-0 max-tablet:[scrollbar-width:none]"
      >
        {columns.map((column) => (
          <BoardColumn
            key={column.stage.id}
            column={column}
            currency={currency}
            actions={actions}
            tools={tools}
            editable={editable}
            now={now}
            shown={shown}
            onMenu={onMenu}
            onTaken={onTaken}
          />
        ))}
      </section>
      <StageMenu
        lead={menu}
        pipeline={board.pipeline}
        anchor={anchor}
        onMove={move}
        onClose={() => setMenu(null)}
      />
      {dialog}
    </div>
  );
}

function Total({ board }: { board: Board }) {
  const t = useText();
  const { currency } = useMe().organisation;
  const { count, valueCents } = openTotal(board);
  return (
    <p className="text-ui text-text-2">
      {t('lead.total', { count })} ·{' '}
      <span className="font-semibold text-text">{shortMoney(valueCents, currency)}</span>
    </p>
  );
}

/** The leads by stage. */
export function BoardPage() {
  const t = useText();
  const board = useQuery(boardQuery);
  useTitle(t('lead.title'));
  const empty = board.data?.columns.every((column) => column.count === 0);
  return (
    <>
      <header className="flex min-h-15 shrink-0 flex-wrap items-center justify-between gap-x-4 border-b border-line bg-surface px-5 py-2 max-tablet:px-4">
        <h1 className="text-title-2 max-tablet:text-title-1">{t('lead.title')}</h1>
        {board.data && <Total board={board.data} />}
      </header>
      {board.isPending && <BoardSkeleton />}
      {board.isError && !board.data && (
        <div role="alert" className="grid grow place-items-center bg-sunken">
          <Empty
            icon={CloudOff}
            title={t('lead.board.failed')}
            fact={problemText(board.error)}
            action={<Button onPress={() => void board.refetch()}>{t('ui.again')}</Button>}
          />
        </div>
      )}
      {board.data &&
        (empty ? (
          <div className="grid grow place-items-center bg-sunken">
            <Empty icon={SquareKanban} title={t('lead.board.empty')} fact={t('lead.board.empty.fact')} />
          </div>
        ) : (
          <Canvas board={board.data} />
        ))}
    </>
  );
}
