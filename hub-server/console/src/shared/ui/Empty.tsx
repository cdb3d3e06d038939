import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyProps {
  icon: LucideIcon;
  /** One sentence. */
  title: string;
  /** One fact. */
  fact?: ReactNode;
  /** At most one action. */
  action?: ReactNode;
}

/** Nothing to show: why, and what to do about it. */
export function Empty({ icon: Icon, title, fact, action }: EmptyProps) {
  return (
    <div className="flex flex-col items-center px-6 py-12 text-center">
      <span
        aria-hidden
        className="mb-4 flex size-13 items-center justify-center rounded-panel bg-brand-soft text-brand-text"
      >
        <Icon size={24} strokeWidth={1.75} />
      </span>
      <p className="text-body font-semibold text-text">{title}</p>
      {fact && <p className="mt-1 max-w-[48ch] text-ui text-text-2">{fact}</p>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
