import { useText } from '@/shared/i18n/text';

export type Channel =
  | 'whatsapp'
  | 'practice'
  | 'instagram'
  | 'messenger'
  | 'telegram'
  | 'notificame'
  | 'email'
  | 'api'
  | 'web';

interface Drawing {
  ground: string;
  path: string;
}

const WHATSAPP =
  'M12 4.2a7.7 7.7 0 0 0-6.6 11.7l-1 3.7 3.8-1A7.7 7.7 0 1 0 12 4.2Zm0 1.4a6.3 6.3 0 1 1-3.3 11.7l-.3-.2-2 .6.5-2-.2-.3A6.3 6.3 0 0 1 12 5.6Zm-2.6 2.9c-.2 0-.4 0-.6.3-.3.3-.8.8-.8 1.8s.8 2.1.9 2.2c.1.2 1.5 2.4 3.7 3.3 1.8.7 2.2.6 2.6.5.4 0 1.2-.5 1.4-1 .2-.4.2-.9.1-1l-.4-.2-1.3-.6c-.2-.1-.4-.1-.5.1l-.6.7c-.1.1-.2.2-.4.1a5 5 0 0 1-2.5-2.2c-.2-.3 0-.4.1-.5l.3-.4.2-.3v-.4l-.6-1.4c-.2-.4-.4-.9-.6-.9h-1Z';

const DRAWINGS: Record<Channel, Drawing> = {
  whatsapp: { ground: 'var(--channel-whatsapp)', path: WHATSAPP },
  practice: {
    ground: 'var(--channel-email)',
    path: 'M12 5 3.5 9 12 13l6.9-3.2v4.4h1.3V9L12 5ZM7 12.2v3c0 1.3 2.2 2.6 5 2.6s5-1.3 5-2.6v-3l-5 2.4-5-2.4Z',
  },
  instagram: {
    ground: 'var(--channel-instagram)',
    path: 'M9 5h6a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4Zm0 1.5A2.5 2.5 0 0 0 6.5 9v6A2.5 2.5 0 0 0 9 17.500h6a2.5 2.5 0 0 0 2.5-2.500V9A2.5 2.5 0 0 0 15 6.500H9ZM12 8.800a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.400Zm0 1.500a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.400Zm3.7-2.700a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.800Z',
  },
  messenger: {
    ground: 'var(--channel-messenger)',
    path: 'M12 4.500c-4.3 0-7.6 3.1-7.6 7.2 0 2.2.9 4.1 2.4 5.400v2.500l2.3-1.200c.9.3 1.9.4 2.9.4 4.3 0 7.6-3.1 7.6-7.100S16.3 4.5 12 4.500Zm.8 9.5-2-2.1-3.7 2.1 4.1-4.4 2 2.1 3.7-2.100L12.8 14Z',
  },
  telegram: {
    ground: 'var(--channel-telegram)',
    path: 'm18.8 6.2-2.2 11.200c-.2.8-.6 1-1.3.6l-3.4-2.6-1.7 1.600c-.2.2-.3.3-.7.300l.2-3.5 6.4-5.800c.3-.2-.1-.4-.4-.2l-7.9 5-3.4-1.100c-.7-.2-.8-.7.2-1.100l13.2-5.100c.6-.2 1.2.2 1 .7Z',
  },
  notificame: {
    ground: 'var(--channel-notificame)',
    path: 'M7.5 17.500v-11h2l5 7.300v-7.300h2v11h-2l-5-7.300v7.300h-2Zm11.300-9.500a1.600 1.600 0 1 0 0-3.200 1.600 1.600 0 0 0 0 3.200Z',
  },
  email: {
    ground: 'var(--channel-email)',
    path: 'M6 7h12c.6 0 1 .4 1 1v.400l-7 4.2-7-4.200V8c0-.6.4-1 1-1Zm-1 3.2 6.5 3.800a1 1 0 0 0 1 0L19 10.200V16c0 .6-.4 1-1 1H6c-.6 0-1-.4-1-1v-5.800Z',
  },
  api: {
    ground: 'var(--channel-api)',
    path: 'M9 7.500 4.500 12 9 16.500l1.200-1.200L6.900 12l3.300-3.300L9 7.500Zm6 0-1.200 1.200 3.300 3.300-3.300 3.300 1.200 1.200 4.500-4.500L15 7.500Z',
  },
  web: {
    ground: 'var(--channel-web)',
    path: 'M7 6h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-4.500L9 19v-3H7a2 2 0 0 1-2-2V8c0-1.1.9-2 2-2Z',
  },
};

interface ChannelGlyphProps {
  channel: Channel;
  /** 18 in lists and cards; 40 is the rounded square of the settings. */
  size?: 14 | 18 | 40;
  /** Set where no words beside it name the channel. */
  named?: boolean;
}

/** The sign of the channel, white on its own colour. */
export function ChannelGlyph({ channel, size = 18, named = false }: ChannelGlyphProps) {
  const t = useText();
  const { ground, path } = DRAWINGS[channel];
  const name = t(`ui.channel.${channel}`);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is hidden, or named by its label
    <svg
      data-channel={channel}
      viewBox="0 0 24 24"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      className="block shrink-0"
      {...(named ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
    >
      <rect width="24" height="24" rx={size === 40 ? 6.5 : 12} fill={ground} />
      <g transform={size === 40 ? 'translate(12 12) scale(.82) translate(-12 -12)' : undefined}>
        <path d={path} fill="var(--on-channel)" fillRule="evenodd" />
      </g>
    </svg>
  );
}
