import { icon, style } from "./icon";
import { chatAddress, type Settings } from "./settings";

const STYLE = `
:host { all: initial; position: fixed; bottom: 20px; z-index: 2147483000; }
:host([data-side="right"]) { right: 20px; }
:host([data-side="left"]) { left: 20px; }
a { display: inline-flex; align-items: center; gap: 8px; box-sizing: border-box; min-height: 52px; padding: 0 20px;
  border-radius: 26px; background: #12824a; color: #fff; text-decoration: none;
  font: 600 16px/20px system-ui, "Segoe UI", Roboto, sans-serif;
  box-shadow: 0 2px 6px rgb(60 50 40 / .12), 0 12px 32px -8px rgb(60 50 40 / .28); }
a:hover { background: #0e6d3d; }
a:focus-visible { outline: 2px solid #fff; outline-offset: -4px; box-shadow: 0 0 0 3px #12824a; }
svg { flex: none; }
`;

const GLYPH = "M4 20l1.3-4A8 8 0 1 1 8.2 18.8L4 20Z";

/** Puts the button into `page`, inside a shadow root, so that neither the site's styles nor ours leak. */
export function launch(page: Document, settings: Settings): HTMLElement {
  const host = page.createElement("div");
  host.dataset["side"] = settings.side;
  const root = host.attachShadow({ mode: "open" });
  style(page, root, STYLE);
  root.append(link(page, settings));
  page.body.append(host);
  return host;
}

function link(page: Document, settings: Settings): HTMLAnchorElement {
  const anchor = page.createElement("a");
  anchor.href = chatAddress(settings);
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer";
  anchor.append(icon(page, GLYPH, 22), settings.label);
  return anchor;
}
