import { inkOn, safeColour } from "./colour";
import { icon, style } from "./icon";
import { isOurs, type SiteUser, type ToLoader, type ToPanel } from "./protocol";

/** What the site's owner writes on the script tag for the live chat. */
export interface ChatSettings {
  /** Where the hub is, without a slash at the end. */
  readonly hub: string;
  /** Names the chat; copied from the hub. */
  readonly token: string;
  readonly colour: string;
  readonly side: "left" | "right";
  readonly language: string;
  readonly label: string;
  readonly user: SiteUser | null;
}

/** What the page's own scripts may do: `window.OneNexusChat`. */
export interface Chat {
  open(): void;
  close(): void;
  toggle(): void;
  /** Says who is signed in on the page, or that nobody is any more. */
  identify(user: SiteUser | null): void;
}

const LABELS: Readonly<Record<string, string>> = {
  pt: "Abrir o chat",
  en: "Open the chat",
  ru: "Открыть чат",
};
const UNREAD: Readonly<Record<string, string>> = { pt: "não lidas", en: "unread", ru: "непрочитанных" };
const BUBBLE = "M7.9 20A9 9 0 1 0 4 16.100L2 22Z";
const DOWN = "m6 9 6 6 6-6";
const MOST_SHOWN = 9;

/** Reads the attributes of the script tag; undefined without a token. */
export function chatSettingsOf(script: HTMLScriptElement, language: string): ChatSettings | undefined {
  const given = script.dataset;
  const token = given["token"] ?? "";
  if (!/^[\w-]{43}$/.test(token)) {
    return undefined;
  }
  const lang = (given["lang"] ?? language).slice(0, 2);
  return {
    hub: new URL(script.src).origin,
    token,
    colour: safeColour(given["colour"]),
    side: given["side"] === "left" ? "left" : "right",
    language: lang,
    label: given["label"] ?? LABELS[lang] ?? "Open the chat",
    user: given["user"] && given["proof"] ? { user: given["user"], proof: given["proof"] } : null,
  };
}

function look({ colour, side }: ChatSettings): string {
  return `
:host { all: initial; position: fixed; inset: auto 0 0 auto; z-index: 2147483000; }
:host([hidden]) { display: none; }
button { position: fixed; bottom: 20px; ${side}: 20px; width: 56px; height: 56px; padding: 0; border: 0; border-radius: 28px;
  display: grid; place-items: center; cursor: pointer; background: ${colour}; color: ${inkOn(colour)};
  box-shadow: 0 2px 6px rgb(40 34 28 / .14), 0 12px 32px -8px rgb(40 34 28 / .34); transition: transform 80ms; }
button:active { transform: scale(.96); }
button:focus-visible { outline: 3px solid ${colour}; outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
b { position: absolute; top: -3px; right: -3px; min-width: 20px; height: 20px; box-sizing: border-box; padding: 0 5px; border-radius: 10px;
  border: 2px solid #fff; background: #be2e31; color: #fff; font: 600 11px/16px system-ui, sans-serif; text-align: center; }
iframe { position: fixed; bottom: 88px; ${side}: 20px; width: 400px; height: min(700px, calc(100vh - 108px)); border: 0; border-radius: 20px;
  box-shadow: 0 4px 12px rgb(40 34 28 / .1), 0 28px 64px -12px rgb(40 34 28 / .32); background: Canvas; color-scheme: light dark; }
[hidden] { display: none; }
@media (prefers-reduced-motion: no-preference) { iframe { animation: up 140ms cubic-bezier(.2,.8,.2,1); } }
@keyframes up { from { opacity: 0; transform: translateY(8px); } }
@media (max-width: 480px), (max-height: 480px) { iframe { inset: 0; width: 100%; height: 100%; height: 100dvh; border-radius: 0; } }
@media print { :host { display: none; } }`;
}

/**
 * Puts the button of the chat into `page`. Nothing is asked of the hub before the first click; who has clicked finds the
 * chat as they left it on the next page of this visit.
 */
export function chat(page: Document, settings: ChatSettings): Chat {
  const view = page.defaultView as Window;
  const host = page.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  style(page, root, look(settings));
  const button = page.createElement("button");
  const count = page.createElement("b");
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  const glyph = (open: boolean) => button.replaceChildren(icon(page, open ? DOWN : BUBBLE, 26), count);
  root.append(button);
  page.body.append(host);

  let frame: HTMLIFrameElement | undefined;
  let ready = false;
  let open = false;
  let user = settings.user;
  const small = view.matchMedia("(max-width: 480px), (max-height: 480px)");
  const kept = `one-nexus:${settings.token}`;

  const tell = (words: ToPanel) => ready && frame?.contentWindow?.postMessage(words, settings.hub);
  const unread = (number: number) => {
    count.hidden = number === 0;
    count.textContent = number > MOST_SHOWN ? `${MOST_SHOWN}+` : `${number}`;
    button.setAttribute(
      "aria-label",
      settings.label + (number ? `, ${number} ${UNREAD[settings.language] ?? "unread"}` : ""),
    );
  };
  const load = () => {
    frame ??= root.appendChild(page.createElement("iframe"));
    if (!frame.src) {
      frame.title = settings.label;
      frame.hidden = !open;
      frame.src = `${settings.hub}/chat/${settings.token}?lang=${settings.language}`;
    }
    return frame;
  };
  const show = (now: boolean, focus: boolean) => {
    open = now;
    load().hidden = !now;
    button.setAttribute("aria-expanded", `${now}`);
    glyph(now);
    remember(view, kept, now ? "open" : "closed");
    tell(now ? { nexus: "shown", full: small.matches } : { nexus: "hidden" });
    if (focus) {
      (now ? load() : button).focus();
    }
  };

  button.addEventListener("click", () => show(!open, true));
  view.addEventListener("message", (event) => {
    if (
      event.origin !== settings.hub ||
      event.source !== frame?.contentWindow ||
      !isOurs<ToLoader>(event.data)
    ) {
      return;
    }
    if (event.data.nexus === "ready") {
      ready = true;
      tell({ nexus: "hello", full: small.matches, user });
      tell(open ? { nexus: "shown", full: small.matches } : { nexus: "hidden" });
    } else if (event.data.nexus === "close") {
      show(false, true);
    } else {
      unread(event.data.count);
    }
  });

  glyph(false);
  unread(0);
  const before = remember(view, kept);
  if (before) {
    show(before === "open", false);
  }
  return {
    open: () => show(true, true),
    close: () => show(false, true),
    toggle: () => show(!open, true),
    identify: (now) => {
      user = now;
      tell({ nexus: "user", user });
    },
  };
}

/** A page may forbid its storage; then the chat is closed on the next page. */
function remember(view: Window, key: string, word?: string): string | null {
  try {
    if (word !== undefined) {
      view.sessionStorage.setItem(key, word);
    }
    return view.sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
