import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { BoardColumn } from '@/shared/api/types';
import { wholeNumber } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { IconButton } from '@/shared/ui/Button';
import { StageGlyph, stageLook } from '@/shared/ui/StageGlyph';
import { shortMoney } from './words';

interface PhoneStagesProps {
  columns: readonly BoardColumn[];
  at: number;
  currency: string;
  onGo: (at: number) => void;
}

/** One stage a screen: which one it is, the way to its neighbours, and a dot for each. */
export function PhoneStages({ columns, at, currency, onGo }: PhoneStagesProps) {
  const t = useText();
  const column = columns[at];
  if (!column) return null;
  return (
    <div className="flex items-center gap-2 px-2 pt-3 pb-2 tablet:hidden">
      <IconButton
        icon={ChevronLeft}
        label={t('lead.stage.previous')}
        className={at === 0 ? 'invisible' : ''}
        onPress={() => onGo(at - 1)}
      />
      <div className="min-w-0 grow text-center">
        <h2 className="flex items-center justify-center gap-2 text-title-3">
          <StageGlyph look={stageLook(column.stage)} />
          <span className="truncate">{column.stage.name}</span>
          <span className="text-ui font-normal text-text-3">{wholeNumber(column.count)}</span>
        </h2>
        <p className="text-meta font-medium text-text-2">{shortMoney(column.valueCents, currency)}</p>
        <span aria-hidden className="mt-1.5 flex justify-center gap-1.5">
          {columns.map((item, index) => (
            <span
              key={item.stage.id}
              className={
                index === at ? 'h-1.5 w-4.5 rounded-full bg-brand' : 'size-1.5 rounded-full bg-line-strong'
              }
            />
          ))}
        </span>
      </div>
      <IconButton
        icon={ChevronRight}
        label={t('lead.stage.next')}
        className={at === columns.length - 1 ? 'invisible' : ''}
        onPress={() => onGo(at + 1)}
      />
    </div>
  );
}
