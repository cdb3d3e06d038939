import { EmojiPicker } from 'frimousse';
import { currentLanguage } from '@/shared/i18n/i18n';
import { useText } from '@/shared/i18n/text';
import { Ring } from '@/shared/ui/Ring';
import { emojiData } from './emojiData';

/** Columns are told from one on (ARIA 1.2); the library counts from nought. */
const column = (index: number | undefined) => (index === undefined ? {} : { 'aria-colindex': index + 1 });

/** The library finds its rows again by their number from nought on; the first does without one. */
const row = (index: number | undefined) => (index ? { 'aria-rowindex': index } : {});

/** All emoji, to search by name in the language of the reader. */
export function EmojiPanel({ onPick }: { onPick: (emoji: string) => void }) {
  const t = useText();
  return (
    <EmojiPicker.Root
      locale={currentLanguage().split('-')[0] ?? 'pt'}
      columns={9}
      resolveEmojiData={emojiData}
      onEmojiSelect={({ emoji }) => onPick(emoji)}
      className="isolate flex h-90 w-full flex-col"
    >
      <div className="p-2">
        <EmojiPicker.Search
          autoFocus
          aria-label={t('conversation.emoji.search')}
          placeholder={t('conversation.emoji.search')}
          className="field-box h-10 w-full px-3 text-ui"
        />
      </div>
      <EmojiPicker.Viewport className="relative min-h-0 grow outline-none">
        <EmojiPicker.Loading className="absolute inset-0 grid place-items-center text-text-3">
          <Ring size={22} />
        </EmojiPicker.Loading>
        <EmojiPicker.Empty className="absolute inset-0 grid place-items-center text-ui text-text-3">
          {t('conversation.emoji.none')}
        </EmojiPicker.Empty>
        <EmojiPicker.List
          className="pb-2 select-none"
          components={{
            CategoryHeader: ({ category, ...props }) => (
              <div {...props} className="bg-raised px-3 py-1.5 text-micro font-medium text-text-3">
                {category.label}
              </div>
            ),
            Row: ({ children, 'aria-rowindex': index, ...props }) => (
              <div {...props} {...row(index)} className="scroll-my-1 px-2">
                {children}
              </div>
            ),
            Emoji: ({ emoji, 'aria-colindex': index, ...props }) => (
              <button
                type="button"
                {...props}
                {...column(index)}
                title={emoji.label}
                className="flex size-9 items-center justify-center rounded-small text-title-2 data-active:bg-selected"
              >
                {emoji.emoji}
              </button>
            ),
          }}
        />
      </EmojiPicker.Viewport>
    </EmojiPicker.Root>
  );
}
