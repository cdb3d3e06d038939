import { useState } from 'react';
import type { Problem } from '@/shared/api/problem';
import { fieldText } from '@/shared/api/problemText';
import type { ChannelType, SetupField } from '@/shared/api/types';
import { useText } from '@/shared/i18n/text';
import { Field, PasswordField } from '@/shared/ui/Field';
import { Select } from '@/shared/ui/Select';
import { useChannelText } from './channelText';

interface AnswerFieldProps {
  type: ChannelType;
  field: SetupField;
  /** What was answered before; a secret that was given is kept when it is left blank. */
  known: Record<string, string> | null;
  error: string | undefined;
}

interface ChoiceProps extends AnswerFieldProps {
  chosen: string | undefined;
  onChoose: (word: string) => void;
}

function Choice({ type, field, error, chosen = '', onChoose }: ChoiceProps) {
  const { say } = useChannelText(type.provider);
  return (
    <>
      <Select
        label={say(field.name)}
        value={chosen}
        onChange={onChoose}
        error={error}
        choices={field.choices.map((word) => ({
          key: word,
          label: say(`${field.name}.${word}`),
          about: say(`${field.name}.${word}.about`),
        }))}
      />
      <input type="hidden" name={field.name} value={chosen} />
    </>
  );
}

function AnswerField(props: ChoiceProps) {
  const { type, field, known, error } = props;
  const t = useText();
  const { has, say } = useChannelText(type.provider);
  if (field.choices.length > 0) return <Choice {...props} />;
  const help = has(`${field.name}.help`) ? say(`${field.name}.help`) : undefined;
  if (field.secret) {
    return (
      <PasswordField
        label={say(field.name)}
        name={field.name}
        help={known ? t('inbox.key.keep') : help}
        autoComplete="off"
        error={error}
      />
    );
  }
  return (
    <Field
      label={say(field.name)}
      name={field.name}
      defaultValue={known?.[field.name] ?? ''}
      help={help}
      autoComplete="off"
      error={error}
    />
  );
}

/** What is asked for while its choices are these. */
function askedOf(type: ChannelType, choice: (name: string) => string | undefined): SetupField[] {
  return type.fields.filter(({ only }) => !only || only.words.includes(choice(only.field) ?? ''));
}

/** What was not answered and has to be. */
export function missingOf(type: ChannelType, answers: Record<string, string>): string[] {
  return askedOf(type, (name) => answers[name])
    .filter((field) => field.required && !answers[field.name])
    .map((field) => field.name);
}

/** Whether with these answers the owner of the account has to agree at the provider. */
export function needsConsent(type: ChannelType, answers: Record<string, string>): boolean {
  return type.consent?.words.includes(answers[type.consent.field] ?? '') ?? false;
}

/** What a kind of channel asks for, as its fields. */
export function AnswerFields({
  type,
  known,
  missing,
  problem,
}: {
  type: ChannelType;
  known: Record<string, string> | null;
  missing: readonly string[];
  problem: Problem | null;
}) {
  const t = useText();
  const [words, setWords] = useState<Record<string, string | undefined>>({});
  const choice = (name: string) => {
    const first = type.fields.find((field) => field.name === name)?.choices[0];
    return words[name] ?? known?.[name] ?? first;
  };
  return askedOf(type, choice).map((field) => (
    <AnswerField
      key={field.name}
      type={type}
      field={field}
      known={known}
      chosen={choice(field.name)}
      onChoose={(word) => setWords((before) => ({ ...before, [field.name]: word }))}
      error={missing.includes(field.name) ? t('field.required') : fieldText(problem, field.name)}
    />
  ));
}

/** What was typed, without what was left blank. */
export function answersOf(type: ChannelType, form: FormData): Record<string, string> {
  const typed = type.fields.map(({ name }) => [name, String(form.get(name) ?? '').trim()] as const);
  return Object.fromEntries(typed.filter(([, answer]) => answer !== ''));
}
