import { describe, expect, it } from "vitest";
import { type Shelf, shelf } from "./shelf";

/** A jar that keeps cookies by their names, as browsers do, or keeps none. */
function jar(open: boolean): Document {
  const kept = new Map<string, string>();
  return {
    get cookie() {
      return [...kept].map(([name, value]) => `${name}=${value}`).join("; ");
    },
    set cookie(line: string) {
      const [pair = ""] = line.split("; ");
      const at = pair.indexOf("=");
      if (!open) return;
      if (line.includes("Max-Age=0")) kept.delete(pair.slice(0, at));
      else kept.set(pair.slice(0, at), pair.slice(at + 1));
    },
  } as Document;
}

const denied = () => {
  throw new DOMException("denied", "SecurityError");
};

describe.each<[string, () => Shelf]>([
  ["the storage", () => shelf(() => localStorage, jar(false), "/chat/t")],
  ["partitioned cookies", () => shelf(denied, jar(true), "/chat/t")],
  ["the memory", () => shelf(denied, jar(false), "/chat/t")],
])("what is kept in %s", (_, open) => {
  it("is found and forgotten by its key", () => {
    const kept = open();
    kept.set("t:visit", "a; b=ç");
    kept.set("t:said:1", "{}");
    expect(kept.get("t:visit")).toBe("a; b=ç");
    expect(kept.keys("t:said:")).toEqual(["t:said:1"]);
    kept.remove("t:visit");
    expect(kept.get("t:visit")).toBeNull();
    kept.remove("t:said:1");
    expect(kept.keys("")).toEqual([]);
  });
});

it("puts nothing long into cookies, which go with every request", () => {
  const page = jar(true);
  shelf(denied, page, "/chat/t").set("t:said:1", "x".repeat(2_000));
  expect(page.cookie).toBe("");
});
