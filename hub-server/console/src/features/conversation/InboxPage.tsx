import { Outlet } from '@tanstack/react-router';
import { MessageCircle } from 'lucide-react';
import { useText } from '@/shared/i18n/text';
import { Empty } from '@/shared/ui/Empty';

export function InboxPage() {
  const t = useText();
  return (
    <>
      <h1 className="px-5 pt-5 text-title-2">{t('inbox.title')}</h1>
      <Empty icon={MessageCircle} title={t('inbox.empty')} />
      <Outlet />
    </>
  );
}
