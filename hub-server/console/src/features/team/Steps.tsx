import { useText } from '@/shared/i18n/text';

/** How far through a set of questions: bars and words. */
export function Steps({ at, of }: { at: number; of: number }) {
  const t = useText();
  return (
    <p className="flex items-center gap-3 text-meta text-text-2">
      <span aria-hidden className="flex gap-1">
        {Array.from({ length: of }, (_, step) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its place
            key={step}
            className={`h-1 w-9.5 rounded-full ${step < at ? 'bg-brand' : 'bg-line-strong'}`}
          />
        ))}
      </span>
      {t('setup.step', { at, of })}
    </p>
  );
}
