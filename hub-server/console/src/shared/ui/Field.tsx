import { CircleAlert, Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { useText } from '@/shared/i18n/text';
import { classes } from './classes';

interface FieldFrameProps {
  id: string;
  label: string;
  help?: ReactNode;
  error?: string | undefined;
  /** Understood by the system under free text, as "entendi: qui, 26 nov, 15:00". */
  understood?: string;
  children: ReactNode;
}

/** Label above, help or error below: the frame of every field. */
export function FieldFrame({ id, label, help, error, understood, children }: FieldFrameProps) {
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="text-meta font-button text-text-2">
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-about`} className="flex items-start gap-1.5 text-meta text-danger-text">
          <CircleAlert size={14} strokeWidth={1.75} aria-hidden className="mt-0.5 shrink-0" />
          {error}
        </p>
      ) : (
        (understood ?? help) && (
          <p id={`${id}-about`} className="text-meta text-text-3">
            {understood ?? help}
          </p>
        )
      )}
    </div>
  );
}

interface OwnProps {
  label: string;
  help?: ReactNode;
  /** One sentence beside the field that says what to do; the typed text stays. */
  error?: string | undefined;
  understood?: string;
}

const BOX = 'field-box w-full text-body text-text';

function aboutOf(id: string, { help, error, understood }: OwnProps) {
  return {
    ...(error ? { 'aria-invalid': true } : {}),
    ...(help || error || understood ? { 'aria-describedby': `${id}-about` } : {}),
  };
}

export interface FieldProps extends OwnProps, Omit<ComponentProps<'input'>, 'className' | 'size'> {
  size?: 'medium' | 'large';
}

/** One line of text with its label, help and error. */
export function Field({ label, help, error, understood, size = 'medium', ...input }: FieldProps) {
  const own = useId();
  const id = input.id ?? own;
  return (
    <FieldFrame id={id} label={label} help={help} error={error} {...(understood ? { understood } : {})}>
      <input
        {...input}
        {...aboutOf(id, { label, help, error, ...(understood ? { understood } : {}) })}
        id={id}
        className={classes(BOX, size === 'large' ? 'h-14 px-4 text-title-3 font-normal' : 'h-11 px-3')}
      />
    </FieldFrame>
  );
}

/** A password, which the writer may look at. */
export function PasswordField({ label, help, error, size = 'medium', ...input }: FieldProps) {
  const own = useId();
  const id = input.id ?? own;
  const t = useText();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <FieldFrame id={id} label={label} help={help} error={error}>
      <div className="relative">
        <input
          {...input}
          {...aboutOf(id, { label, help, error })}
          id={id}
          type={shown ? 'text' : 'password'}
          className={classes(BOX, size === 'large' ? 'h-14 ps-4 pe-13' : 'h-11 ps-3 pe-12')}
        />
        <button
          type="button"
          onClick={() => setShown(!shown)}
          aria-label={shown ? t('ui.password.hide') : t('ui.password.show')}
          className="press absolute end-0 top-1/2 flex size-11 -translate-y-1/2 items-center justify-center rounded-control text-text-2"
        >
          <Icon size={18} strokeWidth={1.75} aria-hidden />
        </button>
      </div>
    </FieldFrame>
  );
}

export interface TextAreaProps extends OwnProps, Omit<ComponentProps<'textarea'>, 'className'> {}

/** Several lines of text with label, help and error. */
export function TextArea({ label, help, error, understood, ...area }: TextAreaProps) {
  const own = useId();
  const id = area.id ?? own;
  return (
    <FieldFrame id={id} label={label} help={help} error={error} {...(understood ? { understood } : {})}>
      <textarea
        rows={3}
        {...area}
        {...aboutOf(id, { label, help, error, ...(understood ? { understood } : {}) })}
        id={id}
        className={classes(BOX, 'resize-y px-3 py-2.5')}
      />
    </FieldFrame>
  );
}
