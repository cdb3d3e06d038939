import { chat, chatSettingsOf } from "./chat";
import { launch } from "./launcher";
import { settingsOf } from "./settings";

/** Runs once on the host's page: the live chat where a token is given, else the button that opens WhatsApp. */
function start(script: HTMLScriptElement): void {
  const language = document.documentElement.lang || navigator.language;
  const live = chatSettingsOf(script, language);
  if (live !== undefined) {
    Object.assign(window, { OneNexusChat: chat(document, live) });
    window.dispatchEvent(new Event("one-nexus:ready"));
    return;
  }
  const settings = settingsOf(script.dataset, language);
  if (settings === undefined) {
    // shows nothing to visitors, and tells the site's owner in the browser's console
    console.warn("One Nexus: copy data-token from the hub, or write a WhatsApp number as data-phone");
    return;
  }
  launch(document, settings);
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", () => start(script), { once: true });
  } else {
    start(script);
  }
}
