import { beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { type Chat, chat, chatSettingsOf } from "./chat";
import { inkOn, safeColour } from "./colour";

const TOKEN = "t".repeat(43);

function tag(attributes: Record<string, string>): HTMLScriptElement {
  const script = document.createElement("script");
  script.src = "https://hub.example/widget.js";
  Object.assign(script.dataset, attributes);
  return script;
}

function root(): ShadowRoot {
  return document.body.lastElementChild?.shadowRoot as ShadowRoot;
}

function button(): HTMLButtonElement {
  return root().querySelector("button") as HTMLButtonElement;
}

function frame(): HTMLIFrameElement | null {
  return root().querySelector("iframe");
}

/** The window of the panel, which this imitation of a browser does not make inside a shadow root. */
let inside: MessagePort;
let post: MockInstance<MessagePort["postMessage"]>;

function click(): void {
  button().click();
  Object.defineProperty(frame(), "contentWindow", { value: inside, configurable: true });
}

/** The panel says something to the page. */
function said(data: unknown, origin = "https://hub.example", source: MessageEventSource = inside): void {
  window.dispatchEvent(new MessageEvent("message", { data, origin, source }));
}

describe("the script tag of the chat", () => {
  it("needs the token as the hub gives it", () => {
    expect(chatSettingsOf(tag({ token: "short" }), "pt")).toBeUndefined();
    expect(chatSettingsOf(tag({}), "pt")).toBeUndefined();
  });

  it("takes the hub from its own address and the language from the page", () => {
    const settings = chatSettingsOf(tag({ token: TOKEN, side: "left", colour: "#0E6D3D" }), "ru-RU");
    expect(settings).toMatchObject({
      hub: "https://hub.example",
      language: "ru",
      side: "left",
      label: "Открыть чат",
    });
  });

  it("takes a colour and nothing else for a colour", () => {
    expect(safeColour("#12824A")).toBe("#12824A");
    expect(safeColour("red;} * {display:none")).toBe("#5a55c9");
  });

  it.each([
    ["#5a55c9", "#fff"],
    ["#ffe066", "#16120e"],
    ["#000000", "#fff"],
  ])("reads on %s", (colour, ink) => expect(inkOn(colour)).toBe(ink));
});

describe("the button of the chat", () => {
  let api: Chat;

  beforeEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
    inside = new MessageChannel().port1;
    post = vi.spyOn(inside, "postMessage").mockImplementation(() => {});
    window.matchMedia = vi.fn().mockReturnValue({ matches: false });
    const settings = chatSettingsOf(tag({ token: TOKEN }), "en");
    if (!settings) throw new Error("no settings");
    api = chat(document, settings);
  });

  it("loads nothing before the first click", () => {
    expect(frame()).toBeNull();
    click();
    expect(frame()?.src).toBe(`https://hub.example/chat/${TOKEN}?lang=en`);
    expect(button().getAttribute("aria-expanded")).toBe("true");
  });

  it("is closed by its panel and gives the focus back", () => {
    click();
    said({ nexus: "close" });
    expect(frame()?.hidden).toBe(true);
    expect(root().activeElement).toBe(button());
    click();
    expect(root().querySelectorAll("iframe")).toHaveLength(1);
  });

  it("listens to nobody but its panel", () => {
    click();
    said({ nexus: "close" }, "https://evil.example");
    said({ nexus: "close" }, "https://hub.example", window);
    said("close");
    said(null);
    expect(frame()?.hidden).toBe(false);
  });

  it("speaks to the origin of the hub alone, once the panel is there", () => {
    click();
    api.identify({ user: "42", proof: "abc" });
    expect(post).not.toHaveBeenCalled();
    said({ nexus: "ready" });
    expect(post.mock.calls.map(([words, origin]) => [(words as { nexus: string }).nexus, origin])).toEqual([
      ["hello", "https://hub.example"],
      ["shown", "https://hub.example"],
    ]);
    expect(post.mock.calls[0]?.[0]).toMatchObject({ user: { user: "42", proof: "abc" } });
  });

  it("counts what was not read", () => {
    click();
    said({ nexus: "unread", count: 12 });
    expect(root().querySelector("b")?.textContent).toBe("9+");
    expect(button().getAttribute("aria-label")).toBe("Open the chat, 12 unread");
    said({ nexus: "unread", count: 0 });
    expect(root().querySelector("b")?.hidden).toBe(true);
  });

  it("is found on the next page as it was left", () => {
    click();
    document.body.replaceChildren();
    chat(
      document,
      chatSettingsOf(tag({ token: TOKEN }), "en") as NonNullable<ReturnType<typeof chatSettingsOf>>,
    );
    expect(frame()?.hidden).toBe(false);
  });
});
