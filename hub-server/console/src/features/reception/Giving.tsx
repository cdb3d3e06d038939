import { useQuery } from '@tanstack/react-query';
import { colleaguesQuery } from '@/shared/api/colleagues';
import type { Problem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import type { Id, Reception } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Select } from '@/shared/ui/Select';
import { Checkbox } from '@/shared/ui/Switch';

const WAYS = ['nobody', 'member', 'turns'] as const;

interface GivingProps {
  giving: Reception['giving'];
  members: readonly Id[];
  onChange: (part: Pick<Reception, 'giving' | 'members'>) => void;
  problem: Problem | null;
}

/** To whom a conversation goes that is nobody's. */
export function Giving({ giving, members, onChange, problem }: GivingProps) {
  const t = useText();
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const wrong = fieldText(problem, 'members');
  return (
    <div className="flex max-w-106 flex-col gap-4">
      <Select
        label={t('reception.giving')}
        value={giving}
        onChange={(way) => onChange({ giving: way, members: [...members] })}
        choices={WAYS.map((key) => ({
          key,
          label: t(`reception.giving.${key}`),
          about: t(`reception.giving.${key}.about`),
        }))}
      />
      {giving === 'member' && (
        <Select
          label={t('reception.member')}
          value={members[0] ?? null}
          onChange={(id) => onChange({ giving, members: [id] })}
          placeholder={t('reception.member.choose')}
          error={wrong}
          choices={colleagues.map(({ id, name }) => ({ key: id, label: name }))}
        />
      )}
      {giving === 'turns' && (
        <fieldset>
          <legend className="mb-1 text-meta font-button text-text-2">{t('reception.members')}</legend>
          {colleagues.map(({ id, name }) => (
            <Checkbox
              key={id}
              checked={members.includes(id)}
              onChange={(checked) =>
                onChange({
                  giving,
                  members: checked ? [...members, id] : members.filter((other) => other !== id),
                })
              }
            >
              {name}
            </Checkbox>
          ))}
          {wrong && (
            <p role="alert" className="mt-1 text-meta text-danger-text">
              {wrong}
            </p>
          )}
        </fieldset>
      )}
    </div>
  );
}
