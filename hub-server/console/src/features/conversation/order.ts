import type { Message, Row } from './model';

type SortKey = string | number;

/** Orders opaque keys: numbers by value, words by code unit, as the hub made them. */
export function compareKeys(one: SortKey, other: SortKey): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const left = String(one);
  const right = String(other);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Messages from the oldest to the newest. */
export function byOrder(one: Message, other: Message): number {
  return compareKeys(one.order, other.order) || one.id - other.id;
}

/** Conversations from the latest arrival to the oldest. */
export function byArrival(one: Row, other: Row): number {
  return compareKeys(other.arrival, one.arrival) || other.id - one.id;
}
