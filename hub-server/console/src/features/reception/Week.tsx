import { Copy, Plus, X } from 'lucide-react';
import type { Problem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import type { OpeningHours } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { PlainIconButton } from '@/shared/ui/PlainButton';
import { asBefore, clock, DAYS, oneMore } from './hours';

interface WeekProps {
  hours: readonly OpeningHours[];
  onChange: (hours: OpeningHours[]) => void;
  problem: Problem | null;
}

interface TimeProps {
  label: string;
  value: string;
  wrong: boolean;
  onChange: (value: string) => void;
}

function Time({ label, value, wrong, onChange }: TimeProps) {
  return (
    <input
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      value={value}
      maxLength={8}
      {...(wrong ? { 'aria-invalid': true } : {})}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => onChange(clock(value))}
      className="field-box h-11 w-20 px-2.5 text-center text-body text-text tabular-nums"
    />
  );
}

/** The times of each day; several on one day are possible. A refused one keeps what was typed. */
export function Week({ hours, onChange, problem }: WeekProps) {
  const t = useText();
  const change = (place: number, part: Partial<OpeningHours>) =>
    onChange(hours.map((one, at) => (at === place ? { ...one, ...part } : one)));
  return (
    <ul className="border-t border-line">
      {DAYS.map((day) => {
        const name = t(`reception.day.${day}`);
        const here = hours.map((one, place) => ({ ...one, place })).filter((one) => one.day === day);
        const fillable = here.length === 0 && hours.some((one) => one.day < day);
        return (
          <li
            key={day}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line py-2 tablet:grid-cols-[9rem_minmax(0,1fr)_auto]"
          >
            <span className="flex min-h-11 items-center text-ui font-medium">{name}</span>
            <div className="flex flex-col gap-2 max-tablet:order-last max-tablet:col-span-2">
              {here.length === 0 && (
                <span className="flex min-h-11 items-center text-ui text-text-3">
                  {t('reception.closed')}
                </span>
              )}
              {here.map(({ place, from, to }) => {
                const early = fieldText(problem, `hours.${place}.from`);
                const late = fieldText(problem, `hours.${place}.to`);
                return (
                  <div key={place}>
                    <div className="flex items-center gap-2">
                      <Time
                        label={t('reception.from', { day: name })}
                        value={from}
                        wrong={early !== undefined}
                        onChange={(value) => change(place, { from: value })}
                      />
                      <span aria-hidden className="text-text-3">
                        –
                      </span>
                      <Time
                        label={t('reception.to', { day: name })}
                        value={to}
                        wrong={late !== undefined}
                        onChange={(value) => change(place, { to: value })}
                      />
                      <PlainIconButton
                        icon={X}
                        label={t('reception.time.remove', { day: name })}
                        onPress={() => onChange(hours.filter((_, at) => at !== place))}
                      />
                    </div>
                    {(early ?? late) && (
                      <p role="alert" className="mt-1 text-meta text-danger-text">
                        {early ?? late}
                      </p>
                    )}
                  </div>
                );
              })}
            </div>
            <span className="flex items-start">
              {fillable && (
                <PlainIconButton
                  icon={Copy}
                  label={t('reception.as-before', { day: name })}
                  onPress={() => onChange(asBefore(hours, day))}
                />
              )}
              <PlainIconButton
                icon={Plus}
                label={t('reception.time.add', { day: name })}
                onPress={() => onChange(oneMore(hours, day))}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
