import { launch } from "./launcher";
import { settingsOf } from "./settings";

/** Runs once on the host's page; a wrong number shows nothing to visitors and tells the site's owner in the console. */
function start(script: HTMLScriptElement): void {
  const settings = settingsOf(script.dataset, document.documentElement.lang || navigator.language);
  if (settings === undefined) {
    console.warn("One Nexus: data-phone must hold a number in international form, for example 5511988412207");
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
