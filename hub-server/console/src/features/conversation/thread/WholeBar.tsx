import { useText } from '@/shared/i18n/text';
import { ChannelGlyph } from '@/shared/ui/ChannelGlyph';
import { Chip } from '@/shared/ui/Tag';
import type { Row } from '../model';

interface WholeBarProps {
  row: Row;
  /** All conversations with the person. */
  all: readonly Row[];
  whole: boolean;
  onWhole: (whole: boolean) => void;
}

export const channelOf = ({ inbox }: Row) => (inbox.practice ? 'practice' : inbox.kind);

/** Of a person with several conversations: only this one, or all of them as one history. */
export function WholeBar({ row, all, whole, onWhole }: WholeBarProps) {
  const t = useText();
  if (all.length < 2) return null;
  return (
    <div className="flex min-h-10 shrink-0 items-center gap-2 border-b border-line bg-surface px-5 py-1 text-meta text-text-2 max-tablet:px-4">
      <span className="min-w-0 grow truncate">
        {whole
          ? t('conversation.whole.answer', { inbox: row.inbox.name })
          : t('conversation.whole.count', { count: all.length })}
      </span>
      <Chip on={!whole} onPress={() => onWhole(false)}>
        {t('conversation.whole.one')}
      </Chip>
      <Chip on={whole} onPress={() => onWhole(true)}>
        {t('conversation.whole.all')}
      </Chip>
    </div>
  );
}

/** Where the history goes on in another conversation. */
export function ChannelLine({ conversation }: { conversation: Row | undefined }) {
  if (!conversation) return null;
  const { inbox, subject } = conversation;
  return (
    <p className="flex justify-center px-6 pt-4 pb-1 text-micro font-medium text-text-2">
      <span className="inline-flex min-w-0 items-center gap-1.5 rounded-full border border-line bg-surface px-2.5 py-0.5">
        <ChannelGlyph channel={channelOf(conversation)} size={14} named />
        <span className="truncate">{subject ? `${inbox.name} · ${subject}` : inbox.name}</span>
      </span>
    </p>
  );
}
