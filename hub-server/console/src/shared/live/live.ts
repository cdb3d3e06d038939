import { create } from 'zustand';
import { api } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import type { Id, Named } from '@/shared/api/types';
import type { ClientFrame, LiveCursor, LiveEvent, LiveEventName, ServerFrame } from './frames';

export type LiveState = 'connecting' | 'live' | 'waiting' | 'off';

interface LiveStore {
  state: LiveState;
  /** Ids of the colleagues who are here. */
  online: readonly Id[];
}

/** What the screens show about the connection itself. */
export const useLive = create<LiveStore>(() => ({ state: 'off', online: [] }));

export interface Typing {
  conversation: Id;
  /** Null is the customer. */
  user: Named | null;
  on: boolean;
}

type EventOf<Name extends LiveEventName> = Extract<LiveEvent, { event: Name }>;

const FIRST_WAIT = 500;
const LONGEST_WAIT = 20_000;
const PING_EVERY = 25_000;
const SILENCE = 60_000;
/** An answer that takes longer than this counts as read after whatever was heard before. */
const KEPT_MS = 30_000;
const KEPT_EVENTS = 1_000;

interface Heard {
  at: number;
  event: LiveEvent;
}

/** Hears an event; `again` says that it was told before, and is repeated for an answer that may be older. */
type Listener<Event> = (event: Event, again: boolean) => void;

/**
 * The one socket of this tab. It comes back by itself and asks for what it missed by its cursor; where the log
 * no longer reaches back, everything on the screen is read anew.
 */
class LiveConnection {
  private socket: WebSocket | null = null;
  private cursor: LiveCursor | undefined;
  /** Where the log stood when this socket opened. */
  private head: LiveCursor = { chat: 0, core: 0 };
  private failures = 0;
  private wanted = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private heartbeat: ReturnType<typeof setInterval> | undefined;
  private lastHeard = 0;
  private viewing: Id | null = null;
  private heard: Heard[] = [];
  private readonly listeners = new Map<LiveEventName, Set<Listener<never>>>();
  private readonly typingListeners = new Set<(typing: Typing) => void>();
  private readonly reloadListeners = new Set<() => void>();
  private readonly signedOutListeners = new Set<() => void>();

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    window.addEventListener('online', this.hurry);
    document.addEventListener('visibilitychange', this.hurry);
    void this.connect();
  }

  stop(): void {
    this.wanted = false;
    this.cursor = undefined;
    this.heard = [];
    clearTimeout(this.timer);
    window.removeEventListener('online', this.hurry);
    document.removeEventListener('visibilitychange', this.hurry);
    this.drop();
    useLive.setState({ state: 'off', online: [] });
  }

  /** Calls the listener for each event of these names; gives what ends it. */
  on<Name extends LiveEventName>(names: readonly Name[], listener: Listener<EventOf<Name>>): () => void {
    for (const name of names) {
      const known = this.listeners.get(name) ?? new Set();
      this.listeners.set(name, known.add(listener as Listener<never>));
    }
    return () => {
      for (const name of names) this.listeners.get(name)?.delete(listener as Listener<never>);
    };
  }

  onTyping(listener: (typing: Typing) => void): () => void {
    this.typingListeners.add(listener);
    return () => this.typingListeners.delete(listener);
  }

  /** What was missed cannot be told: read the screen anew. */
  onReload(listener: () => void): () => void {
    this.reloadListeners.add(listener);
    return () => this.reloadListeners.delete(listener);
  }

  onSignedOut(listener: () => void): () => void {
    this.signedOutListeners.add(listener);
    return () => this.signedOutListeners.delete(listener);
  }

  typing(conversation: Id, on: boolean): void {
    this.send({ type: 'typing', conversation, on });
  }

  /** Tells which conversation is on the screen; said again after each reconnection. */
  view(conversation: Id | null): void {
    this.viewing = conversation;
    this.send({ type: 'viewing', conversation });
  }

  private send(frame: ClientFrame): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  private async connect(): Promise<void> {
    if (!this.wanted || this.socket) return;
    clearTimeout(this.timer);
    useLive.setState({ state: this.failures === 0 ? 'connecting' : 'waiting' });
    try {
      const { ticket } = await api.post<{ ticket: string }>('/api/live/ticket');
      if (this.wanted && !this.socket) this.open(ticket);
    } catch (error) {
      if (isProblem(error) && error.status === 401) return;
      this.again();
    }
  }

  private open(ticket: string): void {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const asked = new URLSearchParams({ ticket, ...this.seen() });
    const socket = new WebSocket(`${scheme}://${location.host}/live?${asked}`);
    this.socket = socket;
    socket.onopen = () => {
      this.lastHeard = Date.now();
      this.heartbeat = setInterval(() => this.beat(), PING_EVERY);
    };
    socket.onmessage = ({ data }) => {
      if (this.socket !== socket) return;
      this.lastHeard = Date.now();
      this.hear(JSON.parse(data as string) as ServerFrame);
    };
    socket.onclose = () => {
      if (this.socket !== socket) return;
      this.drop();
      this.again();
    };
  }

  /** How far this tab has seen; it stands in the address, so that no frame has to come before the greeting. */
  private seen(): Record<string, string> {
    return this.cursor ? { chat: String(this.cursor.chat), core: String(this.cursor.core) } : {};
  }

  /** A half-open connection never closes by itself: silence ends it. */
  private beat(): void {
    if (Date.now() - this.lastHeard <= SILENCE) {
      this.send({ type: 'ping' });
      return;
    }
    this.drop();
    this.again();
  }

  private drop(): void {
    clearInterval(this.heartbeat);
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  /** Waits longer each time, by chance up to half more, so that a thousand browsers do not come back at once. */
  private again(): void {
    if (!this.wanted) return;
    useLive.setState({ state: 'waiting' });
    const wait = Math.min(FIRST_WAIT * 2 ** this.failures, LONGEST_WAIT);
    this.failures += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.connect(), wait * (1 + Math.random() / 2));
  }

  private readonly hurry = () => {
    if (document.visibilityState === 'visible' && navigator.onLine && !this.socket) {
      this.failures = Math.min(this.failures, 1);
      void this.connect();
    }
  };

  private hear(frame: ServerFrame): void {
    switch (frame.type) {
      case 'hello':
        this.greet(frame.cursor);
        return;
      case 'event':
        this.tell(frame);
        return;
      case 'reload':
        this.cursor = this.head;
        for (const listener of this.reloadListeners) listener();
        return;
      case 'typing':
        for (const listener of this.typingListeners) listener(frame);
        return;
      case 'presence':
        useLive.setState({ online: frame.online });
        return;
      case 'signed-out':
        for (const listener of this.signedOutListeners) listener();
        return;
      case 'pong':
        return;
    }
  }

  private greet(head: LiveCursor): void {
    this.failures = 0;
    this.head = head;
    useLive.setState({ state: 'live' });
    if (this.viewing !== null) this.view(this.viewing);
    // With a cursor the missed events follow and move it. Without one, what was read before now may be old.
    if (this.cursor) return;
    this.cursor = head;
    for (const listener of this.reloadListeners) listener();
  }

  private tell(event: LiveEvent): void {
    const cursor = this.cursor ?? this.head;
    if (event.seq <= cursor[event.db]) return;
    this.cursor = { ...cursor, [event.db]: event.seq };
    const at = performance.now();
    this.heard = [...this.heard.filter((old) => at - old.at < KEPT_MS), { at, event }].slice(-KEPT_EVENTS);
    this.pass(event, false);
  }

  /**
   * Tells once more what was heard since then (milliseconds of `performance.now()`): an answer that was asked for
   * then may be older than these events, and has just taken the place of what they changed.
   */
  tellAgain(since: number): void {
    for (const { at, event } of this.heard) if (at >= since) this.pass(event, true);
  }

  private pass(event: LiveEvent, again: boolean): void {
    for (const listener of this.listeners.get(event.event) ?? [])
      (listener as Listener<LiveEvent>)(event, again);
  }
}

export const live = new LiveConnection();
