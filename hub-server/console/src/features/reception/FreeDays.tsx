import { X } from 'lucide-react';
import type { Problem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import type { FreeDay } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { PlainIconButton } from '@/shared/ui/PlainButton';

interface FreeDaysProps {
  days: readonly FreeDay[];
  onChange: (days: FreeDay[]) => void;
  problem: Problem | null;
}

/** The days on which nobody is there, each with what the team calls it. */
export function FreeDays({ days, onChange, problem }: FreeDaysProps) {
  const t = useText();
  const change = (place: number, part: Partial<FreeDay>) =>
    onChange(days.map((one, at) => (at === place ? { ...one, ...part } : one)));
  return (
    <div className="flex flex-col gap-3">
      {days.map(({ day, name }, place) => {
        const wrong =
          fieldText(problem, `holidays.${place}.day`) ?? fieldText(problem, `holidays.${place}.name`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing else that stays while it is typed
          <div key={place}>
            <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2 tablet:grid-cols-[10.5rem_minmax(0,1fr)_auto]">
              <input
                type="date"
                aria-label={t('reception.holiday.day')}
                value={day}
                required
                {...(wrong ? { 'aria-invalid': true } : {})}
                onChange={(event) => change(place, { day: event.target.value })}
                className="field-box h-11 w-full px-2.5 text-body text-text"
              />
              <input
                aria-label={t('reception.holiday.name')}
                placeholder={t('reception.holiday.example')}
                value={name}
                maxLength={80}
                onChange={(event) => change(place, { name: event.target.value })}
                className="field-box h-11 w-full px-3 text-body text-text max-tablet:order-last max-tablet:col-span-2"
              />
              <PlainIconButton
                icon={X}
                label={t('reception.holiday.remove', { name: name || day })}
                onPress={() => onChange(days.filter((_, at) => at !== place))}
              />
            </div>
            {wrong && (
              <p role="alert" className="mt-1 text-meta text-danger-text">
                {wrong}
              </p>
            )}
          </div>
        );
      })}
      <Button className="self-start" onPress={() => onChange([...days, { day: '', name: '' }])}>
        {t('reception.holiday.add')}
      </Button>
    </div>
  );
}
