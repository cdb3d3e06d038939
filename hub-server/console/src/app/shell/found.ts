/** Something that can be found by words. */
export interface Candidate {
  name: string;
  /** What it is found by too, without being its name: a phone number, a title. */
  also: string;
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** 0 at the beginning of the name, 1 at the beginning of a word, 2 anywhere, 3 elsewhere than in the name. */
function rankOf({ name, also }: Candidate, words: string): number | null {
  const own = plain(name);
  if (own.startsWith(words)) return 0;
  if (own.split(/[\s-]+/).some((word) => word.startsWith(words))) return 1;
  if (own.includes(words)) return 2;
  const digits = words.replace(/\D/g, '');
  const dialled =
    digits.length >= 3 && /^[\d\s()+-]+$/.test(words) && also.replace(/\D/g, '').includes(digits);
  return dialled || plain(also).includes(words) ? 3 : null;
}

/** The best of what the words find, best first; accents and ё are no matter. Without words the first ones as they stand. */
export function found<Some extends Candidate>(
  all: readonly Some[],
  words: string,
  most: number,
): (Some & { rank: number })[] {
  const wanted = plain(words.trim());
  return all
    .flatMap((one) => {
      const rank = wanted === '' ? 0 : rankOf(one, wanted);
      return rank === null ? [] : [{ ...one, rank }];
    })
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most);
}
