import { Smile } from 'lucide-react';
import { lazy, type RefObject, Suspense } from 'react';
import { useText } from '@/shared/i18n/text';
import { IconButton } from '@/shared/ui/Button';
import { Popover } from '@/shared/ui/Popover';
import { Ring } from '@/shared/ui/Ring';

const EmojiPanel = lazy(() => import('./EmojiPanel').then((module) => ({ default: module.EmojiPanel })));

interface EmojiButtonProps {
  box: RefObject<HTMLTextAreaElement | null>;
  onChange: (text: string) => void;
}

/** Puts an emoji where the cursor stands. A phone has its own keyboard for them. */
export function EmojiButton({ box, onChange }: EmojiButtonProps) {
  const t = useText();
  const insert = (emoji: string) => {
    const field = box.current;
    if (!field) return;
    const { selectionStart, selectionEnd, value } = field;
    onChange(value.slice(0, selectionStart) + emoji + value.slice(selectionEnd));
    const after = selectionStart + emoji.length;
    requestAnimationFrame(() => field.setSelectionRange(after, after));
  };
  return (
    <span className="max-tablet:hidden">
      <Popover
        label={t('conversation.emoji')}
        placement="top start"
        width="w-88"
        trigger={<IconButton icon={Smile} label={t('conversation.emoji')} />}
      >
        <Suspense
          fallback={
            <div className="grid h-90 place-items-center text-text-3">
              <Ring size={22} />
            </div>
          }
        >
          <EmojiPanel onPick={insert} />
        </Suspense>
      </Popover>
    </span>
  );
}
