import { Check, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { useText } from '@/shared/i18n/text';
import { announce } from './announce';
import { Button } from './Button';

/** A value to take elsewhere, with a button that copies it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const t = useText();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    announce(t('ui.copied'));
  };
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-meta font-button text-text-2">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
          className="field-box h-11 min-w-0 grow bg-sunken px-3 text-ui text-text"
        />
        <Button icon={copied ? Check : Copy} className="h-11" onPress={() => void copy()}>
          {copied ? t('ui.copied') : t('ui.copy')}
        </Button>
      </div>
    </div>
  );
}
