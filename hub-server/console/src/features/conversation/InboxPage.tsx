import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MessageCircle } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useText } from '@/shared/i18n/text';
import { Empty } from '@/shared/ui/Empty';
import { type KeyBinding, useKeys } from '@/shared/ui/keys';
import { useTitle } from '@/shared/ui/useTitle';
import { useActions } from './actions';
import type { ComposerHandle } from './composer/Composer';
import { FileDrop } from './composer/FileDrop';
import { ConversationList } from './list/ConversationList';
import { ListHead } from './list/ListHead';
import { type Detail, type Row, VIEWS } from './model';
import { afterLeaving, neighbour } from './neighbours';
import { knownRow } from './patches';
import { conversationQuery, listQuery } from './queries';
import { useInbox } from './useInbox';
import { useWide } from './useWide';

// The list is the first screen; a thread and its details come right after it.
const loadThread = () => import('./thread/ThreadPane').then((module) => ({ default: module.ThreadPane }));
const loadDetails = () =>
  import('./details/DetailsPanel').then((module) => ({ default: module.DetailsPanel }));
const ThreadPane = lazy(loadThread);
const DetailsPanel = lazy(loadDetails);
const Sheet = lazy(() => import('@/shared/ui/Dialog').then((module) => ({ default: module.Sheet })));

interface InboxPageProps {
  /** What the details show about the lead of a conversation. */
  lead: (conversation: Detail) => ReactNode;
}

function Nobody() {
  const t = useText();
  useTitle(t('conversation.title'));
  return (
    <div className="grid grow place-items-center bg-sunken">
      <Empty icon={MessageCircle} title={t('conversation.choose')} fact={t('conversation.choose.fact')} />
    </div>
  );
}

const REMEMBERED = 'nexus.details';

/** Beside the thread where there is room, over it elsewhere. */
function useDetails() {
  const wide = useWide();
  const [beside, setBeside] = useState(() => localStorage.getItem(REMEMBERED) !== 'closed');
  const [over, setOver] = useState(false);
  const toggle = () => {
    if (!wide) return setOver(!over);
    localStorage.setItem(REMEMBERED, beside ? 'closed' : 'open');
    setBeside(!beside);
  };
  return { beside: wide && beside, over: !wide && over, toggle, close: () => setOver(false) };
}

/** List, thread and details: one page for all conversations. */
export function InboxPage({ lead }: InboxPageProps) {
  const t = useText();
  const queries = useQueryClient();
  const { chosen, filter, search, jump, open, show } = useInbox();
  const actions = useActions();
  const composer = useRef<ComposerHandle>(null);
  const details = useDetails();
  const [assigning, setAssigning] = useState(false);
  const { data: detail } = useQuery({ ...conversationQuery(chosen ?? 0), enabled: chosen !== null });

  useEffect(() => {
    void loadThread();
    void loadDetails();
  }, []);

  const ids = () => queries.getQueryData(listQuery(filter).queryKey)?.items.map((row) => row.id) ?? [];
  const current = (): Row | null => (chosen === null ? null : knownRow(queries, chosen));
  const resolve = (row: Row, stay = false) => {
    const next = row.status === 'open' && !stay ? afterLeaving(ids(), row.id) : row.id;
    void actions.resolve(row);
    if (next !== row.id) open(next);
  };
  const go = (step: 1 | -1) => {
    const next = neighbour(ids(), chosen, step);
    if (next !== null && next !== chosen) open(next);
  };
  const nextView = () => show({ view: VIEWS[(VIEWS.indexOf(filter.view) + 1) % VIEWS.length] });
  const withRow = (deed: (row: Row) => void) => () => {
    const row = current();
    if (row) deed(row);
  };
  // What is on the screen is being read: it is left, for later.
  const unread = (row: Row) => {
    open(null);
    void actions.markUnread(row);
  };
  const steps: KeyBinding[] = [
    { keys: 'Enter', does: 'conversation.keys.open' },
    { keys: 'KeyJ', does: 'conversation.keys.next', palette: false, run: () => go(1) },
    { keys: 'KeyK', does: 'conversation.keys.previous', palette: false, run: () => go(-1) },
    { keys: 'Alt+KeyJ', does: 'conversation.keys.next', run: () => go(1), inFields: true, palette: false },
    {
      keys: 'Alt+KeyK',
      does: 'conversation.keys.previous',
      run: () => go(-1),
      inFields: true,
      palette: false,
    },
    { keys: 'Alt+KeyN', does: 'conversation.keys.next-view', run: nextView, inFields: true, palette: false },
  ];
  const deeds: KeyBinding[] = [
    { keys: 'KeyR', does: 'conversation.keys.reply', run: () => composer.current?.focus('reply') },
    { keys: 'KeyN', does: 'conversation.keys.note', run: () => composer.current?.focus('note') },
    { keys: 'KeyE', does: 'conversation.keys.resolve', run: withRow((row) => resolve(row)) },
    { keys: 'Shift+KeyE', does: 'conversation.keys.resolve-stay', run: withRow((row) => resolve(row, true)) },
    { keys: 'KeyA', does: 'conversation.keys.assign', run: () => setAssigning(true) },
    {
      keys: 'KeyI',
      does: 'conversation.keys.assign-me',
      run: withRow((row) => void actions.assign(row, actions.me)),
    },
    { keys: 'KeyU', does: 'conversation.keys.unread', run: withRow(unread) },
    { keys: 'KeyD', does: 'conversation.keys.details', run: details.toggle },
    { keys: 'Escape', does: 'conversation.keys.close', palette: false, run: () => open(null) },
    {
      keys: 'Alt+KeyL',
      does: 'conversation.keys.reply',
      run: () => composer.current?.focus('reply'),
      inFields: true,
    },
    {
      keys: 'Alt+KeyP',
      does: 'conversation.keys.note',
      run: () => composer.current?.focus('note'),
      inFields: true,
    },
    {
      keys: 'Alt+KeyE',
      does: 'conversation.keys.resolve',
      run: withRow((row) => resolve(row)),
      inFields: true,
    },
  ];
  useKeys(chosen === null ? steps : [...steps, ...deeds]);

  const panel = detail && <DetailsPanel key={detail.id} detail={detail} lead={lead(detail)} />;
  return (
    <div className="flex min-h-0 grow">
      <section
        aria-label={t('conversation.list')}
        className={`flex w-full min-w-0 flex-col bg-surface tablet:w-72 tablet:shrink-0 tablet:border-e tablet:border-line desktop:w-84 ${chosen === null ? '' : 'max-tablet:hidden'}`}
      >
        <ListHead filter={filter} onShow={show} />
        <ConversationList
          key={JSON.stringify(filter)}
          filter={filter}
          search={search}
          chosen={chosen}
          onShow={show}
        />
      </section>
      <section
        aria-label={t('conversation.conversation')}
        className={`flex min-h-0 min-w-0 grow flex-col ${chosen === null ? 'max-tablet:hidden' : ''}`}
      >
        {chosen === null ? (
          <Nobody />
        ) : (
          <FileDrop onFiles={(files) => composer.current?.attach(files)}>
            <Suspense fallback={<div className="grow bg-sunken" />}>
              <ThreadPane
                key={chosen}
                id={chosen}
                jump={jump}
                details={details.beside || details.over}
                assigning={assigning}
                onAssigning={setAssigning}
                onDetails={details.toggle}
                onBack={() => open(null)}
                onResolve={(row) => resolve(row)}
                onUnread={withRow(unread)}
                composer={composer}
              />
            </Suspense>
          </FileDrop>
        )}
      </section>
      {details.beside && panel && (
        <aside
          aria-label={t('conversation.details')}
          className="w-84 shrink-0 overflow-y-auto border-s border-line bg-surface"
        >
          <Suspense>{panel}</Suspense>
        </aside>
      )}
      <Sheet
        open={details.over && panel !== undefined}
        onClose={details.close}
        title={t('conversation.details')}
      >
        {panel}
      </Sheet>
    </div>
  );
}
