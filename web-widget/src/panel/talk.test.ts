import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Hub, type Message } from "./hub";
import { shelf } from "./shelf";
import { Talk } from "./talk";

/** A hub of one conversation, as the real one behaves: the same word again is the same message. */
class FakeHub {
  messages: Message[] = [];
  asked: string[] = [];
  away = false;
  /** Takes the next message and loses the answer. */
  losesAnswer = false;
  refuses: { status: number; code: string } | null = null;
  private clock = 1_000;

  readonly ask = async (address: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const path = String(address).replace("/chat/t", "");
    this.asked.push(`${init?.method} ${path}`);
    if (this.away) throw new TypeError("no network");
    if (path === "/opened") return json(200, { open: true, opens: null, known: true });
    if (path === "/visits") return json(201, { visit: "a-visit" });
    if (path === "/ticket") return json(200, { ticket: "a-ticket" });
    if (path === "/seen") return new Response(null, { status: 204 });
    if (path.startsWith("/messages?")) return this.window(new URL(path, "http://hub").searchParams);
    if (this.refuses) return json(this.refuses.status, { code: this.refuses.code });
    const said = JSON.parse(String(init?.body)) as { id: string; text: string };
    const message =
      this.messages.find(({ id }) => id === `v:${said.id}`) ?? this.write(`v:${said.id}`, said.text, true);
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new TypeError("cut");
    }
    return json(201, message);
  };

  write(id: string, text: string, mine: boolean): Message {
    const message: Message = {
      id,
      mine,
      author: mine ? "" : "Ana",
      text,
      file: null,
      // whole seconds, as the hub tells them
      at: new Date(Math.floor(this.clock / 1000) * 1000).toISOString(),
      moment: `${this.clock++}`,
      edited: false,
      removed: false,
      reactions: [],
      quote: null,
    };
    this.messages.push(message);
    return message;
  }

  private window(asked: URLSearchParams): Response {
    const before = asked.get("before");
    const end = before ? this.messages.findIndex(({ id }) => id === before) : this.messages.length;
    const begin = Math.max(0, end - Number(asked.get("limit")));
    return json(200, { items: this.messages.slice(begin, end), older: begin > 0, readUpTo: null });
  }
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status });
}

/** The line to the hub, cut and tied as the test wants. */
class Line {
  static open: Line[] = [];
  static readonly OPEN = 1;
  readyState = 1;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  sent: string[] = [];

  constructor() {
    Line.open.push(this);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.readyState = 3;
  }

  says(frame: unknown): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  cut(): void {
    this.close();
    this.onclose?.();
  }
}

describe("the conversation of a visitor", () => {
  let hub: FakeHub;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("WebSocket", Line);
    Line.open = [];
    localStorage.clear();
    hub = new FakeHub();
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  let words = 0;
  function talk(): Talk {
    return new Talk({
      hub: new Hub("/chat/t", hub.ask),
      shelf: shelf(() => localStorage, document, "/"),
      token: "t",
      word: () => `word-${words++}`,
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
    });
  }

  async function started(): Promise<Talk> {
    const one = talk();
    await one.start("https://loja.example", null);
    return one;
  }

  const settle = () => vi.advanceTimersByTimeAsync(0);
  const later = () => vi.advanceTimersByTimeAsync(20_000);
  const texts = (one: Talk) => one.picture.messages.map(({ text }) => text);

  it("begins a visit with the first word, and none before", async () => {
    const one = await started();
    expect(hub.asked).toEqual(["POST /opened"]);
    one.say("Oi");
    expect(one.picture.pending).toHaveLength(1);
    await settle();
    expect(texts(one)).toEqual(["Oi"]);
    expect(one.picture.pending).toEqual([]);
  });

  it("says again what it heard no answer to, and it is there once", async () => {
    const one = await started();
    hub.losesAnswer = true;
    one.say("Oi");
    await later();
    expect(hub.messages.map(({ text }) => text)).toEqual(["Oi"]);
    expect(texts(one)).toEqual(["Oi"]);
    expect(one.picture.pending).toEqual([]);
  });

  it("keeps what is said without a line over a reload, in its order", async () => {
    const one = await started();
    one.say("zero");
    await settle();
    hub.away = true;
    Line.open.at(-1)?.cut();
    one.say("um");
    vi.setSystemTime(Date.now() + 1);
    one.say("dois");
    await later();
    expect(one.picture.online).toBe(false);
    hub.away = false;
    const again = await started();
    await later();
    expect(texts(again)).toEqual(["zero", "um", "dois"]);
    expect(hub.messages).toHaveLength(3);
    expect(again.picture.pending).toEqual([]);
  });

  it("fetches what came while the line was cut, however much it was", async () => {
    const one = await started();
    one.say("Oi");
    await settle();
    Line.open.at(-1)?.cut();
    for (let i = 0; i < 120; i++) hub.write(`m${i}`, `${i}`, false);
    await later();
    Line.open.at(-1)?.says({ type: "hello" });
    await settle();
    expect(one.picture.messages).toHaveLength(121);
    expect(new Set(one.picture.messages.map(({ id }) => id)).size).toBe(121);
  });

  it("shows a message once, whichever way it comes, and as it is last", async () => {
    const one = await started();
    one.say("Oi");
    await settle();
    const answer = hub.write("m1", "Bom dai", false);
    Line.open.at(-1)?.says({ type: "message", message: answer });
    Line.open.at(-1)?.says({ type: "hello" });
    await settle();
    Line.open.at(-1)?.says({ type: "message", message: { ...answer, text: "Bom dia", edited: true } });
    expect(texts(one)).toEqual(["Oi", "Bom dia"]);
  });

  it("knows which of two lines of one second was first", async () => {
    const one = await started();
    one.say("Oi");
    await settle();
    one.look(true);
    Line.open.at(-1)?.says({ type: "message", message: hub.write("z", "Bom dia", false) });
    one.look(false);
    Line.open.at(-1)?.says({ type: "message", message: hub.write("a", "Posso ajudar?", false) });
    expect(texts(one).slice(-2)).toEqual(["Bom dia", "Posso ajudar?"]);
    expect(one.picture.unread).toBe(1);
    one.look(true);
    expect(one.picture.unread).toBe(0);
  });

  it("counts what was not looked at, and tells the hub how far the visitor came", async () => {
    const one = await started();
    one.say("Oi");
    await settle();
    Line.open.at(-1)?.says({ type: "message", message: hub.write("m1", "Bom dia", false) });
    expect(one.picture.unread).toBe(1);
    one.look(true);
    expect(one.picture.unread).toBe(0);
    expect(hub.asked.filter((asked) => asked === "POST /seen")).toHaveLength(2);
    one.look(true);
    expect(hub.asked.filter((asked) => asked === "POST /seen")).toHaveLength(2);
  });

  it("shows what the hub refuses, to be tried again or dropped", async () => {
    const one = await started();
    one.say("Oi");
    await settle();
    hub.refuses = { status: 422, code: "invalid" };
    one.say("não");
    await settle();
    const [refused] = one.picture.pending;
    expect(refused?.failed).toBe(true);
    hub.refuses = null;
    one.retry(refused?.id ?? "");
    await settle();
    expect(texts(one)).toEqual(["Oi", "não"]);
  });

  it("waits when it was too fast", async () => {
    const one = await started();
    one.say("Oi");
    await settle();
    hub.refuses = { status: 429, code: "too-many" };
    one.say("depressa");
    await settle();
    expect(one.picture.pending[0]?.failed).toBe(false);
    hub.refuses = null;
    await later();
    expect(texts(one)).toEqual(["Oi", "depressa"]);
  });

  it("leaves nothing of one user to the next", async () => {
    const one = talk();
    await one.start("https://loja.example", { user: "rita", proof: "p" });
    one.say("Sou a Rita");
    await settle();
    await one.identify(null);
    expect(one.picture.messages).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  it("forgets who types after a while", async () => {
    const one = await started();
    one.say("Oi");
    await settle();
    Line.open.at(-1)?.says({ type: "typing", name: "Ana", on: true });
    expect(one.picture.typing).toBe("Ana");
    await vi.advanceTimersByTimeAsync(7_000);
    expect(one.picture.typing).toBeNull();
  });
});
