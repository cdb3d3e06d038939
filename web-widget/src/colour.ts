/** The usual colour of the chat. */
export const USUAL = "#5a55c9";

/** A colour as it may stand in a style; the usual one for anything else. */
export function safeColour(text: string | undefined): string {
  return text !== undefined && /^#[0-9a-f]{6}$/i.test(text) ? text : USUAL;
}

/** What is read on a ground of this colour: white, or nearly black where white has less than 4.5 (WCAG 2, 1.4.3). */
export function inkOn(colour: string): string {
  const light = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const [red = 0, green = 0, blue = 0] = light;
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5 ? "#fff" : "#16120e";
}
