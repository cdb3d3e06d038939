import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import type { FormEvent } from 'react';
import type { Inbox } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { PageSection } from '@/shared/ui/Page';
import { Refusal } from '@/shared/ui/Refusal';
import { toast } from '@/shared/ui/Toast';
import { practise } from './channel.api';

/** The invented customer of the practice number says what is typed here. */
export function Practice({ inbox }: { inbox: Inbox }) {
  const t = useText();
  const say = useMutation({
    mutationFn: (words: string) => practise(inbox.id, words),
    onSuccess: () => toast(t('inbox.practice.said')),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const words = String(new FormData(form).get('words')).trim();
    if (words) say.mutate(words, { onSuccess: () => form.reset() });
  };
  return (
    <PageSection title={t('inbox.practice.title')} about={t('inbox.practice.hint')} className="mt-9">
      <form onSubmit={submit} className="flex max-w-140 flex-col gap-3">
        <Field label={t('inbox.practice.words')} name="words" maxLength={1000} autoComplete="off" />
        <Refusal error={say.error} />
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" kind="primary" icon={Send} busy={say.isPending}>
            {t('inbox.practice.say')}
          </Button>
          <Link to="/inbox" className="rounded-tag text-ui font-semibold text-brand-text hover:underline">
            {t('inbox.practice.look')}
          </Link>
        </div>
      </form>
    </PageSection>
  );
}
