/** A text that the network has approved, with gaps written {{1}}. */
export interface ApprovedText {
  name: string;
  language: string;
  category: string;
  header: string;
  body: string;
  footer: string;
  buttons: { title: string; url: string }[];
}

const GAP = /\{\{(\d{1,2})\}\}/g;

/** How many gaps a text has: the greatest number in it. */
function gaps(text: string): number {
  return Math.max(0, ...[...text.matchAll(GAP)].map((gap) => Number(gap[1])));
}

/** The text with its gaps filled; what is still empty stays as it is. */
function filled(text: string, values: readonly string[]): string {
  return text.replace(GAP, (gap, number: string) => values[Number(number) - 1]?.trim() || gap);
}

export interface Filling {
  header: string[];
  body: string[];
  buttons: Record<string, string>;
}

/** A filling with nothing in it yet. */
export function emptyFilling(text: ApprovedText): Filling {
  return {
    header: Array.from({ length: gaps(text.header) }, () => ''),
    body: Array.from({ length: gaps(text.body) }, () => ''),
    buttons: Object.fromEntries(
      text.buttons.flatMap((button, place) => (button.url === '' ? [] : [[String(place), '']])),
    ),
  };
}

/** Whether every gap is filled. */
export function isWhole({ header, body, buttons }: Filling): boolean {
  return [...header, ...body, ...Object.values(buttons)].every((value) => value.trim() !== '');
}

/** What the person reads. */
export function preview(text: ApprovedText, filling: Filling): string {
  return [filled(text.header, filling.header), filled(text.body, filling.body), text.footer]
    .filter((part) => part !== '')
    .join('\n\n');
}
