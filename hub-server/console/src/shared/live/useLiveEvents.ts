import { useEffect, useRef } from 'react';
import type { LiveEvent, LiveEventName } from './frames';
import { live } from './live';

/**
 * Hears events while the component is on the screen. The usual use patches the query cache:
 * `useLiveEvents(['lead.changed'], ({ body }) => queries.setQueryData(leadKey(body.lead.id), body.lead))`.
 * Events are told `again` after an answer that may be older than they are: then the cache is patched, and nothing
 * announced. `names` must be the same array on every render: a constant of the module.
 */
export function useLiveEvents<Name extends LiveEventName>(
  names: readonly Name[],
  listener: (event: Extract<LiveEvent, { event: Name }>, again: boolean) => void,
): void {
  const newest = useRef(listener);
  useEffect(() => {
    newest.current = listener;
  });
  useEffect(() => live.on(names, (event, again) => newest.current(event, again)), [names]);
}
