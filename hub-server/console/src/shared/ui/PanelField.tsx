import type { ReactNode } from 'react';

/** A row of a panel beside the page: label, value. Stands in a `dl`. */
export function PanelField({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-8 items-start gap-2 py-1">
      <dt className="w-29 shrink-0 pt-0.5 text-meta text-text-3">{label}</dt>
      <dd className="min-w-0 grow text-ui font-medium text-text [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
