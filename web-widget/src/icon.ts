const SPACE = "http://www.w3.org/2000/svg";

/** A drawing of lines in a square of 24. */
export function icon(page: Document, path: string, size: number): SVGSVGElement {
  const svg = page.createElementNS(SPACE, "svg");
  const attributes = {
    width: `${size}`,
    height: `${size}`,
    viewBox: "0 0 24 24",
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "1.75",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "aria-hidden": "true",
  };
  for (const [name, value] of Object.entries(attributes)) {
    svg.setAttribute(name, value);
  }
  const line = page.createElementNS(SPACE, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/**
 * Puts a style into a shadow root in a way that a strict content-security policy of the page has nothing against: a sheet
 * that is made by a script is no inline style. Browsers without it (before 2023) get an element.
 */
export function style(page: Document, root: ShadowRoot, text: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = page.createElement("style");
    element.textContent = text;
    root.append(element);
  }
}
