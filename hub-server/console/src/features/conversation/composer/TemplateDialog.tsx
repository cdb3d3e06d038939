import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '@/shared/api/client';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { Refusal } from '@/shared/ui/Refusal';
import { Select } from '@/shared/ui/Select';
import { SkeletonRows } from '@/shared/ui/Skeleton';
import { toast } from '@/shared/ui/Toast';
import { Trouble } from '@/shared/ui/Trouble';
import type { Message } from '../model';
import { patchMessage } from '../patches';
import { conversationPath } from '../queries';
import { type ApprovedText, emptyFilling, type Filling, isWhole, preview } from '../templates';

interface TemplateDialogProps {
  conversation: number;
  onClose: () => void;
}

interface GapsProps {
  text: ApprovedText;
  filling: Filling;
  onFill: (filling: Filling) => void;
}

function keyOf({ name, language }: ApprovedText): string {
  return `${name} ${language}`;
}

/** One field for each gap of the heading, the text and the buttons. */
function Gaps({ text, filling, onFill }: GapsProps) {
  const t = useText();
  const put = (part: 'header' | 'body', at: number, value: string) =>
    onFill({ ...filling, [part]: filling[part].map((old, index) => (index === at ? value : old)) });
  const fields = (part: 'header' | 'body') =>
    filling[part].map((value, at) => (
      <Field
        // biome-ignore lint/suspicious/noArrayIndexKey: a gap is its place
        key={`${part} ${at}`}
        label={t(`conversation.template.${part}`, { number: at + 1 })}
        value={value}
        onChange={(event) => put(part, at, event.target.value)}
      />
    ));
  return (
    <>
      {fields('header')}
      {fields('body')}
      {Object.entries(filling.buttons).map(([place, value]) => (
        <Field
          key={place}
          label={t('conversation.template.button', { title: text.buttons[Number(place)]?.title ?? '' })}
          value={value}
          onChange={(event) =>
            onFill({ ...filling, buttons: { ...filling.buttons, [place]: event.target.value } })
          }
        />
      ))}
    </>
  );
}

/** An approved text is chosen, filled in, and read as the person will read it before it is sent. */
export function TemplateDialog({ conversation, onClose }: TemplateDialogProps) {
  const t = useText();
  const queries = useQueryClient();
  const path = conversationPath(conversation, '/templates');
  const texts = useQuery({
    queryKey: ['conversation', 'templates', conversation],
    queryFn: ({ signal }) => api.get<ApprovedText[]>(path, undefined, signal),
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const [filling, setFilling] = useState<Filling | null>(null);
  const clientKey = useRef(crypto.randomUUID());
  const text = texts.data?.find((known) => keyOf(known) === chosen) ?? texts.data?.[0];
  const values = filling ?? (text ? emptyFilling(text) : null);
  const sending = useMutation({
    mutationFn: ({ name, language }: ApprovedText) => {
      const body = { template: { name, language, ...values }, clientKey: clientKey.current };
      return api.post<Message>(path, body, clientKey.current);
    },
    onSuccess: (message) => {
      patchMessage(queries, message);
      toast(t('conversation.template.sent'));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('conversation.template')}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          {text && values && (
            <Button
              kind="primary"
              isDisabled={!isWhole(values)}
              busy={sending.isPending}
              onPress={() => sending.mutate(text)}
            >
              {t('conversation.send')}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4 pt-2">
        {texts.isPending && <SkeletonRows rows={2} avatar={false} />}
        {texts.error && <Trouble error={texts.error} onRetry={() => void texts.refetch()} />}
        {texts.data?.length === 0 && <p>{t('conversation.template.none')}</p>}
        {text && values && (
          <>
            <Select
              label={t('conversation.template.choose')}
              value={keyOf(text)}
              onChange={(key) => {
                setChosen(key);
                setFilling(null);
              }}
              choices={(texts.data ?? []).map((known) => ({
                key: keyOf(known),
                label: known.name,
                about: known.language,
              }))}
            />
            <Gaps text={text} filling={values} onFill={setFilling} />
            <section aria-label={t('conversation.template.preview')} className="flex flex-col gap-1.5">
              <h3 className="text-meta font-button text-text-2">{t('conversation.template.preview')}</h3>
              <p className="rounded-card bg-sunken px-3.5 py-3 text-ui whitespace-pre-wrap text-text [overflow-wrap:anywhere]">
                {preview(text, values)}
              </p>
            </section>
          </>
        )}
        <Refusal error={sending.error} />
      </div>
    </Dialog>
  );
}
