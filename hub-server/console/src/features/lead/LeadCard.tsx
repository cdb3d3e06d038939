import { Link } from '@tanstack/react-router';
import { ArrowRight, Ellipsis, MessageCircle } from 'lucide-react';
import { memo, useRef } from 'react';
import type { Lead } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Avatar } from '@/shared/ui/Avatar';
import { ChannelGlyph } from '@/shared/ui/ChannelGlyph';
import { classes } from '@/shared/ui/classes';
import type { LeadActions } from './actions';
import { NextStep } from './NextStep';
import { type DragTools, useCarried } from './useDrag';
import { shortMoney, silence } from './words';

interface LeadCardProps {
  lead: Lead;
  actions: LeadActions;
  tools: DragTools | null;
  editable: boolean;
  now: number;
  onMenu: (lead: Lead, button: HTMLElement) => void;
}

function Title({ lead }: { lead: Lead }) {
  const name = lead.contact.name;
  const className =
    'min-w-0 grow truncate text-name font-semibold text-text outline-none after:absolute after:inset-0 after:rounded-card focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-brand';
  if (lead.conversation === null) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the board act on the card in focus
      <span title={name} tabIndex={0} data-lead={lead.id} className={className}>
        {name}
      </span>
    );
  }
  return (
    <Link
      to="/inbox/$conversationId"
      params={{ conversationId: String(lead.conversation) }}
      search={{ view: 'all' } as never}
      preload={false}
      title={name}
      data-lead={lead.id}
      draggable={false}
      className={className}
    >
      {name}
    </Link>
  );
}

/** On a phone the two things done with a card stand under it, in reach of a thumb. */
function PhoneButtons({ lead, editable, onMenu }: Pick<LeadCardProps, 'lead' | 'editable' | 'onMenu'>) {
  const t = useText();
  const button =
    'press inline-flex h-11 grow basis-0 items-center justify-center gap-2 rounded-control border border-line-strong bg-raised text-ui font-button text-text';
  return (
    <div className="relative z-10 mt-2.5 flex gap-2 border-t border-line pt-2.5 tablet:hidden">
      {lead.conversation !== null && (
        <Link
          to="/inbox/$conversationId"
          params={{ conversationId: String(lead.conversation) }}
          search={{ view: 'all' } as never}
          className={button}
        >
          <MessageCircle size={16} strokeWidth={1.75} aria-hidden />
          {t('lead.conversation')}
        </Link>
      )}
      {editable && (
        <button
          type="button"
          aria-haspopup="menu"
          onClick={(event) => onMenu(lead, event.currentTarget)}
          className={button}
        >
          <ArrowRight size={16} strokeWidth={1.75} aria-hidden />
          {t('lead.move')}
        </button>
      )}
    </div>
  );
}

/** One lead on the board: who, what and worth, what next, whose and how silent. */
export const LeadCard = memo(function LeadCard({
  lead,
  actions,
  tools,
  editable,
  now,
  onMenu,
}: LeadCardProps) {
  const t = useText();
  const card = useRef<HTMLElement>(null);
  const carried = useCarried(card, lead, tools);
  const about = lead.title && lead.title !== lead.contact.name ? lead.title : (lead.inbox?.name ?? '');
  const silent = lead.lastContactAt ? silence(lead.lastContactAt, now, t) : null;
  return (
    <article
      ref={card}
      className={classes(
        'group relative rounded-card border p-3',
        carried
          ? 'border-dashed border-brand bg-brand-softer *:invisible'
          : 'border-line bg-raised shadow-1 fine:hover:border-line-strong',
        tools && 'cursor-grab',
      )}
    >
      <div className="flex items-center gap-2">
        <Title lead={lead} />
        {lead.inbox && <ChannelGlyph channel={lead.inbox.kind} named />}
      </div>
      <div className="flex items-baseline gap-2 text-meta">
        <span title={about} className="min-w-0 grow truncate text-text-2">
          {about}
        </span>
        <span className="shrink-0 text-ui font-semibold text-text">
          {lead.valueCents === null ? '–' : shortMoney(lead.valueCents, lead.currency)}
        </span>
      </div>
      <div className="pt-1">
        <NextStep lead={lead} actions={actions} editable={editable} />
      </div>
      <div className="flex h-6 items-center gap-1.5 pt-1 text-meta text-text-2">
        {lead.owner && <Avatar id={lead.owner.id} name={lead.owner.name} size={20} ground="raised" />}
        <span className="min-w-0 grow truncate">{lead.owner?.name.split(/\s+/)[0] ?? t('lead.nobody')}</span>
        {silent && (
          <span
            title={t('lead.silence', { time: silent })}
            className="inline-flex shrink-0 items-center gap-1"
          >
            <MessageCircle size={14} strokeWidth={1.75} aria-hidden />
            <span className="sr-only">{t('lead.silence', { time: silent })}</span>
            <span aria-hidden>{silent}</span>
          </span>
        )}
        {editable && (
          <button
            type="button"
            aria-haspopup="menu"
            aria-label={t('lead.move-to.of', { name: lead.contact.name })}
            title={`${t('lead.move-to')} (M)`}
            onClick={(event) => onMenu(lead, event.currentTarget)}
            className="press touch-target relative z-10 -me-1 flex size-6 shrink-0 items-center justify-center rounded-tag text-text-3 hover:bg-hover hover:text-text max-tablet:hidden"
          >
            <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
          </button>
        )}
      </div>
      <PhoneButtons lead={lead} editable={editable} onMenu={onMenu} />
    </article>
  );
});
