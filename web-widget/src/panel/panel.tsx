import { render } from "preact";
import { inkOn, safeColour } from "../colour";
import { isOurs, type ToLoader, type ToPanel } from "../protocol";
import { App } from "./App";
import { Hub } from "./hub";
import "./panel.css";
import { shelf } from "./shelf";
import type { Site } from "./site";
import { Talk } from "./talk";

const site = JSON.parse(document.getElementById("site")?.textContent ?? "{}") as Site;
const colour = safeColour(site.colour || undefined);
document.documentElement.style.setProperty("--accent", colour);
document.documentElement.style.setProperty("--on-accent", inkOn(colour));

const base = location.pathname.replace(/\/$/, "");
const talk = new Talk({
  hub: new Hub(base),
  shelf: shelf(() => localStorage, document, base),
  token: base.slice(base.lastIndexOf("/") + 1),
  word,
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
});

const framed = window.parent !== window;
let page: string | null = framed ? null : location.origin;
let shown = !framed;
let full = false;

/** To the page that said hello, and to no other that may come to stand in its place. */
function tell(words: ToLoader): void {
  if (framed) window.parent.postMessage(words, page ?? "*");
}

function look(): void {
  talk.look(shown && document.visibilityState === "visible");
}

function focus(): void {
  document.querySelector<HTMLElement>("textarea, input, header button")?.focus();
}

window.addEventListener("message", ({ data, origin, source }) => {
  if (source !== window.parent || !isOurs<ToPanel>(data) || (page !== null && origin !== page)) return;
  if (data.nexus === "hello" && page === null) {
    page = origin;
    full = data.full;
    void talk.start(origin, data.user);
  } else if (data.nexus === "shown") {
    shown = true;
    full = data.full;
    look();
    requestAnimationFrame(focus);
  } else if (data.nexus === "hidden") {
    shown = false;
    look();
  } else if (data.nexus === "user") {
    void talk.identify(data.user);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && framed) tell({ nexus: "close" });
  // on a phone the panel covers the page: the keys stay inside it
  if (event.key === "Tab" && full) turn(event);
});

function turn(event: KeyboardEvent): void {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      "a[href], button, input:not([hidden]), textarea, [tabindex='0']",
    ),
  ];
  const [first, last] = [all[0], all.at(-1)];
  const end = event.shiftKey ? first : last;
  if (document.activeElement === end) {
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}

document.addEventListener("visibilitychange", () => {
  look();
  if (document.visibilityState === "visible") talk.wake();
});
window.addEventListener("online", () => talk.wake());
window.addEventListener("offline", () => talk.lost());

let unread = 0;
talk.listen(() => {
  if (talk.picture.unread !== unread) {
    unread = talk.picture.unread;
    tell({ nexus: "unread", count: unread });
  }
});

render(
  <App
    talk={talk}
    site={site}
    language={document.documentElement.lang}
    framed={framed}
    onClose={() => tell({ nexus: "close" })}
  />,
  document.body,
);
look();
if (framed) tell({ nexus: "ready" });
else void talk.start(location.origin, null);

/** Random even where the hub is reached without TLS, and browsers hide `randomUUID`. */
function word(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
