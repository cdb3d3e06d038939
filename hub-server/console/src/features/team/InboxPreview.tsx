import { Eye } from 'lucide-react';
import { useText } from '@/shared/i18n/text';
import { Avatar, initials } from '@/shared/ui/Avatar';
import { StageGlyph, type StageShape } from '@/shared/ui/StageGlyph';
import { Count, Tag } from '@/shared/ui/Tag';

interface Example {
  name: string;
  time: string;
  preview: 'setup.preview.1' | 'setup.preview.2' | 'setup.preview.3' | 'setup.preview.4';
  stage: StageShape;
  unread: number;
}

const EXAMPLES: readonly Example[] = [
  { name: 'Mariana Teixeira', time: '14:12', preview: 'setup.preview.1', stage: 'half', unread: 1 },
  { name: 'Beatriz Fonseca', time: '13:57', preview: 'setup.preview.2', stage: 'empty', unread: 2 },
  { name: 'Sueli Marques Prado', time: '13:41', preview: 'setup.preview.3', stage: 'won', unread: 0 },
  { name: 'Lucas Nakamura', time: '13:20', preview: 'setup.preview.4', stage: 'quarter', unread: 0 },
];

/** How the messages will look, under the name as it is typed. */
export function InboxPreview({ organisation }: { organisation: string }) {
  const t = useText();
  const name = organisation.trim() || t('setup.preview.name');
  return (
    <div aria-hidden className="w-130 max-w-full select-none">
      <p className="mb-5 flex items-center gap-2.5 text-ui text-text-2">
        <Eye size={16} strokeWidth={1.75} />
        {t('setup.preview.title')}
      </p>
      <div className="overflow-hidden rounded-phone border border-line bg-surface shadow-3">
        <div className="flex items-center gap-3 border-b border-line px-5 py-4">
          <span className="flex size-9 shrink-0 items-center justify-center rounded-control bg-brand text-meta font-semibold text-on-brand">
            {initials(name)}
          </span>
          <span className="min-w-0 truncate text-body font-semibold">{name}</span>
          <Tag>{t('setup.preview.example')}</Tag>
        </div>
        <ul className="px-2 py-1">
          {EXAMPLES.map(({ name: person, time, preview, stage, unread }) => (
            <li
              key={person}
              className="flex items-center gap-3 border-b border-line px-3 py-3.5 last:border-none"
            >
              <Avatar id={person} name={person} channel="whatsapp" />
              <div className="min-w-0 grow">
                <p className="flex items-baseline justify-between gap-3">
                  <span className="truncate text-name font-semibold">{person}</span>
                  <span className={`text-micro ${unread ? 'font-medium text-brand-text' : 'text-text-3'}`}>
                    {time}
                  </span>
                </p>
                <p className="flex items-center gap-2 text-ui text-text-2">
                  <StageGlyph look={{ shape: stage }} />
                  <span className="min-w-0 grow truncate">{t(preview)}</span>
                  <Count value={unread} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
