import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { wholeNumber } from '@/shared/i18n/formats';
import { classes } from './classes';
import { tip } from './Tooltip';

export interface Tab<Key extends string> {
  key: Key;
  label: string;
  count?: number | undefined;
}

interface TabsProps<Key extends string> {
  label: string;
  tabs: readonly Tab<Key>[];
  value: Key;
  onChange: (key: Key) => void;
  /** The id of the element that the tabs change (role tabpanel). */
  panelId: string;
  className?: string;
}

const STEP: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

/** Arrow keys move and choose at once; one stop for the Tab key. */
function useArrows<Key extends string>(keys: readonly Key[], value: Key, onChange: (key: Key) => void) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEP[event.code];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const wanted = keys.indexOf(value) + step;
    const at = Number.isFinite(step) ? (wanted + keys.length) % keys.length : step < 0 ? 0 : keys.length - 1;
    const key = keys[at];
    if (key === undefined) return;
    event.preventDefault();
    onChange(key);
    list.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  };
  return { list, onKeyDown };
}

/** Views of one place. Controlled; the chosen one belongs into the address. */
export function Tabs<Key extends string>({
  label,
  tabs,
  value,
  onChange,
  panelId,
  className,
}: TabsProps<Key>) {
  const { list, onKeyDown } = useArrows(
    tabs.map((tab) => tab.key),
    value,
    onChange,
  );
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      className={classes('flex gap-5 overflow-x-auto border-b border-line', className)}
    >
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          id={`${panelId}-${tab.key}`}
          data-key={tab.key}
          aria-selected={tab.key === value}
          aria-controls={panelId}
          tabIndex={tab.key === value ? 0 : -1}
          onClick={() => onChange(tab.key)}
          className="relative flex h-10 shrink-0 items-center gap-1.5 text-ui font-button text-text-2 -outline-offset-2 transition-colors duration-80 hover:text-text aria-selected:text-text aria-selected:after:absolute aria-selected:after:inset-x-0 aria-selected:after:bottom-0 aria-selected:after:h-0.5 aria-selected:after:bg-brand pointer-coarse:h-11"
        >
          {tab.label}
          {tab.count !== undefined && (
            <span className="font-normal text-text-3">{wholeNumber(tab.count)}</span>
          )}
        </button>
      ))}
    </div>
  );
}

export interface SegmentPart<Key extends string> {
  key: Key;
  label: string;
  icon?: ReactNode;
  /** The key that does the same, shown in the tooltip. */
  hint?: string;
}

interface SegmentProps<Key extends string> {
  label: string;
  parts: readonly SegmentPart<Key>[];
  value: Key;
  onChange: (key: Key) => void;
  /** The track on the amber of a note. */
  note?: boolean;
}

/** One of at most five, all in sight. */
export function Segment<Key extends string>({
  label,
  parts,
  value,
  onChange,
  note = false,
}: SegmentProps<Key>) {
  const { list, onKeyDown } = useArrows(
    parts.map((part) => part.key),
    value,
    onChange,
  );
  return (
    <div
      ref={list}
      role="radiogroup"
      aria-label={label}
      onKeyDown={onKeyDown}
      className={classes('inline-flex shrink-0 rounded-control p-0.5', note ? 'bg-note-line/60' : 'bg-bg')}
    >
      {parts.map((part) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot hold the icon and take the drawing of a thumb
        <button
          key={part.key}
          type="button"
          role="radio"
          {...(part.hint ? { ...tip(part.label, part.hint), 'aria-keyshortcuts': part.hint } : {})}
          data-key={part.key}
          aria-checked={part.key === value}
          tabIndex={part.key === value ? 0 : -1}
          onClick={() => onChange(part.key)}
          className={classes(
            'inline-flex h-8 shrink-0 items-center gap-1.5 rounded-small px-3 text-ui whitespace-nowrap font-button pointer-coarse:h-10',
            note ? 'text-note-text' : 'text-text-2',
            'aria-checked:bg-raised aria-checked:shadow-1',
            note ? 'aria-checked:text-note-text' : 'aria-checked:text-text',
          )}
        >
          {part.icon}
          {part.label}
        </button>
      ))}
    </div>
  );
}
