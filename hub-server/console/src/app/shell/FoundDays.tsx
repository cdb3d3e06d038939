import type { ChangeEvent } from 'react';
import type { Days } from '@/features/conversation/queries';
import { useText } from '@/shared/i18n/text';

interface Props {
  days: Days;
  onChange: (days: Days) => void;
}

const DAY = 'field-box h-8! min-w-0 px-2 text-meta text-text';

/** From which day to which messages are looked for; both may stay empty. */
export function FoundDays({ days, onChange }: Props) {
  const t = useText();
  const changed = (part: keyof Days) => (event: ChangeEvent<HTMLInputElement>) =>
    onChange({ ...days, [part]: event.target.value });
  return (
    <fieldset className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2">
      <legend className="sr-only">{t('palette.days')}</legend>
      <label className="flex items-center gap-2 text-meta text-text-2">
        {t('palette.from')}
        <input type="date" className={DAY} value={days.from} max={days.until} onChange={changed('from')} />
      </label>
      <label className="flex items-center gap-2 text-meta text-text-2">
        {t('palette.until')}
        <input type="date" className={DAY} value={days.until} min={days.from} onChange={changed('until')} />
      </label>
    </fieldset>
  );
}
