import { KanbanSquare } from 'lucide-react';
import { useText } from '@/shared/i18n/text';
import { Empty } from '@/shared/ui/Empty';

export function BoardPage() {
  const t = useText();
  return (
    <>
      <h1 className="px-5 pt-5 text-title-2">{t('board.title')}</h1>
      <Empty icon={KanbanSquare} title={t('board.empty')} />
    </>
  );
}
