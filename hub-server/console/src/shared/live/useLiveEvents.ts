import { useEffect, useRef } from 'react';
import type { LiveEvent, LiveEventName } from './frames';
import { live } from './live';

/**
 * Hears events while the component is on the screen. The usual use patches the query cache:
 * `useLiveEvents(['lead.changed'], ({ body }) => queries.setQueryData(leadKey(body.lead.id), body.lead))`.
 * `names` must be the same array on every render: a constant of the module.
 */
export function useLiveEvents<Name extends LiveEventName>(
  names: readonly Name[],
  listener: (event: Extract<LiveEvent, { event: Name }>) => void,
): void {
  const newest = useRef(listener);
  useEffect(() => {
    newest.current = listener;
  });
  useEffect(() => live.on(names, (event) => newest.current(event)), [names]);
}
