import { create } from 'zustand';

interface Announced {
  polite: string;
  assertive: string;
}

const useAnnounced = create<Announced>(() => ({ polite: '', assertive: '' }));

/**
 * Tells a screen reader what changed: a new message politely, an error at once, the result of a move
 * ("Maria está em Qualificados, 3 de 12").
 */
export function announce(words: string, how: keyof Announced = 'polite'): void {
  // The same words twice are told twice only when the text node changes.
  const before = useAnnounced.getState()[how];
  useAnnounced.setState({ [how]: before === words ? `${words} ` : words });
}

/** The two live regions; the application holds them once. */
export function Announcer() {
  const { polite, assertive } = useAnnounced();
  return (
    <div className="sr-only">
      <div aria-live="polite">{polite}</div>
      <div aria-live="assertive">{assertive}</div>
    </div>
  );
}
