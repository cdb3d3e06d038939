import {
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { classes } from '@/shared/ui/classes';

interface TextBoxProps {
  ref: Ref<HTMLTextAreaElement>;
  value: string;
  note: boolean;
  label: string;
  placeholder: string;
  onChange: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Absent where no file may come. */
  onFiles?: ((files: Iterable<File>) => void) | undefined;
}

const TALLEST = 200;

/** The field itself: as tall as its text, up to a limit. */
export function TextBox({
  ref,
  value,
  note,
  label,
  placeholder,
  onChange,
  onKeyDown,
  onFiles,
}: TextBoxProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const field = area.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, TALLEST)}px`;
  }, [value]);
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || !onFiles) return;
    event.preventDefault();
    onFiles(files);
  };
  return (
    <div
      className={classes(
        'min-w-0 [grid-area:text] max-tablet:rounded-[1.375rem] max-tablet:border max-tablet:bg-raised max-tablet:px-1',
        note ? 'max-tablet:border-dashed max-tablet:border-note' : 'max-tablet:border-control',
      )}
    >
      <textarea
        ref={area}
        rows={1}
        value={value}
        aria-label={label}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        className={classes(
          'block max-h-50 w-full resize-none bg-transparent px-2 py-2.5 text-body text-text outline-none max-tablet:py-2',
          note && 'placeholder:text-note-text',
        )}
      />
    </div>
  );
}
