import { create } from 'zustand';
import type { Id, Named } from '@/shared/api/types';
import { live, type Typing } from '@/shared/live/live';

/** A writer who falls silent without saying so is forgotten. */
const FORGOTTEN_MS = 6000;

interface TypingStore {
  /** By conversation: the customer is null among the writers. */
  writers: ReadonlyMap<Id, readonly (Named | null)[]>;
}

const useTyping = create<TypingStore>(() => ({ writers: new Map() }));

const timers = new Map<string, ReturnType<typeof setTimeout>>();

function same(one: Named | null, other: Named | null): boolean {
  return one?.id === other?.id;
}

function set({ conversation, user, on }: Typing): void {
  const writers = new Map(useTyping.getState().writers);
  const others = (writers.get(conversation) ?? []).filter((writer) => !same(writer, user));
  if (on) writers.set(conversation, [...others, user]);
  else if (others.length > 0) writers.set(conversation, others);
  else writers.delete(conversation);
  useTyping.setState({ writers });
}

function heard(typing: Typing): void {
  const key = `${typing.conversation} ${typing.user?.id ?? 'customer'}`;
  clearTimeout(timers.get(key));
  timers.delete(key);
  if (typing.on)
    timers.set(
      key,
      setTimeout(() => heard({ ...typing, on: false }), FORGOTTEN_MS),
    );
  set(typing);
}

/** Follows who is writing where; gives what ends it. */
export function followTyping(): () => void {
  return live.onTyping(heard);
}

const NOBODY: readonly (Named | null)[] = [];

/** Who else is writing in a conversation. Null is the customer. */
export function useWriters(conversation: Id): readonly (Named | null)[] {
  return useTyping((state) => state.writers.get(conversation) ?? NOBODY);
}

/** The message of a writer is here, so they write no more. */
export function stopsTyping(conversation: Id, user: Named | null): void {
  heard({ conversation, user, on: false });
}

const TOLD_EVERY_MS = 3000;
const IDLE_MS = 4000;

/** Tells colleagues that one is writing, at most every three seconds, and that one has stopped. */
export function typingSignal(conversation: Id) {
  let told = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(idle);
    if (told > 0) live.typing(conversation, false);
    told = 0;
  };
  const typed = () => {
    clearTimeout(idle);
    idle = setTimeout(stop, IDLE_MS);
    if (Date.now() - told < TOLD_EVERY_MS) return;
    told = Date.now();
    live.typing(conversation, true);
  };
  return { typed, stop };
}
