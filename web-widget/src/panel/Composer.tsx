import { useEffect, useRef, useState } from "preact/hooks";
import { Refusal } from "./hub";
import { Icon } from "./parts";
import type { Talk } from "./talk";
import type { Say, WordId } from "./words";

const EMOJI = [
  ..."😀😂😊😍🥰😉🤔😅😢😭😡🙏👍👎👏💪🤝👋❤️🎉🔥✨✅❌⏰📅📍📞💳🛒🎁🚚".matchAll(
    /\p{Extended_Pictographic}\uFE0F?/gu,
  ),
].map(([one]) => one);
const LONGEST = 4000;
const LARGEST = 16 * 1024 * 1024;

interface ComposerProps {
  talk: Talk;
  files: boolean;
  uploading: string | null;
  say: Say;
}

/** Where the visitor writes. Enter sends, Shift and Enter begins a new line. */
export function Composer({ talk, files, uploading, say }: ComposerProps) {
  const [text, setText] = useState("");
  const [picking, setPicking] = useState(false);
  const [fault, setFault] = useState<WordId | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const chosen = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const box = area.current;
    if (!box) return;
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, 132)}px`;
  }, [text]);

  const send = () => {
    const words = text.trim();
    if (words === "") return;
    talk.say(words.slice(0, LONGEST));
    setText("");
    setPicking(false);
    area.current?.focus();
  };
  const give = async (file: File | undefined) => {
    setFault(null);
    if (!file) return;
    if (file.size > LARGEST) {
      setFault("file.too-large");
      return;
    }
    try {
      await talk.give(file);
    } catch (refused) {
      const code = refused instanceof Refusal ? refused.fields["file"] : undefined;
      setFault(code === "type" || code === "too-large" ? `file.${code}` : "file.failed");
    }
  };
  const insert = (one: string) => {
    const box = area.current;
    const at = box?.selectionStart ?? text.length;
    setText(text.slice(0, at) + one + text.slice(box?.selectionEnd ?? at));
    setPicking(false);
    box?.focus();
  };

  return (
    <footer>
      {fault && (
        <p class="fault" role="alert">
          {say(fault)}
        </p>
      )}
      {uploading && (
        <p class="uploading" role="status">
          {say("uploading", { name: uploading })}
        </p>
      )}
      {picking && <Picker onPick={insert} onClose={() => setPicking(false)} say={say} />}
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <textarea
          ref={area}
          rows={1}
          value={text}
          maxLength={LONGEST}
          placeholder={say("write")}
          aria-label={say("write")}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            talk.type();
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
              event.preventDefault();
              send();
            }
          }}
          onPaste={({ clipboardData }) => files && void give(clipboardData?.files[0])}
        />
        <div class="tools">
          {files && (
            <>
              <button
                type="button"
                class="tool"
                aria-label={say("attach")}
                onClick={() => chosen.current?.click()}
              >
                <Icon of="attach" />
              </button>
              <input
                ref={chosen}
                type="file"
                hidden
                tabIndex={-1}
                aria-label={say("attach")}
                onChange={({ currentTarget }) => {
                  void give(currentTarget.files?.[0]);
                  currentTarget.value = "";
                }}
              />
            </>
          )}
          <button
            type="button"
            class="tool"
            aria-label={say("emoji")}
            aria-expanded={picking}
            onClick={() => setPicking(!picking)}
          >
            <Icon of="emoji" />
          </button>
          <button type="submit" class="send" aria-label={say("send")} aria-disabled={text.trim() === ""}>
            <Icon of="send" />
          </button>
        </div>
      </form>
    </footer>
  );
}

/** A few signs, walked through by arrows. */
function Picker({ onPick, onClose, say }: { onPick: (one: string) => void; onClose: () => void; say: Say }) {
  const [at, setAt] = useState(0);
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => grid.current?.querySelectorAll("button")[at]?.focus(), [at]);
  const row = 8;
  const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: row, ArrowUp: -row };
  return (
    <div
      ref={grid}
      class="picker"
      role="toolbar"
      aria-label={say("emoji")}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          onClose();
        }
        const step = steps[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const next = (EMOJI.length + at + step) % EMOJI.length;
        // at once: whoever is quick presses the next key before anything is drawn
        grid.current?.querySelectorAll("button")[next]?.focus();
        setAt(next);
      }}
    >
      {EMOJI.map((one, index) => (
        <button key={one} type="button" tabIndex={index === at ? 0 : -1} onClick={() => onPick(one)}>
          {one}
        </button>
      ))}
    </div>
  );
}
