import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** What an element carries to have a tooltip: its name, and the key that does the same. */
export function tip(text: string, hint?: string): { 'data-tip': string; 'data-tip-key'?: string } {
  return { 'data-tip': text, ...(hint ? { 'data-tip-key': hint } : {}) };
}

interface Shown {
  text: string;
  hint: string | undefined;
  anchor: DOMRect;
}

const DELAY = 500;
const GAP = 6;
const EDGE = 8;

function carrierOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
}

function read(carrier: HTMLElement): Shown {
  return {
    text: carrier.dataset['tip'] ?? '',
    hint: carrier.dataset['tipKey'],
    anchor: carrier.getBoundingClientRect(),
  };
}

/** Follows pointer and focus over the whole page: after half a second with the pointer, at once by keyboard. */
function useShown(box: RefObject<HTMLElement | null>): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setShown(null);
    };
    const onOver = (event: PointerEvent) => {
      const carrier = carrierOf(event.target);
      // The pointer may rest on the tooltip itself (WCAG 1.4.13).
      if (box.current?.contains(event.target as Node)) return;
      hide();
      if (carrier && event.pointerType === 'mouse') timer = setTimeout(() => setShown(read(carrier)), DELAY);
    };
    const onFocus = (event: FocusEvent) => {
      const carrier = carrierOf(event.target);
      if (carrier?.matches(':focus-visible')) setShown(read(carrier));
      else hide();
    };
    const onKey = (event: KeyboardEvent) => event.code === 'Escape' && hide();
    const events = new AbortController();
    const { signal } = events;
    document.addEventListener('pointerover', onOver, { signal });
    document.addEventListener('pointerdown', hide, { signal });
    document.addEventListener('focusin', onFocus, { signal });
    document.addEventListener('focusout', hide, { signal });
    document.addEventListener('keydown', onKey, { signal });
    document.addEventListener('scroll', hide, { signal, capture: true });
    return () => {
      clearTimeout(timer);
      events.abort();
    };
  }, [box]);
  return shown;
}

/**
 * The one tooltip of the page. It says again what its element is called, so it is not read aloud twice.
 * The application holds it once; elements carry `{...tip(name, key)}`.
 */
export function TooltipLayer() {
  const box = useRef<HTMLDivElement>(null);
  const shown = useShown(box);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !shown) return;
    const { anchor } = shown;
    const { width, height } = element.getBoundingClientRect();
    const middle = anchor.left + anchor.width / 2 - width / 2;
    const below = anchor.bottom + GAP;
    const fits = below + height <= window.innerHeight - EDGE;
    element.style.left = `${Math.max(EDGE, Math.min(middle, window.innerWidth - width - EDGE))}px`;
    element.style.top = `${fits ? below : anchor.top - GAP - height}px`;
  }, [shown]);
  if (!shown) return null;
  return (
    <div
      ref={box}
      aria-hidden
      data-entering
      className="appear-popover fixed z-60 flex max-w-72 items-center gap-2 rounded-small bg-inverse px-2.5 py-1.5 text-micro font-medium text-on-inverse shadow-2"
    >
      {shown.text}
      {shown.hint && <kbd className="rounded-tag border border-current/30 px-1 font-sans">{shown.hint}</kbd>}
    </div>
  );
}
