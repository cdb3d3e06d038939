import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronDown, SquareKanban } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { colleaguesQuery } from '@/shared/api/colleagues';
import { problemText } from '@/shared/api/problemText';
import { useMay } from '@/shared/api/session';
import type { Lead, Pipeline, Stage } from '@/shared/api/types';
import { ago } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { Avatar } from '@/shared/ui/Avatar';
import { Button } from '@/shared/ui/Button';
import { EditableValue } from '@/shared/ui/EditableValue';
import { useKeys } from '@/shared/ui/keys';
import { Menu, MenuItem, MenuLine } from '@/shared/ui/Menu';
import { PanelField } from '@/shared/ui/PanelField';
import { Skeleton, SkeletonBlock } from '@/shared/ui/Skeleton';
import { StageBar, StageGlyph, stageLook } from '@/shared/ui/StageGlyph';
import { tip } from '@/shared/ui/Tooltip';
import { type LeadActions, useLeadActions } from './actions';
import { NextStep } from './NextStep';
import { leadOfConversationQuery, pipelinesQuery } from './queries';
import { StageMenu, useMove } from './StageMenu';
import { barOf, stageBeside } from './stages';
import { readMoney, shortMoney } from './words';

interface PartProps {
  lead: Lead;
  pipeline: Pipeline;
  actions: LeadActions;
  editable: boolean;
}

/** Ring, name, age, the bar of its parts, and the next step. Keys `[` and `]` move it. */
function StageSelector({ lead, pipeline, actions, editable }: PartProps) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { move, dialog } = useMove(actions);
  const look = stageLook(lead.stage);
  const step = (by: 1 | -1) => {
    const stage: Stage | null = stageBeside(pipeline, lead.stage, by);
    if (stage && editable) move(lead, stage);
  };
  useKeys([
    { keys: 'BracketLeft', does: 'lead.keys.back', run: () => step(-1) },
    { keys: 'BracketRight', does: 'lead.keys.forward', run: () => step(1) },
    { keys: 'KeyM', does: 'lead.keys.move', run: () => editable && setOpen(true) },
  ]);
  return (
    <div className="flex flex-col gap-2 rounded-card border border-line bg-sunken p-3">
      <div className="flex items-center gap-2">
        <AriaButton
          ref={button}
          isDisabled={!editable}
          onPress={() => setOpen(true)}
          aria-label={t('lead.stage.is', { stage: lead.stage.name })}
          aria-haspopup="menu"
          {...tip(t('lead.move-to'), 'M')}
          className="press -ms-1.5 flex min-h-8 min-w-0 items-center gap-2 rounded-small px-1.5 text-ui font-semibold text-text data-hovered:bg-hover pointer-coarse:min-h-11"
        >
          <StageGlyph look={look} />
          <span className="truncate">{lead.stage.name}</span>
          {editable && (
            <ChevronDown size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-text-2" />
          )}
        </AriaButton>
        <span className="ms-auto shrink-0 text-meta text-text-3">{ago(lead.stageSince)}</span>
      </div>
      <StageBar look={look} {...barOf(pipeline, lead.stage)} />
      {lead.stage.phase === 'lost' && lead.lostReason ? (
        <p className="text-meta text-text-2">{t('lead.lost.because', { reason: lead.lostReason })}</p>
      ) : (
        <NextStep lead={lead} actions={actions} editable={editable} named />
      )}
      {open && (
        <StageMenu
          lead={lead}
          pipeline={pipeline}
          anchor={button}
          onMove={move}
          onClose={() => setOpen(false)}
        />
      )}
      {dialog}
    </div>
  );
}

function Owner({ lead, actions, editable }: Omit<PartProps, 'pipeline'>) {
  const t = useText();
  const [asked, setAsked] = useState(false);
  const { data: members = [] } = useQuery({ ...colleaguesQuery, enabled: asked });
  const words = lead.owner ? (
    <>
      <Avatar id={lead.owner.id} name={lead.owner.name} size={20} />
      <span className="truncate">{lead.owner.name}</span>
    </>
  ) : (
    <span className="font-normal text-text-3">{t('ui.add')}</span>
  );
  if (!editable) return <span className="flex items-center gap-1.5">{words}</span>;
  return (
    <Menu
      label={t('lead.owner')}
      placement="bottom start"
      onOpenChange={() => setAsked(true)}
      trigger={
        <AriaButton className="press -mx-2 flex max-w-full min-w-0 items-center gap-1.5 rounded-small px-2 data-hovered:bg-hover">
          <span className="sr-only">{t('lead.owner')}:</span>
          {words}
        </AriaButton>
      }
    >
      {members.map((member) => (
        <MenuItem
          key={member.id}
          glyph={<Avatar id={member.id} name={member.name} size={24} ground="raised" />}
          chosen={member.id === lead.owner?.id}
          onAction={() => void actions.give(lead, { id: member.id, name: member.name })}
        >
          {member.name}
        </MenuItem>
      ))}
      {lead.owner && <MenuLine />}
      {lead.owner && (
        <MenuItem onAction={() => void actions.give(lead, null)}>{t('lead.owner.nobody')}</MenuItem>
      )}
    </Menu>
  );
}

function Fields({ lead, actions, editable }: Omit<PartProps, 'pipeline'>) {
  const t = useText();
  const cents = lead.valueCents;
  return (
    <dl>
      <PanelField label={t('lead.owner')}>
        <Owner lead={lead} actions={actions} editable={editable} />
      </PanelField>
      <PanelField label={t('lead.value')}>
        <EditableValue
          label={t('lead.value')}
          value={cents === null ? '' : shortMoney(cents, lead.currency)}
          editValue={cents === null ? '' : String(cents / 100).replace('.', ',')}
          inputMode="decimal"
          emptiable
          onSave={editable ? (typed) => actions.change(lead, { valueCents: readMoney(typed) }) : undefined}
          className="font-semibold"
        />
      </PanelField>
      {lead.origin && (
        <PanelField label={t('lead.origin')}>
          {t(`lead.origin.${lead.origin.source}`)} · {lead.origin.campaign}
        </PanelField>
      )}
      <PanelField label={t('lead.board')}>
        <Link
          to="/board"
          search={{ lead: lead.id }}
          className="inline-flex items-center gap-1.5 text-brand-text hover:underline"
        >
          <SquareKanban size={16} strokeWidth={1.75} aria-hidden />
          {t('lead.open-board')}
        </Link>
      </PanelField>
    </dl>
  );
}

/** The lead of a conversation, in the details beside it. */
export function LeadPanel({ conversation }: { conversation: number }) {
  const t = useText();
  const actions = useLeadActions();
  const editable = useMay('lead.move');
  const { data: pipelines } = useQuery(pipelinesQuery);
  const found = useQuery(leadOfConversationQuery(conversation));
  if (found.isPending) {
    return (
      <Skeleton>
        <SkeletonBlock className="h-24 rounded-card" />
      </Skeleton>
    );
  }
  if (found.isError) {
    return (
      <div
        role="alert"
        className="flex items-center gap-3 rounded-card border border-line bg-sunken p-3 text-meta text-text-2"
      >
        <span className="min-w-0 grow">{problemText(found.error)}</span>
        <Button size="small" onPress={() => void found.refetch()}>
          {t('ui.again')}
        </Button>
      </div>
    );
  }
  const lead = found.data;
  const pipeline = pipelines?.find((item) => item.id === lead?.pipeline);
  if (!lead || !pipeline) return null;
  return (
    <>
      <StageSelector lead={lead} pipeline={pipeline} actions={actions} editable={editable} />
      <Fields lead={lead} actions={actions} editable={editable} />
    </>
  );
}
