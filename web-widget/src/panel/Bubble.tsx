import type { Message, MessageFile } from "./hub";
import { Icon, Linked } from "./parts";
import type { Pending } from "./talk";
import type { Say } from "./words";

/** How far a message of the visitor came. */
export type Reached = "sending" | "sent" | "read" | "failed";

interface BubbleProps {
  message: Message;
  reached: Reached | null;
  /** Whether the one before is of the same person, so that the name need not be said again. */
  follows: boolean;
  language: string;
  say: Say;
}

const MARKS = { sending: "clock", sent: "tick", read: "ticks", failed: "warning" } as const;

/** One message. */
export function Bubble({ message, reached, follows, language, say }: BubbleProps) {
  const who = message.mine ? say("you") : message.author || say("automatic");
  return (
    <div
      class={`bubble ${message.mine ? "mine" : "theirs"} ${follows ? "follows" : ""}`}
      data-id={message.id}
    >
      <span class={follows || message.mine ? "hidden" : "who"}>{who}</span>
      <div class="words">
        {message.quote && <blockquote>{message.quote.text}</blockquote>}
        {message.removed ? <em>{say("removed")}</em> : <Shown message={message} say={say} />}
        <span class="meta">
          {message.edited && !message.removed && `${say("edited")} · `}
          <time dateTime={message.at}>
            {new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(
              new Date(message.at),
            )}
          </time>
          {reached && (
            <span class={`mark ${reached}`}>
              <Icon of={MARKS[reached]} size={14} />
              <span class="hidden">{reached === "failed" ? say("failed") : say(reached)}</span>
            </span>
          )}
        </span>
      </div>
      {message.reactions.length > 0 && <span class="reactions">{message.reactions.join(" ")}</span>}
    </div>
  );
}

function Shown({ message, say }: { message: Message; say: Say }) {
  return (
    <>
      {message.file && <FileOf file={message.file} say={say} />}
      {message.text && (
        <span class="text">
          <Linked text={message.text} />
        </span>
      )}
    </>
  );
}

function FileOf({ file, say }: { file: MessageFile; say: Say }) {
  if (file.state !== "ready" || !file.address) {
    return (
      <span class="file">
        <Icon of="file" />
        {file.state === "failed" ? say("file.failed") : say("file.pending")}
      </span>
    );
  }
  if (file.kind === "image" || file.kind === "sticker") {
    return (
      <a class="picture" href={file.address} target="_blank" rel="noopener noreferrer">
        <img
          src={file.address}
          alt={say("picture", { name: file.name })}
          width={file.width ?? undefined}
          height={file.height ?? undefined}
        />
      </a>
    );
  }
  if (file.kind === "audio" || file.kind === "voice") {
    // biome-ignore lint/a11y/useMediaCaption: a voice note of a person has no captions
    return <audio controls preload="none" src={file.address} aria-label={file.name} />;
  }
  return (
    <a class="file" href={file.address} target="_blank" rel="noopener noreferrer" download={file.name}>
      <Icon of="file" />
      <span>
        <span class="hidden">{say("download", { name: "" })}</span>
        {file.name}
        <small>{sized(file.size)}</small>
      </span>
    </a>
  );
}

function sized(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Something said that is not there yet, drawn as the message it will be. */
export function waiting(entry: Pending): Message {
  return {
    id: entry.id,
    mine: true,
    author: "",
    text: entry.text || (entry.file?.name ?? ""),
    file: null,
    at: new Date(entry.at).toISOString(),
    moment: "",
    edited: false,
    removed: false,
    reactions: [],
    quote: null,
  };
}
