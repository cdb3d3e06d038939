import { beforeEach, describe, expect, it } from "vitest";
import { launch } from "./launcher";
import { chatAddress, settingsOf } from "./settings";

describe("settings of the script tag", () => {
  it("takes a number as people write it", () => {
    expect(settingsOf({ phone: "+55 (11) 98841-2207" }, "pt-BR")?.phone).toBe("5511988412207");
  });

  it.each(["", "1234", "12345678901234567", "ligue já"])("refuses %j", (phone) => {
    expect(settingsOf({ phone }, "pt-BR")).toBeUndefined();
  });

  it.each([
    ["pt-BR", "Fale conosco no WhatsApp"],
    ["ru", "Напишите нам в WhatsApp"],
    ["fr", "Chat with us on WhatsApp"],
  ])("speaks the page's language %s", (language, label) => {
    expect(settingsOf({ phone: "5511988412207" }, language)?.label).toBe(label);
  });
});

describe("the address of the chat", () => {
  it("carries the first message, escaped", () => {
    const settings = settingsOf({ phone: "5511988412207", text: "Oi & olá?" }, "pt");
    expect(settings && chatAddress(settings)).toBe("https://wa.me/5511988412207?text=Oi%20%26%20ol%C3%A1%3F");
  });
});

describe("the launcher", () => {
  beforeEach(() => document.body.replaceChildren());

  it("is one link in a shadow root that opens WhatsApp in its own window", () => {
    const host = launch(document, { phone: "5511988412207", text: "", label: "<b>Oi</b>", side: "left" });
    const anchor = host.shadowRoot?.querySelector("a");
    expect(anchor?.getAttribute("href")).toBe("https://wa.me/5511988412207");
    expect(anchor?.rel).toContain("noopener");
    expect(anchor?.textContent).toBe("<b>Oi</b>");
    expect(document.body.lastElementChild).toBe(host);
  });
});
