import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useMatches, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { ConversationLive } from '@/features/conversation/ConversationLive';
import { LeadLive } from '@/features/lead/LeadLive';
import { meQuery, useMe } from '@/shared/api/session';
import { useText } from '@/shared/i18n/text';
import { keepAnswersNew } from '@/shared/live/answers';
import { live } from '@/shared/live/live';
import { useLiveEvents } from '@/shared/live/useLiveEvents';
import { useKeyboard, useKeys } from '@/shared/ui/keys';
import { openPalette, usePalette } from '@/shared/ui/palette';
import { Toaster, undoLast } from '@/shared/ui/Toast';
import { PhoneConnection } from './Connection';
import { useDoors } from './doors';
import { PhoneBar, Rail, RailHead } from './Rail';
import { TopBar } from './TopBar';

const KeySheet = lazy(() => import('./KeySheet').then((module) => ({ default: module.KeySheet })));

const Palette = lazy(() => import('./Palette').then((module) => ({ default: module.Palette })));

/** Opens the socket while somebody is signed in, and reads the screen anew where events cannot tell it. */
function useLiveConnection(): void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => {
    const now = () => void queries.invalidateQueries({ predicate: (query) => query.queryKey[1] !== 'me' });
    const out = () => {
      queries.removeQueries({ queryKey: meQuery.queryKey });
      void navigate({ to: '/sign-in', search: { after: location.pathname + location.search } });
    };
    const ends = [keepAnswersNew(queries), live.onReload(now), live.onSignedOut(out)];
    live.start();
    return () => {
      for (const end of ends) end();
      live.stop();
    };
  }, [queries, navigate]);
}

const MEMBER_EVENTS = ['member.changed'] as const;

const ORGANISATION_EVENTS = ['organisation.changed'] as const;

/** Rights that an administrator changes hold at once, without a new sign-in; so does the organisation's name. */
function useOwnPlace(): void {
  const queries = useQueryClient();
  const { user } = useMe();
  const again = () => void queries.invalidateQueries({ queryKey: meQuery.queryKey });
  useLiveEvents(MEMBER_EVENTS, ({ body }) => {
    if (body.member.id === user.id) again();
  });
  useLiveEvents(ORGANISATION_EVENTS, again);
}

function useDoorKeys(showKeys: () => void): void {
  const navigate = useNavigate();
  const doors = useDoors();
  useKeyboard();
  useKeys([
    ...doors.map((door) => ({
      keys: door.keys,
      does: door.does,
      run: () => void navigate({ to: door.to }),
      palette: false,
    })),
    { keys: 'Ctrl+KeyK', does: 'keys.palette', run: openPalette, inFields: true, palette: false },
    { keys: 'Slash', does: 'keys.palette', run: openPalette, palette: false },
    { keys: 'Ctrl+KeyZ', does: 'keys.undo', run: undoLast, palette: false },
    { keys: 'Shift+Slash', does: 'keys.show', run: showKeys },
  ]);
}

/** The frame of every screen behind the sign-in: doors, top bar, the inset sheet. */
export function Shell() {
  const t = useText();
  const [keysShown, setKeysShown] = useState(false);
  const palette = usePalette((state) => state.open);
  const barless = useMatches({
    select: (matches) => matches.some((match) => match.staticData.phoneBar === false),
  });
  useLiveConnection();
  useOwnPlace();
  useDoorKeys(() => setKeysShown(true));
  return (
    <div className="flex h-dvh flex-col bg-surface desktop:grid desktop:grid-cols-[4.75rem_minmax(0,1fr)] desktop:grid-rows-[3.5rem_minmax(0,1fr)] desktop:bg-bg">
      <a
        href="#main"
        className="sr-only z-60 rounded-control bg-inverse px-4 py-3 font-semibold text-on-inverse focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
      >
        {t('shell.skip')}
      </a>
      <RailHead />
      <TopBar onKeys={() => setKeysShown(true)} />
      <Rail />
      <main
        id="main"
        tabIndex={-1}
        className="flex min-h-0 min-w-0 grow flex-col overflow-hidden bg-surface outline-none desktop:rounded-tl-sheet desktop:border-s desktop:border-t desktop:border-line"
      >
        <PhoneConnection />
        <Outlet />
      </main>
      {!barless && <PhoneBar />}
      {keysShown && (
        <Suspense>
          <KeySheet open onClose={() => setKeysShown(false)} />
        </Suspense>
      )}
      {palette && (
        <Suspense>
          <Palette />
        </Suspense>
      )}
      <Toaster />
      <ConversationLive />
      <LeadLive />
    </div>
  );
}
