import { Check, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { useText } from '@/shared/i18n/text';
import { announce } from './announce';
import { tip } from './Tooltip';

interface Toast {
  id: number;
  words: string;
  failed: boolean;
  undo?: () => void;
}

const useToast = create<{ toast: Toast | null }>(() => ({ toast: null }));

const SECONDS = 10;

let last = 0;

function show(toast: Omit<Toast, 'id'>): void {
  last += 1;
  useToast.setState({ toast: { ...toast, id: last } });
}

/** Says what was done and, for ten seconds, offers to undo it. A newer one takes the place. */
export function toast(words: string, undo?: () => void): void {
  show({ words, failed: false, ...(undo ? { undo } : {}) });
}

/**
 * Says at once why something was not done and has been taken back. Only for what has no place of its own left on the screen: any
 * other error stands beside what it is about.
 */
export function refusal(words: string): void {
  announce(words, 'assertive');
  show({ words, failed: true });
}

/** Undoes what the toast on the screen speaks of, if it can be. */
export function undoLast(): void {
  const shown = useToast.getState().toast;
  if (!shown?.undo) return;
  shown.undo();
  dismiss(shown.id);
}

function dismiss(id: number): void {
  if (useToast.getState().toast?.id === id) useToast.setState({ toast: null });
}

function ToastBox({ toast: { id, words, failed, undo } }: { toast: Toast }) {
  const t = useText();
  const Mark = failed ? TriangleAlert : Check;
  const [left, setLeft] = useState(undo ? SECONDS : SECONDS / 2);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => (left <= 1 ? dismiss(id) : setLeft(left - 1)), 1000);
    return () => clearTimeout(timer);
  }, [held, left, id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer over it only keeps it from leaving
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      data-entering
      className="appear-dialog pointer-events-auto flex min-h-12 w-full max-w-110 items-center gap-3 rounded-card bg-inverse ps-4 pe-2 text-ui text-on-inverse shadow-3"
    >
      <Mark size={16} strokeWidth={2} aria-hidden className="shrink-0" />
      <span className="min-w-0 grow py-2">{words}</span>
      {undo && (
        <>
          <span aria-hidden className="shrink-0 text-meta opacity-75">
            {t('ui.toast.seconds', { left })}
          </span>
          <button
            type="button"
            {...tip(t('ui.undo'), 'Ctrl Z')}
            onClick={() => {
              undo();
              dismiss(id);
            }}
            className="press h-9 shrink-0 rounded-small px-2.5 font-semibold outline-on-inverse pointer-coarse:h-11"
          >
            {t('ui.undo')}
          </button>
        </>
      )}
    </div>
  );
}

/** The one place where toasts appear; the shell holds it. */
export function Toaster() {
  const shown = useToast((state) => state.toast);
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-3 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-60 flex desktop:start-24 desktop:end-auto desktop:bottom-5 desktop:w-110"
    >
      {shown && <ToastBox key={shown.id} toast={shown} />}
    </div>
  );
}
