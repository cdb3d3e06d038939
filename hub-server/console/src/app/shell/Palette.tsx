import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  ChevronDown,
  CornerDownLeft,
  KanbanSquare,
  type LucideIcon,
  MessageCircle,
  Search,
  X,
} from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import {
  Dialog as AriaDialog,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Autocomplete,
  Header,
  Input,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { type Days, foundQuery, listQuery } from '@/features/conversation/queries';
import type { ListFilter } from '@/features/conversation/rowsCache';
import { boardQuery } from '@/features/lead/queries';
import { useMay, useMe } from '@/shared/api/session';
import { phoneNumber } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { CHOICE_ROW } from '@/shared/ui/choiceRow';
import { classes } from '@/shared/ui/classes';
import { Kbd } from '@/shared/ui/Kbd';
import { type KeyBinding, keyNames, useKeyStore } from '@/shared/ui/keys';
import { PlainIconButton } from '@/shared/ui/PlainButton';
import { closePalette } from '@/shared/ui/palette';
import { GROUPS } from '../settings/sections';
import { useDoors } from './doors';
import { FoundDays } from './FoundDays';
import { MessageRow, useMessages } from './FoundMessages';
import { type Candidate, found } from './found';

interface Entry extends Candidate {
  id: string;
  icon: LucideIcon;
  fact?: string;
  keys?: string;
  run: () => void;
}

const EVERYTHING: ListFilter = { view: 'all', status: 'open', inbox: null };

/** Below this many letters nearly everybody is found: what is loaded will do. */
const ENOUGH = 2;
const TYPING_MS = 150;

/** The words as they stand when nothing has been typed for a moment. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), TYPING_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}

interface Found {
  entries: Entry[];
  /** The hub has not said yet who else there is. */
  looking: boolean;
}

/** What the hub is asked for: the words once they stand, if they are enough. */
function useAsked(words: string): { wanted: string; asked: boolean; settling: boolean } {
  const may = useMay('conversation.read');
  const settled = useSettled(words);
  const wanted = settled.trim();
  return { wanted, asked: may && wanted.length >= ENOUGH, settling: words.trim() !== wanted };
}

/** The conversations by person: those that are loaded at once, and soon those that only the hub knows. */
function usePeople(wanted: string, asked: boolean): Found {
  const navigate = useNavigate();
  const may = useMay('conversation.read');
  const { data: loaded } = useQuery({ ...listQuery(EVERYTHING), enabled: may });
  const { data: known, isFetching } = useQuery({ ...foundQuery(wanted), enabled: asked });
  const rows = new Map(
    [...(loaded?.items ?? []), ...((asked && known?.items) || [])].map((row) => [row.id, row]),
  );
  const entries = [...rows.values()].map((row) => ({
    id: `conversation-${row.id}`,
    icon: MessageCircle,
    name: row.contact.name,
    fact: row.contact.phone ? phoneNumber(row.contact.phone) : row.inbox.name,
    also: row.contact.phone ?? '',
    run: () =>
      void navigate({
        to: '/inbox/$conversationId',
        params: { conversationId: String(row.id) },
        search: { view: 'all', status: row.status } as never,
      }),
  }));
  return { entries, looking: asked && isFetching };
}

/** The leads of the board, as far as it is loaded. */
function useLeads(): Entry[] {
  const navigate = useNavigate();
  const { data } = useQuery({ ...boardQuery, enabled: useMay('lead.read') });
  return (data?.columns ?? []).flatMap((column) =>
    column.items.map((lead) => ({
      id: `lead-${lead.id}`,
      icon: KanbanSquare,
      name: lead.contact.name,
      fact: lead.stage.name,
      also: `${lead.title} ${lead.contact.phone ?? ''}`,
      run: () => void navigate({ to: '/board', search: { lead: lead.id } }),
    })),
  );
}

function useScreens(): Entry[] {
  const t = useText();
  const navigate = useNavigate();
  const doors = useDoors();
  const { permissions } = useMe();
  const sections = GROUPS.flatMap((group) => group.sections).filter(
    (section) => !section.needs || permissions.includes(section.needs),
  );
  return [
    ...doors.map((door) => ({
      id: door.to,
      icon: door.icon,
      name: t(door.name),
      keys: door.keys,
      also: '',
      run: () => void navigate({ to: door.to }),
    })),
    ...sections.map((section) => ({
      id: section.to,
      icon: section.icon,
      name: t(section.name),
      fact: t(section.about),
      also: t(section.about),
      run: () => void navigate({ to: section.to }),
    })),
  ];
}

/** Everything that has a key where the palette was opened; the row teaches the key. */
function useDeeds(bindings: readonly KeyBinding[]): Entry[] {
  const t = useText();
  const once = new Map(bindings.filter(({ palette }) => palette !== false).map((one) => [one.does, one]));
  return [...once.values()].flatMap(({ keys, does, run }) =>
    run ? [{ id: `key-${keys}`, icon: CornerDownLeft, name: t(does), keys, also: '', run }] : [],
  );
}

function Row({ entry, onDone }: { entry: Entry; onDone: () => void }) {
  const { icon: Icon } = entry;
  return (
    <AriaMenuItem
      id={entry.id}
      textValue={entry.name}
      onAction={() => {
        onDone();
        // What closes gives the focus back first; the deed may move it on.
        requestAnimationFrame(entry.run);
      }}
      className={classes(CHOICE_ROW, 'min-h-10.5')}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-text-2" />
      <span className="min-w-0 shrink-0 truncate max-w-[60%]">{entry.name}</span>
      <span className="min-w-0 grow truncate text-meta text-text-3">{entry.fact}</span>
      {entry.keys && <Kbd>{keyNames(entry.keys)}</Kbd>}
    </AriaMenuItem>
  );
}

function Part({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <AriaMenuSection>
      <Header className="px-2.5 pt-2.5 pb-1 text-micro text-text-3">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

/** Reads on, and leaves the palette open. */
function More({ onMore }: { onMore: () => void }) {
  const t = useText();
  return (
    <AriaMenuItem id="messages-more" textValue={t('palette.more')} onAction={onMore} className={CHOICE_ROW}>
      <ChevronDown size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-text-2" />
      <span className="min-w-0 truncate text-brand-text">{t('palette.more')}</span>
    </AriaMenuItem>
  );
}

interface Shown {
  title: string;
  entries: readonly (Entry & { rank: number })[];
}

function rows(parts: readonly Shown[]): ReactNode {
  return parts.map((part) => (
    <Part key={part.title} title={part.title}>
      {part.entries.map((entry) => (
        <Row key={entry.id} entry={entry} onDone={closePalette} />
      ))}
    </Part>
  ));
}

/** One field for everything: a person, a message, a lead, a screen, an action. The first row is what Enter does. */
export function Palette() {
  const t = useText();
  // The keys that held where it was opened.
  const [bindings] = useState(() => useKeyStore.getState().layers.flat());
  const [words, setWords] = useState('');
  const [days, setDays] = useState<Days>({ from: '', until: '' });
  const { wanted, asked, settling } = useAsked(words);
  const { entries: people, looking } = usePeople(wanted, asked);
  // What was said with other words than these must not be what Enter opens.
  const said = useMessages(wanted, days, asked && words.trim().startsWith(wanted));
  const leads = useLeads();
  const screens = useScreens();
  const deeds = useDeeds(bindings);
  const parts = [
    { title: t('palette.people'), entries: found(people, words, 8) },
    { title: t('palette.leads'), entries: words === '' ? [] : found(leads, words, 5) },
    { title: t('palette.screens'), entries: found(screens, words, 12) },
    { title: t('palette.actions'), entries: found(deeds, words, 20) },
  ];
  const rank = (one: { entries: readonly { rank: number }[] }) =>
    Math.min(...one.entries.map((entry) => entry.rank), Number.POSITIVE_INFINITY);
  const shown = (words === '' ? parts : [...parts].sort((one, other) => rank(one) - rank(other))).filter(
    (part) => part.entries.length > 0,
  );
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && closePalette()}
      className="appear-scrim fixed inset-0 z-50 flex h-(--visual-viewport-height) items-start justify-center bg-scrim p-3 tablet:pt-[18dvh]"
    >
      <Modal className="appear-dialog flex max-h-[min(36rem,100%)] w-full max-w-160 flex-col overflow-hidden rounded-panel bg-raised shadow-3">
        <AriaDialog aria-label={t('palette.title')} className="flex min-h-0 flex-col outline-none">
          <Autocomplete inputValue={words} onInputChange={setWords}>
            <SearchField
              aria-label={t('palette.search')}
              autoFocus
              className="flex h-13 shrink-0 items-center gap-3 border-b border-line px-4"
            >
              <Search size={18} strokeWidth={1.75} aria-hidden className="shrink-0 text-text-2" />
              <Input
                placeholder={t('palette.search')}
                className="min-w-0 grow truncate bg-transparent text-body text-text outline-none placeholder:text-text-3 [&::-webkit-search-cancel-button]:hidden"
              />
              <PlainIconButton
                icon={X}
                label={t('ui.close')}
                onPress={closePalette}
                className="-me-2 tablet:hidden"
              />
            </SearchField>
            {asked && <FoundDays days={days} onChange={setDays} />}
            <section
              aria-label={t('palette.found')}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
              tabIndex={0}
              className="min-h-0 overflow-y-auto -outline-offset-2"
            >
              <AriaMenu
                aria-label={t('palette.title')}
                className="p-1.5 outline-none"
                renderEmptyState={() => (
                  <p role="status" className="px-3 py-6 text-center text-ui text-text-2">
                    {settling || looking || said.looking ? '…' : t('palette.none')}
                  </p>
                )}
              >
                {rows(shown)}
                {/* Last: what the hub still brings must not change what Enter does. */}
                {said.messages.length > 0 && (
                  <Part title={t('palette.messages')}>
                    {[
                      ...said.messages.map((message) => (
                        <MessageRow key={message.id} message={message} onDone={closePalette} />
                      )),
                      ...(said.more ? [<More key="more" onMore={said.more} />] : []),
                    ]}
                  </Part>
                )}
              </AriaMenu>
            </section>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
