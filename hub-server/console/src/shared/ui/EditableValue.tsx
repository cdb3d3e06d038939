import { Check } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { problemText } from '@/shared/api/problemText';
import { useText } from '@/shared/i18n/text';

interface EditableValueProps {
  label: string;
  value: string;
  /** Absent: shown, not changed. */
  onSave?: ((value: string) => Promise<unknown>) | undefined;
  /** An empty field empties the value; otherwise it changes nothing. */
  emptiable?: boolean;
  type?: 'text' | 'date';
  inputMode?: 'text' | 'decimal';
  /** What stands in the field, where that differs from what is shown. */
  editValue?: string;
  className?: string;
}

const SAVED_MS = 1000;

/** A value that becomes a field of the same height, and says for a second that it was saved. */
export function EditableValue(props: EditableValueProps) {
  const {
    label,
    value,
    onSave,
    emptiable = false,
    type = 'text',
    inputMode = 'text',
    className = '',
  } = props;
  const editValue = props.editValue ?? value;
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!saved) return;
    const timer = setTimeout(() => setSaved(false), SAVED_MS);
    return () => clearTimeout(timer);
  }, [saved]);

  const save = async () => {
    if (typed === null || !onSave) return;
    const next = typed.trim();
    if ((next === '' && !emptiable) || next === editValue) return setTyped(null);
    try {
      await onSave(next);
      setTyped(null);
      setRefused(null);
      setSaved(true);
    } catch (error) {
      setRefused(problemText(error));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void save().then(() => button.current?.focus());
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setTyped(null);
    setRefused(null);
    requestAnimationFrame(() => button.current?.focus());
  };

  if (!onSave) return <span className={className}>{value}</span>;
  if (typed !== null) {
    return (
      <span className="block">
        <input
          // biome-ignore lint/a11y/noAutofocus: the reader just pressed the value to change it
          autoFocus
          type={type}
          inputMode={inputMode}
          aria-label={label}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => void save()}
          onKeyDown={onKeyDown}
          {...(refused ? { 'aria-invalid': true } : {})}
          className={`field-box -mx-2 w-[calc(100%+1rem)] px-1.75 ${className}`}
        />
        {refused && <span className="block text-meta text-danger-text">{refused}</span>}
      </span>
    );
  }
  return (
    <button
      ref={button}
      type="button"
      title={value}
      aria-label={t('ui.edit-field', { label, value: value || t('ui.add') })}
      onClick={() => setTyped(editValue)}
      className={`-mx-2 flex max-w-[calc(100%+1rem)] min-w-0 items-center gap-1.5 rounded-small border border-transparent px-1.75 text-start hover:bg-hover ${className}`}
    >
      <span className={`truncate ${value ? '' : 'font-normal text-text-3'}`}>{value || t('ui.add')}</span>
      {saved && <Check size={14} strokeWidth={2} aria-hidden className="shrink-0 text-success" />}
    </button>
  );
}
