import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Bubble, type Reached, waiting } from "./Bubble";
import { Composer } from "./Composer";
import type { Message } from "./hub";
import { Introduction } from "./Introduction";
import { Icon, Notice } from "./parts";
import { asks, type Site } from "./site";
import type { Picture, Talk } from "./talk";
import { type Say, speaker } from "./words";

interface AppProps {
  talk: Talk;
  site: Site;
  language: string;
  /** Whether there is a page around that can put the panel away. */
  framed: boolean;
  onClose: () => void;
}

function usePicture(talk: Talk): Picture {
  const [picture, setPicture] = useState(talk.picture);
  useEffect(() => talk.listen(() => setPicture(talk.picture)), [talk]);
  return picture;
}

/** The panel. */
export function App({ talk, site, language, framed, onClose }: AppProps) {
  const picture = usePicture(talk);
  const say = useMemo(() => speaker(language), [language]);
  const introduces = !picture.visiting && asks(site) && picture.pending.length === 0;
  return (
    <section class="panel" role="dialog" aria-label={site.title}>
      <Head picture={picture} site={site} language={language} framed={framed} onClose={onClose} say={say} />
      {!picture.online && picture.phase === "ready" && <Notice tone="plain">{say("offline")}</Notice>}
      {picture.phase === "refused" && <Notice tone="danger">{say("refused")}</Notice>}
      {picture.phase === "sign-in" && <Notice tone="plain">{say("signIn")}</Notice>}
      {picture.phase === "ready" && introduces ? (
        <div class="scroll">
          <Welcome site={site} say={say} />
          <Introduction talk={talk} site={site} say={say} />
        </div>
      ) : (
        <Log talk={talk} picture={picture} site={site} language={language} say={say} />
      )}
      {site.whatsapp !== "" && (
        <a class="whatsapp" href={`https://wa.me/${site.whatsapp}`} target="_blank" rel="noopener noreferrer">
          <Icon of="whatsapp" size={16} />
          {say("whatsapp")}
        </a>
      )}
      {picture.phase === "ready" && !introduces && (
        <Composer talk={talk} files={site.files} uploading={picture.uploading} say={say} />
      )}
    </section>
  );
}

interface HeadProps {
  picture: Picture;
  site: Site;
  language: string;
  framed: boolean;
  onClose: () => void;
  say: Say;
}

function Head({ picture, site, language, framed, onClose, say }: HeadProps) {
  const initials = site.title
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
  return (
    <header>
      <span class="sign" aria-hidden="true">
        {initials}
      </span>
      <div>
        <h1>{site.title}</h1>
        <p class="office">{picture.office && <Office picture={picture} language={language} say={say} />}</p>
      </div>
      {framed && (
        <button type="button" class="tool" aria-label={say("close")} onClick={onClose}>
          <Icon of="close" size={22} />
        </button>
      )}
    </header>
  );
}

function Office({ picture, language, say }: { picture: Picture; language: string; say: Say }) {
  const { office } = picture;
  if (office?.open) {
    return (
      <>
        <i class="dot" /> {say("open")}
      </>
    );
  }
  const when = office?.opens
    ? new Intl.DateTimeFormat(language, { weekday: "short", hour: "2-digit", minute: "2-digit" }).format(
        new Date(office.opens),
      )
    : null;
  return (
    <>
      {say("closed")}
      {when && ` · ${say("opens", { when })}`}
    </>
  );
}

function Welcome({ site, say }: { site: Site; say: Say }) {
  return <p class="welcome">{site.welcome || say("hello")}</p>;
}

interface LogProps {
  talk: Talk;
  picture: Picture;
  site: Site;
  language: string;
  say: Say;
}

/** The conversation. It stays at its end while the visitor is there, and where they read otherwise. */
function Log({ talk, picture, site, language, say }: LogProps) {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const height = useRef(0);
  const { messages, pending } = picture;
  const oldest = messages[0]?.id;
  const before = useRef(oldest);

  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    if (atEnd.current) box.scrollTop = box.scrollHeight;
    else if (before.current !== oldest) box.scrollTop += box.scrollHeight - height.current;
    before.current = oldest;
    height.current = box.scrollHeight;
  });

  const all = [...messages, ...pending.map(waiting)];
  return (
    <div
      class="scroll"
      ref={list}
      onScroll={({ currentTarget: box }) => {
        atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 60;
      }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it by keys
      tabIndex={0}
      role="log"
      aria-live="polite"
      aria-relevant="additions"
      aria-label={say("log")}
    >
      {picture.older && (
        <button type="button" class="older" onClick={() => void talk.more()}>
          {say("older")}
        </button>
      )}
      {!picture.older && <Welcome site={site} say={say} />}
      {all.map((message, at) => (
        <Line
          key={message.id}
          message={message}
          previous={all[at - 1]}
          reached={reached(message, picture)}
          language={language}
          say={say}
          talk={talk}
        />
      ))}
      {picture.typing && <p class="typing">{say("typing", { name: picture.typing })}</p>}
    </div>
  );
}

interface LineProps {
  message: Message;
  previous: Message | undefined;
  reached: Reached | null;
  language: string;
  say: Say;
  talk: Talk;
}

function Line({ message, previous, reached: mark, language, say, talk }: LineProps) {
  const day = new Date(message.at).toDateString();
  const newDay = previous === undefined || new Date(previous.at).toDateString() !== day;
  const follows =
    !newDay && previous !== undefined && previous.mine === message.mine && previous.author === message.author;
  return (
    <div class="line">
      {newDay && <p class="day">{dayOf(message.at, language, say)}</p>}
      <Bubble message={message} reached={mark} follows={follows} language={language} say={say} />
      {mark === "failed" && (
        <p class="failed">
          {say("failed")}{" "}
          <button type="button" onClick={() => talk.retry(message.id)}>
            {say("again")}
          </button>{" "}
          <button type="button" onClick={() => talk.drop(message.id)}>
            {say("drop")}
          </button>
        </p>
      )}
    </div>
  );
}

function reached(message: Message, picture: Picture): Reached | null {
  const entry = picture.pending.find(({ id }) => id === message.id);
  if (entry) return entry.failed ? "failed" : "sending";
  if (!message.mine) return null;
  return picture.readUpTo && message.moment <= picture.readUpTo ? "read" : "sent";
}

function dayOf(at: string, language: string, say: Say): string {
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 86_400_000);
  if (days === 0) return say("today");
  if (days === 1) return say("yesterday");
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "long" }).format(new Date(at));
}
