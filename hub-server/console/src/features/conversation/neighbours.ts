/** The neighbour to go to in a list; from nowhere the first. */
export function neighbour<Id>(ids: readonly Id[], current: Id | null, step: 1 | -1): Id | null {
  if (ids.length === 0) return null;
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))] ?? null;
}

/** Where to go when a conversation leaves the list: the one below, else the one above. */
export function afterLeaving<Id>(ids: readonly Id[], leaving: Id): Id | null {
  const at = ids.indexOf(leaving);
  if (at < 0) return null;
  return ids[at + 1] ?? ids[at - 1] ?? null;
}
