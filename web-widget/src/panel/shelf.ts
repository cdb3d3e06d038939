/** Keeps small texts over a reload, where the browser lets a frame keep anything; otherwise as long as the page lasts. */
export interface Shelf {
  get(key: string): string | null;
  set(key: string, text: string): void;
  remove(key: string): void;
  /** The keys that begin with this. */
  keys(start: string): string[];
}

export function shelf(storage: () => Storage): Shelf {
  try {
    const kept = storage();
    kept.setItem("one-nexus", "");
    kept.removeItem("one-nexus");
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
  } catch {
    const kept = new Map<string, string>();
    return {
      get: (key) => kept.get(key) ?? null,
      set: (key, text) => void kept.set(key, text),
      remove: (key) => void kept.delete(key),
      keys: (start) => [...kept.keys()].filter((key) => key.startsWith(start)),
    };
  }
}
