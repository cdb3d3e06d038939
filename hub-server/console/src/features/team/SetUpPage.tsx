import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowLeft, Link2Off } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api } from '@/shared/api/client';
import { isProblem, type Problem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import type { Me } from '@/shared/api/types';
import { currentLanguage } from '@/shared/i18n/i18n';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Empty } from '@/shared/ui/Empty';
import { Field, PasswordField } from '@/shared/ui/Field';
import { Refusal } from '@/shared/ui/Refusal';
import { useTitle } from '@/shared/ui/useTitle';
import { EntryFrame } from './EntryFrame';
import { InboxPreview } from './InboxPreview';
import { Steps } from './Steps';
import { useEntry } from './useEntry';

const route = getRouteApi('/set-up/$token');

interface Answers {
  organisation: string;
  name: string;
  email: string;
  password: string;
}

type Question = keyof Answers;

/** One block of questions a screen, in this order. */
const SCREENS: readonly (readonly Question[])[] = [['organisation'], ['name'], ['email', 'password']];

const TITLES = [
  { title: 'setup.organisation.title', about: 'setup.organisation.about' },
  { title: 'setup.name.title', about: 'setup.name.about' },
  { title: 'setup.access.title', about: 'setup.access.about' },
] as const;

function screenOf(problem: Problem): number | undefined {
  const at = SCREENS.findIndex((questions) => questions.some((question) => problem.of(question)));
  return at < 0 ? undefined : at;
}

interface QuestionsProps {
  screen: number;
  answers: Answers;
  answer: (question: Question, value: string) => void;
  errorOf: (question: Question) => string | undefined;
}

function Questions({ screen, answers, answer, errorOf }: QuestionsProps) {
  const t = useText();
  const bind = (question: Question) => ({
    name: question,
    value: answers[question],
    onChange: (event: { target: { value: string } }) => answer(question, event.target.value),
    error: errorOf(question),
    size: 'large' as const,
    maxLength: 200,
  });
  if (screen === 0) {
    return (
      <Field
        key="organisation"
        {...bind('organisation')}
        label={t('setup.organisation')}
        help={t('setup.organisation.help')}
        autoComplete="organization"
        autoFocus
      />
    );
  }
  if (screen === 1)
    return <Field key="name" {...bind('name')} label={t('setup.name')} autoComplete="name" autoFocus />;
  return (
    <>
      <Field
        key="email"
        {...bind('email')}
        label={t('signin.email')}
        type="email"
        autoComplete="username"
        autoFocus
      />
      <PasswordField
        {...bind('password')}
        label={t('signin.password')}
        help={t('setup.password.help')}
        autoComplete="new-password"
      />
    </>
  );
}

function SetUpForm({ token }: { token: string }) {
  const t = useText();
  const enter = useEntry();
  const [screen, setScreen] = useState(0);
  const [missing, setMissing] = useState<readonly Question[]>([]);
  const [answers, setAnswers] = useState<Answers>({ organisation: '', name: '', email: '', password: '' });
  const setUp = useMutation({
    mutationFn: () =>
      api.post<Me>('/api/team/set-up', {
        token,
        ...answers,
        locale: currentLanguage(),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      }),
    onSuccess: (me) => enter(me),
    onError: (error) => isProblem(error) && setScreen(screenOf(error) ?? screen),
  });
  const problem = isProblem(setUp.error) ? setUp.error : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const open = SCREENS[screen]?.filter((question) => answers[question].trim() === '') ?? [];
    setMissing(open);
    if (open.length > 0) return;
    if (screen < SCREENS.length - 1) setScreen(screen + 1);
    else setUp.mutate();
  };
  const words = TITLES[screen] ?? TITLES[0];
  return (
    <EntryFrame aside={<InboxPreview organisation={answers.organisation} />}>
      <Steps at={screen + 1} of={SCREENS.length} />
      <h1 className="mt-6 text-title-1 tablet:text-display">{t(words.title)}</h1>
      <p className="mt-2 text-body text-text-2">{t(words.about)}</p>
      <form onSubmit={submit} noValidate className="mt-7 flex flex-col gap-5">
        <Questions
          screen={screen}
          answers={answers}
          answer={(question, value) => setAnswers({ ...answers, [question]: value })}
          errorOf={(question) =>
            missing.includes(question) ? t('field.required') : fieldText(problem, question)
          }
        />
        <Refusal error={setUp.error} />
        <Button type="submit" kind="primary" size="wide" busy={setUp.isPending}>
          {screen < SCREENS.length - 1 ? t('setup.next') : t('setup.finish')}
        </Button>
      </form>
      {screen > 0 ? (
        <Button
          kind="ghost"
          icon={ArrowLeft}
          className="mt-3 self-center"
          onPress={() => setScreen(screen - 1)}
        >
          {t('ui.back')}
        </Button>
      ) : (
        <EntryLink words={t('setup.known')}>{t('signin.go')}</EntryLink>
      )}
    </EntryFrame>
  );
}

function EntryLink({ words, children }: { words: string; children: ReactNode }) {
  return (
    <p className="mt-4 text-center text-ui text-text-2">
      {words}{' '}
      <Link to="/sign-in" className="font-semibold text-brand-text hover:underline">
        {children}
      </Link>
    </p>
  );
}

/** A link that was used or has expired: what to do now. */
export function SpentLink() {
  const t = useText();
  return (
    <EntryFrame>
      <h1 className="sr-only">{t('setup.spent.title')}</h1>
      <Empty
        icon={Link2Off}
        title={t('setup.spent.title')}
        fact={t('setup.spent.about')}
        action={<EntryLink words={t('setup.known')}>{t('signin.go')}</EntryLink>}
      />
    </EntryFrame>
  );
}

/** The first start: three short screens, then the inbox. */
export function SetUpPage() {
  const t = useText();
  const { token } = route.useParams();
  useTitle(t('setup.title'));
  const link = useQuery({
    queryKey: ['team', 'set-up', token],
    queryFn: async () => {
      await api.get<void>(`/api/team/set-up/${encodeURIComponent(token)}`);
      return true;
    },
  });
  if (isProblem(link.error) && link.error.status === 404) return <SpentLink />;
  return <SetUpForm token={token} />;
}
