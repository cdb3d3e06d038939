/** Keeps small texts over a reload, where the browser lets a frame keep anything; otherwise as long as the page lasts. */
export interface Shelf {
  get(key: string): string | null;
  set(key: string, text: string): void;
  remove(key: string): void;
  /** The keys that begin with this. */
  keys(start: string): string[];
}

/**
 * The storage of the frame; where a browser forbids that to frames of other sites (private windows, third-party cookies
 * switched off), cookies that belong to this site in this page alone; where it forbids those, the memory.
 */
export function shelf(storage: () => Storage, page: Document, path: string): Shelf {
  try {
    const kept = storage();
    kept.setItem("one-nexus", "");
    kept.removeItem("one-nexus");
    return stored(kept);
  } catch {
    const crumbs = cookies(page, path);
    crumbs.set("one-nexus", "1");
    const works = crumbs.get("one-nexus") === "1";
    crumbs.remove("one-nexus");
    return works ? crumbs : memory();
  }
}

function stored(kept: Storage): Shelf {
  return {
    get: (key) => kept.getItem(key),
    set: (key, text) => {
      try {
        kept.setItem(key, text);
      } catch {
        // it is full: what is said now goes out all the same
      }
    },
    remove: (key) => kept.removeItem(key),
    keys: (start) =>
      Array.from({ length: kept.length }, (_, at) => kept.key(at) ?? "").filter((key) =>
        key.startsWith(start),
      ),
  };
}

/** Browsers keep cookies no longer than this anyway (RFC 6265bis, 5.5: 400 days). */
const LONGEST_SECONDS = 34_560_000;
/** Cookies go with requests: what is long is kept by nobody. */
const LONGEST = 1_500;

/** Cookies of this page's panel alone (CHIPS): of another site around it they are others. */
function cookies(page: Document, path: string): Shelf {
  const write = (key: string, text: string, seconds: number) => {
    page.cookie = `${encodeURIComponent(key)}=${encodeURIComponent(text)}; Path=${path}; Max-Age=${seconds}; SameSite=None; Secure; Partitioned`;
  };
  const all = () =>
    new Map(
      page.cookie
        .split("; ")
        .filter((pair) => pair !== "")
        .map((pair) => {
          const at = pair.indexOf("=");
          return [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))] as const;
        }),
    );
  return {
    get: (key) => all().get(key) ?? null,
    set: (key, text) => encodeURIComponent(text).length <= LONGEST && write(key, text, LONGEST_SECONDS),
    remove: (key) => write(key, "", 0),
    keys: (start) => [...all().keys()].filter((key) => key.startsWith(start)),
  };
}

/** Somebody else's cookie may be anything. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function memory(): Shelf {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, text) => void kept.set(key, text),
    remove: (key) => void kept.delete(key),
    keys: (start) => [...kept.keys()].filter((key) => key.startsWith(start)),
  };
}
