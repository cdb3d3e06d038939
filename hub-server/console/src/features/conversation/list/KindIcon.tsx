import {
  Ban,
  Contact,
  FileText,
  Image,
  type LucideIcon,
  MapPin,
  Mic,
  Music,
  Paperclip,
  Sticker,
  Video,
} from 'lucide-react';

const ICONS: Record<string, LucideIcon> = {
  image: Image,
  voice: Mic,
  audio: Music,
  video: Video,
  document: Paperclip,
  sticker: Sticker,
  location: MapPin,
  contact: Contact,
  revoked: Ban,
};

/** The sign of what was sent, where it is more than words. */
export function KindIcon({ kind, size = 14 }: { kind: string; size?: number }) {
  const Icon = ICONS[kind] ?? (kind === 'text' ? null : FileText);
  if (!Icon || kind === 'note' || kind === 'system') return null;
  return <Icon size={size} strokeWidth={1.75} aria-hidden className="shrink-0" />;
}
