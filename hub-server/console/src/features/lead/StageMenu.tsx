import { type RefObject, useState } from 'react';
import { Menu, Popover } from 'react-aria-components';
import type { Lead, Pipeline, Stage } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { classes } from '@/shared/ui/classes';
import { MenuItem } from '@/shared/ui/Menu';
import { POPOVER_PANEL } from '@/shared/ui/panel';
import { StageGlyph, stageLook } from '@/shared/ui/StageGlyph';
import type { LeadActions } from './actions';
import { LostDialog } from './LostDialog';
import { inOrder, stageBeside } from './stages';

/** A move that was asked for; one to a lost stage still owes its reason. */
export interface AskedMove {
  lead: Lead;
  stage: Stage;
}

/** Moves a lead, after its reason where it is lost. */
export function useMove(actions: LeadActions) {
  const [owed, setOwed] = useState<AskedMove | null>(null);
  const move = (lead: Lead, stage: Stage) => {
    if (lead.stage.id === stage.id) return;
    if (stage.phase === 'lost') setOwed({ lead, stage });
    else void actions.move(lead, stage);
  };
  const dialog = owed && (
    <LostDialog
      name={owed.lead.contact.name}
      onClose={() => setOwed(null)}
      onLost={(reason) => {
        void actions.move(owed.lead, owed.stage, reason);
        setOwed(null);
      }}
    />
  );
  return { move, dialog };
}

interface StageMenuProps {
  lead: Lead | null;
  pipeline: Pipeline;
  anchor: RefObject<HTMLElement | null>;
  onMove: (lead: Lead, stage: Stage) => void;
  onClose: () => void;
}

/** The key that takes a lead from where it is to that stage. */
function hintOf(lead: Lead, stage: Stage, pipeline: Pipeline): { hint?: string } {
  if (stage.id === stageBeside(pipeline, lead.stage, 1)?.id) return { hint: ']' };
  return stage.id === stageBeside(pipeline, lead.stage, -1)?.id ? { hint: '[' } : {};
}

/** All stages with their glyphs: the way to move a lead that needs no dragging. */
export function StageMenu({ lead, pipeline, anchor, onMove, onClose }: StageMenuProps) {
  const t = useText();
  if (!lead) return null;
  return (
    <Popover
      isOpen
      aria-label={t('lead.move-to')}
      triggerRef={anchor}
      placement="bottom start"
      offset={6}
      onOpenChange={(open) => !open && onClose()}
      className={classes(POPOVER_PANEL, 'min-w-58')}
    >
      <Menu aria-label={t('lead.move-to')} className="p-1.5 outline-none" autoFocus="first">
        {inOrder(pipeline.stages).map((stage) => (
          <MenuItem
            key={stage.id}
            glyph={<StageGlyph look={stageLook(stage)} />}
            chosen={stage.id === lead.stage.id}
            {...hintOf(lead, stage, pipeline)}
            onAction={() => {
              onClose();
              onMove(lead, stage);
            }}
          >
            {stage.name}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
