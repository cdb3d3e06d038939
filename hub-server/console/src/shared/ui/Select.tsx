import { Check, ChevronDown, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { useText } from '@/shared/i18n/text';
import { CHOICE_ROW } from './choiceRow';
import { classes } from './classes';
import { POPOVER_PANEL } from './panel';

export interface Choice<Key extends string | number> {
  key: Key;
  label: string;
  /** Second, quieter words: an address, a role. */
  about?: string;
  icon?: ReactNode;
}

interface SelectProps<Key extends string | number> {
  label: string;
  /** The label is read aloud only; for a row of a table. */
  quiet?: boolean;
  choices: readonly Choice<Key>[];
  value: Key | null;
  onChange: (key: Key) => void;
  placeholder?: string;
  error?: string | undefined;
  disabled?: boolean;
  className?: string;
}

function ChoiceRow<Key extends string | number>({ choice }: { choice: Choice<Key> }) {
  return (
    <ListBoxItem id={choice.key} textValue={choice.label} className={CHOICE_ROW}>
      {({ isSelected }) => (
        <>
          {choice.icon}
          <span className="min-w-0 grow">
            <span className="block truncate">{choice.label}</span>
            {choice.about && <span className="block text-meta text-text-3">{choice.about}</span>}
          </span>
          {isSelected && <Check size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />}
        </>
      )}
    </ListBoxItem>
  );
}

function ErrorLine({ error }: { error: string | undefined }) {
  return (
    <FieldError className="flex items-start gap-1.5 text-meta text-danger-text">
      <CircleAlert size={14} strokeWidth={1.75} aria-hidden className="mt-0.5 shrink-0" />
      {error}
    </FieldError>
  );
}

/** One of a few. More than about ten: ComboBox, which filters while typing. */
export function Select<Key extends string | number>(props: SelectProps<Key>) {
  const { label, quiet, choices, value, onChange, placeholder, error, disabled = false, className } = props;
  return (
    <AriaSelect
      {...(quiet ? { 'aria-label': label } : {})}
      value={value}
      onChange={(key) => key !== null && onChange(key as Key)}
      isInvalid={error !== undefined}
      isDisabled={disabled}
      placeholder={placeholder ?? ''}
      className={classes('flex min-w-0 flex-col gap-1.5', className)}
    >
      {!quiet && <Label className="text-meta font-button text-text-2">{label}</Label>}
      <AriaButton className="field-box flex h-11 w-full items-center gap-2 px-3 text-start text-body text-text data-disabled:bg-selected data-disabled:text-text-3">
        <SelectValue className="min-w-0 grow truncate data-placeholder:text-text-3 [&_[data-about]]:hidden">
          {({ selectedText, defaultChildren }) => selectedText ?? defaultChildren}
        </SelectValue>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-text-2" />
      </AriaButton>
      <ErrorLine error={error} />
      <Popover offset={4} className={classes(POPOVER_PANEL, 'min-w-(--trigger-width)')}>
        <ListBox items={choices} className="max-h-80 overflow-y-auto p-1.5 outline-none">
          {(choice: Choice<Key>) => <ChoiceRow choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** One of many, filtered while typing. */
export function ComboBox<Key extends string | number>(props: SelectProps<Key>) {
  const { label, quiet, choices, value, onChange, placeholder, error, disabled = false, className } = props;
  const t = useText();
  return (
    <AriaComboBox
      {...(quiet ? { 'aria-label': label } : {})}
      defaultItems={choices}
      value={value}
      onChange={(key) => key !== null && onChange(key as Key)}
      isInvalid={error !== undefined}
      isDisabled={disabled}
      menuTrigger="focus"
      allowsEmptyCollection
      className={classes('flex min-w-0 flex-col gap-1.5', className)}
    >
      {!quiet && <Label className="text-meta font-button text-text-2">{label}</Label>}
      <div className="relative">
        <Input
          placeholder={placeholder ?? ''}
          className="field-box h-11 w-full ps-3 pe-11 text-body text-text"
        />
        <AriaButton className="absolute end-0 top-0 flex size-11 items-center justify-center text-text-2">
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
        </AriaButton>
      </div>
      <ErrorLine error={error} />
      <Popover offset={4} className={classes(POPOVER_PANEL, 'w-(--trigger-width)')}>
        <ListBox
          className="max-h-80 overflow-y-auto p-1.5 outline-none"
          renderEmptyState={() => <p className="px-2.5 py-2 text-ui text-text-3">{t('ui.choices.none')}</p>}
        >
          {(choice: Choice<Key>) => <ChoiceRow choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
