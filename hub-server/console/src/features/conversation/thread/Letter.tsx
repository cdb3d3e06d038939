import { ChevronDown, FileText, MailOpen, Paperclip } from 'lucide-react';
import { useState } from 'react';
import { fileSize } from '@/shared/i18n/formats';
import { useText } from '@/shared/i18n/text';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { Tag } from '@/shared/ui/Tag';
import type { Message } from '../model';
import { FormattedText } from './FormattedText';

type LetterContent = Extract<Message['content'], { type: 'letter' }>;
type Writer = LetterContent['to'][number];

function names(writers: readonly Writer[]): string {
  return writers.map(({ name, address }) => name || address).join(', ');
}

/** Who wrote to whom, and about what. */
export function LetterHead({ letter }: { letter: LetterContent }) {
  const t = useText();
  const { from, cc, subject, automatic } = letter;
  return (
    <div className="mb-1.5 border-b border-line pb-1.5 text-meta text-text-2">
      <p className="flex items-center gap-2">
        <span className="min-w-0 grow text-ui font-semibold text-text [overflow-wrap:anywhere]">
          {subject || t('conversation.letter.no-subject')}
        </span>
        {automatic && <Tag>{t('conversation.letter.automatic')}</Tag>}
      </p>
      {from ? (
        <p className="[overflow-wrap:anywhere]">
          {from.name && <span className="text-text">{from.name} </span>}
          <span>{from.address}</span>
        </p>
      ) : (
        <p className="[overflow-wrap:anywhere]">{t('conversation.letter.to', { names: names(letter.to) })}</p>
      )}
      {cc.length > 0 && (
        <p className="[overflow-wrap:anywhere]">{t('conversation.letter.cc', { names: names(cc) })}</p>
      )}
    </div>
  );
}

function Quoted({ text }: { text: string }) {
  const t = useText();
  return (
    <details className="mt-1.5 text-meta text-text-2">
      <summary className="press touch-target inline-flex cursor-pointer list-none items-center gap-1 rounded-small font-button hover:text-text">
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
        {t('conversation.letter.quoted')}
      </summary>
      <p className="mt-1 border-s-2 border-line ps-2 whitespace-pre-wrap [overflow-wrap:anywhere]">
        <FormattedText text={text} />
      </p>
    </details>
  );
}

function Enclosures({ letter }: { letter: LetterContent }) {
  const t = useText();
  return (
    <ul className="mt-2 flex flex-col gap-1">
      {letter.files.map((file) => (
        <li key={file.number}>
          <a
            href={letter.address ? `${letter.address}/files/${file.number}` : undefined}
            download={file.name}
            target="_blank"
            rel="noopener"
            aria-label={`${t('conversation.media.download')} ${file.name}`}
            className="press flex max-w-full items-center gap-2.5 rounded-small bg-surface/60 p-2 hover:bg-surface dark:bg-bg/40 dark:hover:bg-bg/60"
          >
            <Paperclip size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-text-2" />
            <span title={file.name} className="min-w-0 grow truncate text-ui font-semibold text-text">
              {file.name}
            </span>
            <span className="shrink-0 text-meta text-text-2">{fileSize(file.size)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/**
 * The page, as the sender laid it out, in a frame in which nothing runs. The hub has made it harmless and forbids it to
 * fetch anything; what lies outside is fetched when somebody asks for it.
 */
function LetterPage({ letter, onClose }: { letter: LetterContent; onClose: () => void }) {
  const t = useText();
  const [pictures, setPictures] = useState(false);
  return (
    <Dialog
      open
      onClose={onClose}
      width="page"
      title={letter.subject || t('conversation.letter.no-subject')}
      actions={
        <>
          {!pictures && (
            <Button onPress={() => setPictures(true)}>{t('conversation.letter.pictures')}</Button>
          )}
          <Button kind="primary" onPress={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      {!pictures && <p className="pb-2 text-meta">{t('conversation.letter.pictures.about')}</p>}
      <iframe
        key={String(pictures)}
        src={`${letter.address}${pictures ? '?pictures=true' : ''}`}
        title={letter.subject || t('conversation.letter.no-subject')}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        className="h-[60vh] w-full rounded-small border border-line bg-white"
      />
    </Dialog>
  );
}

/** What stands below the words: what they answer, the signature, the files, and the way to the letter itself. */
export function LetterFoot({ letter }: { letter: LetterContent }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { address, state } = letter;
  return (
    <>
      {letter.signature && (
        <p className="mt-1.5 text-meta whitespace-pre-wrap text-text-2 [overflow-wrap:anywhere]">
          {letter.signature}
        </p>
      )}
      {letter.quoted && <Quoted text={letter.quoted} />}
      {letter.files.length > 0 && <Enclosures letter={letter} />}
      {state === 'pending' && (letter.page || letter.files.length > 0) && (
        <p className="mt-1 text-meta text-text-3">{t('conversation.letter.fetching')}</p>
      )}
      {state === 'failed' && <p className="mt-1 text-meta text-text-3">{t('conversation.letter.lost')}</p>}
      {address && (
        <p className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-meta font-button text-brand-text">
          {letter.page && (
            <button
              type="button"
              onClick={() => setOpen(true)}
              className="press touch-target inline-flex items-center gap-1.5 hover:underline"
            >
              <MailOpen size={14} strokeWidth={1.75} aria-hidden />
              {t('conversation.letter.open')}
            </button>
          )}
          <a
            href={`${address}/source`}
            download="message.eml"
            className="press touch-target inline-flex items-center gap-1.5 hover:underline"
          >
            <FileText size={14} strokeWidth={1.75} aria-hidden />
            {t('conversation.letter.source')}
          </a>
        </p>
      )}
      {open && <LetterPage letter={letter} onClose={() => setOpen(false)} />}
    </>
  );
}
