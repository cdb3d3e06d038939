import { CircleDashed, Clock3, CornerDownRight } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { problemText } from '@/shared/api/problemText';
import { useMe } from '@/shared/api/session';
import type { Lead } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { classes } from '@/shared/ui/classes';
import { Field } from '@/shared/ui/Field';
import { POPOVER_PANEL } from '@/shared/ui/panel';
import type { LeadActions } from './actions';
import { dayIn, stepState } from './stages';
import { daysLate, dayWord } from './words';

interface NextStepProps {
  lead: Lead;
  actions: LeadActions;
  /** Absent where the reader may not change it. */
  editable: boolean;
  /** "Próximo passo:" before the words, where nothing else says it. */
  named?: boolean;
}

function StepForm({ lead, actions, onDone }: { lead: Lead; actions: LeadActions; onDone: () => void }) {
  const t = useText();
  const [step, setStep] = useState(lead.nextStep ?? '');
  const [on, setOn] = useState(lead.nextStepOn?.slice(0, 10) ?? '');
  const [refusal, setRefusal] = useState<string | undefined>();
  const save = () => {
    actions
      .change(lead, { nextStep: step.trim() || null, nextStepOn: step.trim() && on ? on : null })
      .then(onDone, (error: unknown) => setRefusal(problemText(error)));
  };
  return (
    <form
      className="flex flex-col gap-3.5 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        autoFocus
        label={t('lead.next-step')}
        placeholder={t('lead.next-step.example')}
        value={step}
        maxLength={200}
        error={refusal}
        onChange={(event) => setStep(event.target.value)}
      />
      <Field
        label={t('lead.next-step.on')}
        type="date"
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button onPress={onDone}>{t('ui.cancel')}</Button>
        <Button kind="primary" type="submit">
          {t('ui.save')}
        </Button>
      </div>
    </form>
  );
}

function When({ lead, today }: { lead: Lead; today: string }) {
  const t = useText();
  const state = stepState(lead, today);
  if (!lead.nextStepOn) return null;
  return (
    <span
      className={classes(
        'shrink-0 text-meta',
        state === 'late'
          ? 'font-semibold text-danger-text'
          : state === 'today'
            ? 'font-semibold text-text'
            : 'text-text-2',
      )}
    >
      {state === 'late'
        ? t('lead.late', { count: daysLate(lead.nextStepOn, today) })
        : dayWord(lead.nextStepOn, today)}
    </span>
  );
}

/** What is to be done next and when; its absence is said in red. A press opens a small form beside it. */
export function NextStep({ lead, actions, editable, named = false }: NextStepProps) {
  const t = useText();
  const today = dayIn(useMe().organisation.timeZone);
  const state = stepState(lead, today);
  const [open, setOpen] = useState(false);
  const none = state === 'none';
  const Icon = none ? CircleDashed : state === 'late' ? Clock3 : CornerDownRight;
  const line = (
    <>
      <Icon
        size={14}
        strokeWidth={1.75}
        aria-hidden
        className={classes('shrink-0', none || state === 'late' ? 'text-danger' : 'text-text-2')}
      />
      <span
        className={classes(
          'min-w-0 grow truncate text-start text-meta',
          none ? 'text-danger-text' : 'text-text-2',
        )}
      >
        {none
          ? t('lead.next-step.none')
          : named
            ? t('lead.next-step.is', { step: lead.nextStep ?? '–' })
            : (lead.nextStep ?? '–')}
      </span>
      {none && editable ? (
        <span className="shrink-0 text-meta font-semibold text-danger-text">
          {t('lead.next-step.define')}
        </span>
      ) : (
        <When lead={lead} today={today} />
      )}
    </>
  );
  const className = 'flex h-6 w-full min-w-0 items-center gap-1.5';
  if (!editable) return <div className={className}>{line}</div>;
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <AriaButton className={`${className} press touch-target relative z-10 rounded-tag hover:underline`}>
        {line}
      </AriaButton>
      <Popover
        placement="bottom start"
        offset={6}
        className={classes(POPOVER_PANEL, 'w-80 max-w-[calc(100vw-1rem)]')}
      >
        <Dialog aria-label={t('lead.next-step')} className="outline-none">
          {({ close }) => <StepForm lead={lead} actions={actions} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
