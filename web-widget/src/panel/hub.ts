/** What the hub answers; see `webchat` in the hub. */
export interface Message {
  readonly id: string;
  readonly mine: boolean;
  readonly author: string;
  readonly text: string;
  readonly file: MessageFile | null;
  readonly at: string;
  /** Sorts as text in the order of the conversation. */
  readonly moment: string;
  readonly edited: boolean;
  readonly removed: boolean;
  readonly reactions: readonly string[];
  readonly quote: { readonly mine: boolean; readonly text: string } | null;
}

export interface MessageFile {
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly kind: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly address: string | null;
  readonly state: "ready" | "pending" | "failed";
}

export interface Thread {
  readonly items: readonly Message[];
  readonly older: boolean;
  readonly readUpTo: string | null;
}

export interface Opened {
  readonly open: boolean;
  readonly opens: string | null;
  readonly known: boolean;
}

export type Frame =
  | { readonly type: "hello" | "reload" | "pong" }
  | { readonly type: "message"; readonly message: Message }
  | { readonly type: "read"; readonly upTo: string }
  | { readonly type: "typing"; readonly name: string | null; readonly on: boolean };

/** An answer that is no yes. `status` is 0 when there was none. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Seconds to wait, where the hub says how many. */
  readonly wait: number;

  constructor(status: number, code: string, fields: Readonly<Record<string, string>>, wait: number) {
    super(code);
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.wait = wait;
  }

  /** Whether the same may be taken another time: nobody answered, or the hub cannot now. */
  get passes(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** The hub, asked for one site's chat on behalf of one visit. */
export class Hub {
  /** What this browser shows to go on with its visit. */
  visit: string | null = null;

  private readonly base: string;
  private readonly ask: typeof fetch;

  constructor(base: string, ask: typeof fetch = (...request) => fetch(...request)) {
    this.base = base;
    this.ask = ask;
  }

  get<T>(path: string): Promise<T> {
    return this.request("GET", path);
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.request("POST", path, JSON.stringify(body), "application/json");
  }

  put(path: string, body: unknown): Promise<unknown> {
    return this.request("PUT", path, JSON.stringify(body), "application/json");
  }

  give(file: File): Promise<{ file: string; name: string; kind: string }> {
    const form = new FormData();
    form.append("file", file);
    return this.request("POST", "/files", form);
  }

  socket(ticket: string): WebSocket {
    const address = new URL(`${this.base}/live?ticket=${encodeURIComponent(ticket)}`, location.href);
    address.protocol = address.protocol.replace("http", "ws");
    return new WebSocket(address);
  }

  private async request<T>(method: string, path: string, body?: BodyInit, type?: string): Promise<T> {
    const headers: Record<string, string> = {};
    if (type !== undefined) headers["Content-Type"] = type;
    if (this.visit !== null) headers["X-Visit"] = this.visit;
    let answer: Response;
    try {
      answer = await this.ask(this.base + path, { method, headers, body: body ?? null, credentials: "omit" });
    } catch {
      throw new Refusal(0, "no-answer", {}, 0);
    }
    const text = await answer.text().catch(() => "");
    if (answer.ok) return (text === "" ? undefined : JSON.parse(text)) as T;
    throw refusal(answer, text);
  }
}

function refusal(answer: Response, text: string): Refusal {
  let problem: { code?: string; errors?: { field: string; code: string }[] } = {};
  try {
    problem = JSON.parse(text);
  } catch {
    // a proxy's own page
  }
  const fields = Object.fromEntries((problem.errors ?? []).map(({ field, code }) => [field, code]));
  return new Refusal(
    answer.status,
    problem.code ?? "",
    fields,
    Number(answer.headers.get("Retry-After") ?? 0),
  );
}
