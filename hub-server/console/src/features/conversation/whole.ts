import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '@/shared/api/session';
import type { Row } from './model';
import { withPersonQuery } from './queries';

const REMEMBERED = 'nexus.whole';
const MOST = 200;

function remembered(): number[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(REMEMBERED) ?? '[]');
    return Array.isArray(known) ? known.filter((id) => typeof id === 'number') : [];
  } catch {
    return [];
  }
}

/** Whether a conversation is shown with all others of its person, as one history. Each one keeps its own way, for this reader. */
export function useWhole(id: number): [boolean, (whole: boolean) => void] {
  const [whole, setWhole] = useState(() => remembered().includes(id));
  const change = (wanted: boolean) => {
    const others = remembered().filter((other) => other !== id);
    localStorage.setItem(REMEMBERED, JSON.stringify(wanted ? [...others, id].slice(-MOST) : others));
    setWhole(wanted);
  };
  return [whole, change];
}

/** All conversations with the person of this one, this one among them; none for a group. */
export function useWithPerson(row: Row | null): Row[] {
  const person = row && row.kind !== 'group' ? row.contact.id : null;
  const reads = useMay('conversation.read');
  const { data } = useQuery({ ...withPersonQuery(person ?? 0), enabled: reads && person !== null });
  return person === null ? [] : (data ?? []);
}
