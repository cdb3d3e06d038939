import type { SiteUser } from "../protocol";
import { type Frame, type Hub, type Message, type Opened, Refusal, type Thread } from "./hub";
import type { Shelf } from "./shelf";

/** Something said that the hub has not confirmed. */
export interface Pending {
  /** Made here; under the same word it is the same message however often it is sent. */
  readonly id: string;
  readonly text: string;
  readonly file: { readonly reference: string; readonly name: string } | null;
  readonly at: number;
  readonly failed: boolean;
}

export interface Answers {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** Everything the panel shows. */
export interface Picture {
  readonly phase: "waiting" | "ready" | "refused" | "sign-in";
  readonly visiting: boolean;
  readonly online: boolean;
  readonly office: Opened | null;
  readonly messages: readonly Message[];
  readonly pending: readonly Pending[];
  readonly older: boolean;
  readonly readUpTo: string | null;
  readonly typing: string | null;
  readonly uploading: string | null;
  readonly unread: number;
}

/** What the talk needs of the browser. */
export interface Surroundings {
  readonly hub: Hub;
  readonly shelf: Shelf;
  readonly token: string;
  readonly word: () => string;
  readonly later: (work: () => void, milliseconds: number) => () => void;
}

const PING = 20_000;
const SILENT = 45_000;
const TYPED = 6_000;
const LONGEST_WAIT = 15_000;
const SECOND = 1_000;
const FIRST: Picture = {
  phase: "waiting",
  visiting: false,
  online: true,
  office: null,
  messages: [],
  pending: [],
  older: false,
  readUpTo: null,
  typing: null,
  uploading: null,
  unread: 0,
};

/**
 * The conversation of one visitor. Messages are kept by their names, whichever way they come; what is said waits on the shelf
 * until the hub has confirmed it, and is sent again under the same name.
 */
export class Talk {
  picture: Picture = FIRST;

  private readonly byId = new Map<string, Message>();
  private readonly listeners = new Set<() => void>();
  private socket: WebSocket | null = null;
  private page = "";
  private user: SiteUser | null = null;
  private tries = 0;
  private flushing = false;
  private flushAgain = false;
  private looked = false;
  private told = "";
  private dropped: Array<() => void> = [];
  private quiet: () => void = () => {};
  private waiting: () => void = () => {};
  private typedAt = 0;

  private readonly around: Surroundings;

  constructor(around: Surroundings) {
    this.around = around;
    around.hub.visit = around.shelf.get(this.key("visit"));
    this.show({ visiting: around.hub.visit !== null, pending: this.kept() });
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Begins, on a page of this origin. */
  async start(page: string, user: SiteUser | null): Promise<void> {
    this.page = page;
    this.user = user;
    try {
      const office = await this.around.hub.post<Opened>("/opened", { page });
      if (!office.known && this.around.hub.visit !== null) this.lose();
      this.show({ office, phase: "ready", online: true });
      await this.prove();
      if (this.around.hub.visit !== null) await this.connect();
    } catch (refused) {
      if (refused instanceof Refusal && !refused.passes) {
        this.show({ phase: refused.code === "identity" ? "sign-in" : "refused" });
      } else {
        this.again(() => void this.start(page, this.user));
      }
    }
  }

  /** The page says who is signed in, or that nobody is any more: the conversation of the one before is not theirs. */
  async identify(user: SiteUser | null): Promise<void> {
    const left = this.user !== null && user?.user !== this.user.user;
    this.user = user;
    if (left) this.forget();
    if (this.picture.phase !== "waiting") await this.start(this.page, user);
  }

  /** Begins a visit with what was answered before the first message. */
  async introduce(answers: Answers): Promise<void> {
    await this.begin(answers);
    await this.connect();
  }

  /** Says something. It is shown at once, and goes out as soon as it can. */
  say(text: string, file: Pending["file"] = null): void {
    const entry: Pending = { id: this.around.word(), text, file, at: Date.now(), failed: false };
    this.keep(entry);
    this.typedAt = 0;
    this.speak({ type: "typing", on: false });
    void this.flush();
  }

  /** Gives a file and sends it as a message. */
  async give(file: File): Promise<void> {
    if (this.around.hub.visit === null) await this.introduce({});
    this.show({ uploading: file.name });
    try {
      const given = await this.around.hub.give(file);
      this.say("", { reference: given.file, name: given.name });
    } finally {
      this.show({ uploading: null });
    }
  }

  /** Sends again what was refused. */
  retry(id: string): void {
    const entry = this.picture.pending.find((one) => one.id === id);
    if (entry) this.keep({ ...entry, failed: false });
    void this.flush();
  }

  drop(id: string): void {
    this.around.shelf.remove(this.key(`said:${id}`));
    this.show({ pending: this.picture.pending.filter((one) => one.id !== id) });
  }

  /** Fetches the page of messages before the oldest one that is here. */
  async more(): Promise<void> {
    const oldest = this.picture.messages[0];
    if (oldest) this.take(await this.window(oldest.id), true);
  }

  /** Whether the visitor looks at the panel. */
  look(now: boolean): void {
    this.looked = now;
    this.see();
  }

  /** The visitor types. */
  type(): void {
    const now = Date.now();
    if (now - this.typedAt > TYPED / 2) {
      this.typedAt = now;
      this.speak({ type: "typing", on: true });
    }
  }

  /** Tries at once: the line is back, or somebody looks. */
  wake(): void {
    this.waiting();
    this.waiting = () => {};
    this.tries = 0;
    if (this.picture.phase === "waiting") void this.start(this.page, this.user);
    else if (this.around.hub.visit !== null && this.socket === null) void this.connect();
  }

  /** The line is gone, says the browser. */
  lost(): void {
    this.socket?.close();
    this.closed();
  }

  private async prove(): Promise<void> {
    const { hub } = this.around;
    if (this.user === null) return;
    try {
      if (hub.visit === null) await this.begin({});
      else await hub.put("/identity", { ...this.user, page: this.page });
    } catch (refused) {
      if (!(refused instanceof Refusal) || refused.code !== "another-user") throw refused;
      this.forget();
      await this.begin({});
    }
  }

  private async begin(answers: Answers): Promise<void> {
    const { hub, shelf } = this.around;
    const begun = await hub.post<{ visit: string }>("/visits", { ...answers, ...this.user, page: this.page });
    hub.visit = begun.visit;
    shelf.set(this.key("visit"), begun.visit);
    this.show({ visiting: true });
  }

  /** Who is nobody here any more begins anew; nothing of the visit before stays in this browser. */
  private forget(): void {
    const { hub, shelf } = this.around;
    hub.visit = null;
    for (const key of shelf.keys(this.key(""))) shelf.remove(key);
    this.hangUp();
    this.byId.clear();
    this.told = "";
    this.show({ ...FIRST, phase: this.picture.phase, office: this.picture.office });
  }

  /** The hub does not know the visit any more: what was said and not sent goes with the next one. */
  private lose(): void {
    const waiting = this.picture.pending;
    this.forget();
    for (const entry of waiting) this.keep(entry);
  }

  private async connect(): Promise<void> {
    this.hangUp();
    const { hub } = this.around;
    try {
      const { ticket } = await hub.post<{ ticket: string }>("/ticket", {});
      const socket = hub.socket(ticket);
      this.socket = socket;
      socket.onmessage = ({ data }) => this.socket === socket && this.hear(JSON.parse(String(data)) as Frame);
      socket.onclose = () => this.socket === socket && this.closed();
      this.heard();
    } catch (refused) {
      this.failed(refused);
      return;
    }
    // also where sockets are not let through: then what is new comes with every try
    await this.sync();
  }

  private hangUp(): void {
    const socket = this.socket;
    this.socket = null;
    this.quiet();
    socket?.close();
  }

  private closed(): void {
    this.hangUp();
    this.show({ online: false, typing: null });
    this.again(() => void this.connect());
  }

  private failed(refused: unknown): void {
    this.hangUp();
    if (refused instanceof Refusal && refused.code === "visit") {
      this.lose();
      if (this.user !== null) this.again(() => void this.start(this.page, this.user));
      return;
    }
    this.show({ online: false });
    this.again(() => void this.connect());
  }

  /** Tries again after a while, longer each time, and not all browsers at once. */
  private again(work: () => void): void {
    const wait = Math.min(LONGEST_WAIT, SECOND * 2 ** this.tries++);
    this.waiting();
    this.waiting = this.around.later(work, wait / 2 + (Math.random() * wait) / 2);
  }

  private heard(): void {
    this.quiet();
    const ping = this.around.later(() => this.speak({ type: "ping" }), PING);
    const silent = this.around.later(() => this.lost(), SILENT);
    this.quiet = () => {
      ping();
      silent();
    };
  }

  private hear(frame: Frame): void {
    this.heard();
    if (frame.type === "hello") {
      this.tries = 0;
      this.show({ online: true });
      void this.sync();
    } else if (frame.type === "reload") {
      void this.sync();
    } else if (frame.type === "message") {
      this.put([frame.message]);
      this.show({ typing: frame.message.mine ? this.picture.typing : null });
    } else if (frame.type === "read") {
      this.show({ readUpTo: frame.upTo });
    } else if (frame.type === "typing") {
      this.typing(frame.on ? frame.name : null);
    }
  }

  private typing(name: string | null): void {
    for (const stop of this.dropped.splice(0)) stop();
    this.show({ typing: name });
    if (name !== null) this.dropped.push(this.around.later(() => this.show({ typing: null }), TYPED));
  }

  private speak(frame: { type: string; on?: boolean }): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  private window(before?: string): Promise<Thread> {
    return this.around.hub.get<Thread>(
      `/messages?limit=50${before === undefined ? "" : `&before=${encodeURIComponent(before)}`}`,
    );
  }

  /** Fetches the newest messages, and those before them until it meets one that is here. */
  private async sync(): Promise<void> {
    try {
      const had = new Set(this.byId.keys());
      let page = await this.window();
      this.take(page, had.size === 0);
      while (had.size > 0 && page.older && !page.items.some(({ id }) => had.has(id))) {
        page = await this.window(page.items[0]?.id);
        this.take(page, false);
      }
      this.show({ online: true });
      await this.flush();
    } catch (refused) {
      this.failed(refused);
    }
  }

  private take(page: Thread, atTheTop: boolean): void {
    if (atTheTop) this.show({ older: page.older });
    this.show({ readUpTo: page.readUpTo ?? this.picture.readUpTo });
    this.put(page.items);
  }

  private put(messages: readonly Message[]): void {
    for (const message of messages) this.byId.set(message.id, message);
    const confirmed = (entry: Pending) => messages.some(({ id }) => id.endsWith(`:${entry.id}`));
    for (const entry of this.picture.pending.filter(confirmed)) this.drop(entry.id);
    // times may be in whole seconds: only the moment tells which of two was first
    const all = [...this.byId.values()].sort((a, b) => order(a.moment, b.moment) || order(a.id, b.id));
    this.show({ messages: all });
    this.see();
  }

  /** Tells the hub how far the visitor has come, and counts what they have not looked at. */
  private see(): void {
    const theirs = this.picture.messages.filter(({ mine }) => !mine);
    const last = theirs.at(-1);
    if (this.looked && last) this.around.shelf.set(this.key("seen"), last.moment);
    const seen = this.around.shelf.get(this.key("seen")) ?? "";
    this.show({ unread: theirs.filter(({ moment }) => moment > seen).length });
    const word = last ? `${last.id} ${this.looked}` : "";
    if (last && word !== this.told) {
      this.told = word;
      this.around.hub.post("/seen", { message: last.id, read: this.looked }).catch(() => {
        this.told = "";
      });
    }
  }

  /** Sends what waits, in its order; one at a time, so that the order stays. */
  private async flush(): Promise<void> {
    if (this.flushing) {
      this.flushAgain = true;
      return;
    }
    this.flushing = true;
    try {
      do {
        this.flushAgain = false;
        for (const entry of this.picture.pending.filter(({ failed }) => !failed)) {
          if (!(await this.sent(entry))) return;
        }
      } while (this.flushAgain);
    } finally {
      this.flushing = false;
    }
  }

  /** Whether the next one may go. */
  private async sent(entry: Pending): Promise<boolean> {
    const { hub } = this.around;
    try {
      if (hub.visit === null) await this.introduce({});
      this.put([
        await hub.post<Message>("/messages", {
          id: entry.id,
          text: entry.text,
          file: entry.file?.reference ?? null,
        }),
      ]);
      return true;
    } catch (refused) {
      if (refused instanceof Refusal && refused.passes) {
        this.around.later(() => void this.flush(), Math.max(refused.wait, 2) * SECOND);
      } else if (refused instanceof Refusal && refused.code === "visit") {
        this.failed(refused);
      } else {
        this.keep({ ...entry, failed: true });
        return true;
      }
      return false;
    }
  }

  private keep(entry: Pending): void {
    this.around.shelf.set(this.key(`said:${entry.id}`), JSON.stringify(entry));
    const others = this.picture.pending.filter(({ id }) => id !== entry.id);
    this.show({ pending: [...others, entry].sort((a, b) => a.at - b.at) });
  }

  private kept(): Pending[] {
    const { shelf } = this.around;
    return shelf
      .keys(this.key("said:"))
      .map((key) => JSON.parse(shelf.get(key) ?? "{}") as Pending)
      .sort((a, b) => a.at - b.at);
  }

  private key(rest: string): string {
    return `${this.around.token}:${rest}`;
  }

  private show(change: Partial<Picture>): void {
    this.picture = { ...this.picture, ...change };
    for (const listener of this.listeners) listener();
  }
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
