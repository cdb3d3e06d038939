/** A text as WhatsApp lays it out: plain words, marks, links, code. */
export type TextNode =
  | { type: 'plain'; text: string }
  | { type: 'link'; text: string; address: string }
  | { type: 'bold' | 'italic' | 'strike'; nodes: TextNode[] }
  | { type: 'code'; text: string };

type Mark = 'bold' | 'italic' | 'strike';

const MARKS: Record<string, Mark> = { '*': 'bold', _: 'italic', '~': 'strike' };

const CODE = /```([\s\S]+?)```|`([^`\n]+)`/u;

/** Only addresses a browser opens safely become links; everything else stays words. */
const LINK =
  /\bhttps?:\/\/[^\s<>"']+|\bwww\.[^\s<>"']+\.[^\s<>"']+|[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/iu;

const TRAILING = /[.,;:!?)\]}'"*_~]+$/u;

/** Reads *bold*, _italic_, ~strike~, ```code``` and links. It never makes markup: the result is data. */
export function readText(text: string): TextNode[] {
  const code = CODE.exec(text);
  if (!code) return readMarks(text);
  const before = text.slice(0, code.index);
  const after = text.slice(code.index + code[0].length);
  const words = (code[1] ?? code[2] ?? '').replace(/^\n|\n$/gu, '');
  return [...readMarks(before), { type: 'code', text: words }, ...readText(after)];
}

function readMarks(text: string): TextNode[] {
  const found = firstMark(text);
  const link = LINK.exec(text);
  if (found && !(link && link.index <= found.start)) {
    return [
      ...readLinks(text.slice(0, found.start)),
      { type: found.mark, nodes: readMarks(text.slice(found.start + 1, found.end)) },
      ...readMarks(text.slice(found.end + 1)),
    ];
  }
  if (link) {
    const end = link.index + trimmed(link[0]).length;
    return [...readLinks(text.slice(0, end)), ...readMarks(text.slice(end))];
  }
  return readLinks(text);
}

interface FoundMark {
  mark: Mark;
  start: number;
  end: number;
}

/** A mark opens after a space or a sign and before a letter, and closes the other way round, in one line. */
function firstMark(text: string): FoundMark | null {
  for (let start = 0; start < text.length; start += 1) {
    const sign = text[start] ?? '';
    const mark = MARKS[sign];
    if (!mark || !opens(text, start)) continue;
    const end = closing(text, start, sign);
    if (end > 0) return { mark, start, end };
  }
  return null;
}

const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;

function opens(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  return !WORD.test(before) && !SPACE.test(after) && after !== text[at];
}

function closing(text: string, start: number, sign: string): number {
  for (let end = start + 2; end < text.length; end += 1) {
    if (text[end] === '\n') return -1;
    if (text[end] !== sign) continue;
    const before = text[end - 1] ?? ' ';
    const after = text[end + 1] ?? ' ';
    if (!SPACE.test(before) && !WORD.test(after)) return end;
  }
  return -1;
}

function trimmed(address: string): string {
  const tail = TRAILING.exec(address)?.[0] ?? '';
  const closes = tail.startsWith(')') && address.includes('(');
  return closes
    ? address.slice(0, address.length - tail.length + 1)
    : address.slice(0, address.length - tail.length);
}

function readLinks(text: string): TextNode[] {
  const nodes: TextNode[] = [];
  let rest = text;
  for (let found = LINK.exec(rest); found; found = LINK.exec(rest)) {
    const words = trimmed(found[0]);
    if (found.index > 0) nodes.push({ type: 'plain', text: rest.slice(0, found.index) });
    nodes.push({ type: 'link', text: words, address: addressOf(words) });
    rest = rest.slice(found.index + words.length);
  }
  if (rest) nodes.push({ type: 'plain', text: rest });
  return nodes;
}

function addressOf(words: string): string {
  if (/^https?:/iu.test(words)) return words;
  return words.includes('@') && !/^www\./iu.test(words) ? `mailto:${words}` : `https://${words}`;
}

/** The words without marks, for a preview of one line. */
export function plainText(text: string): string {
  return words(readText(text)).replace(/\s+/gu, ' ').trim();
}

function words(nodes: TextNode[]): string {
  return nodes.map((node) => ('nodes' in node ? words(node.nodes) : node.text)).join('');
}

const EMOJI_ONLY = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\u200d|\ufe0f|\s)+$/u;

/** One to three emoji alone are shown large, as WhatsApp does. */
export function isFewEmoji(text: string): boolean {
  if (!EMOJI_ONLY.test(text) || /^[\d#*\s]+$/u.test(text)) return false;
  const parts = [...new Intl.Segmenter().segment(text.trim())].filter((part) => part.segment.trim() !== '');
  return parts.length > 0 && parts.length <= 3;
}
