import { useState } from "preact/hooks";
import { Refusal } from "./hub";
import type { Site } from "./site";
import type { Talk } from "./talk";
import type { Say, WordId } from "./words";

const FIELDS = [
  { name: "name", mode: "text", complete: "name" },
  { name: "email", mode: "email", complete: "email" },
  { name: "phone", mode: "tel", complete: "tel" },
] as const;

/** What is asked before the first message. */
export function Introduction({ talk, site, say }: { talk: Talk; site: Site; say: Say }) {
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [trouble, setTrouble] = useState<WordId | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = FIELDS.filter(({ name }) => site[name] !== "no");

  const submit = async (form: HTMLFormElement) => {
    const given = new FormData(form);
    const answers = Object.fromEntries(asked.map(({ name }) => [name, String(given.get(name) ?? "").trim()]));
    const missing = asked.filter(({ name }) => site[name] === "required" && !answers[name]);
    const found: Record<string, string> = Object.fromEntries(missing.map(({ name }) => [name, "required"]));
    setTrouble(null);
    if (missing.length === 0) {
      setBusy(true);
      try {
        await talk.introduce(answers);
        return;
      } catch (refused) {
        if (refused instanceof Refusal && refused.status === 422) Object.assign(found, refused.fields);
        else setTrouble(refused instanceof Refusal && refused.status === 429 ? "slow" : "trouble");
      } finally {
        setBusy(false);
      }
    }
    setFaults(found);
    const first = asked.find(({ name }) => found[name]);
    if (first) form.querySelector<HTMLInputElement>(`[name=${first.name}]`)?.focus();
  };

  return (
    <form
      class="introduction"
      noValidate
      aria-labelledby="introduction"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <h2 id="introduction">{say("form")}</h2>
      {asked.map(({ name, mode, complete }) => {
        const fault = faults[name];
        return (
          <label key={name}>
            <span>
              {say(name)} {site[name] === "optional" && <small>({say("optional")})</small>}
            </span>
            <input
              name={name}
              inputMode={mode}
              autoComplete={complete}
              maxLength={254}
              aria-required={site[name] === "required"}
              aria-invalid={fault !== undefined}
              aria-describedby={fault && `fault-${name}`}
            />
            {fault && (
              <span id={`fault-${name}`} class="fault">
                {say(fault === "required" ? "required" : "invalid")}
              </span>
            )}
          </label>
        );
      })}
      {trouble && (
        <p class="fault" role="alert">
          {say(trouble)}
        </p>
      )}
      <button type="submit" class="primary" aria-disabled={busy}>
        {say("start")}
      </button>
    </form>
  );
}
