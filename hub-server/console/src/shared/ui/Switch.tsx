import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

interface OnOffProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  children: ReactNode;
  /** A quieter second line. */
  about?: string;
}

/** On or off, saved at once. */
export function Switch({ checked, onChange, disabled, children, about }: OnOffProps) {
  return (
    <label className="flex min-h-11 items-center gap-3 text-ui text-text">
      <span className="relative inline-flex shrink-0">
        <input
          type="checkbox"
          role="switch"
          aria-checked={checked}
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
          className="peer h-6 w-10 appearance-none rounded-full border border-control bg-raised transition-colors duration-80 checked:border-brand checked:bg-brand disabled:border-line-strong disabled:bg-selected pointer-coarse:h-7 pointer-coarse:w-11.5"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute start-1 top-1 size-4 rounded-full bg-control transition-transform duration-80 peer-checked:translate-x-4 peer-checked:bg-on-brand pointer-coarse:size-5 pointer-coarse:peer-checked:translate-x-4.5"
        />
      </span>
      <span>
        {children}
        {about && <span className="block text-meta text-text-3">{about}</span>}
      </span>
    </label>
  );
}

export function Checkbox({ checked, onChange, disabled, children, about }: OnOffProps) {
  return (
    <label className="flex min-h-9 items-center gap-2.5 text-ui text-text pointer-coarse:min-h-11">
      <span className="relative inline-flex shrink-0">
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
          className="peer size-5 appearance-none rounded-tag border border-control bg-raised checked:border-brand checked:bg-brand disabled:border-line-strong disabled:bg-selected"
        />
        <Check
          size={14}
          strokeWidth={2.5}
          aria-hidden
          className="pointer-events-none absolute inset-0 m-auto hidden text-on-brand peer-checked:block"
        />
      </span>
      <span>
        {children}
        {about && <span className="block text-meta text-text-3">{about}</span>}
      </span>
    </label>
  );
}
