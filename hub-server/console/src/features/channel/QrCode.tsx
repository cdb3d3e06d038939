import { encode } from 'uqr';
import { useText } from '@/shared/i18n/text';

/** The code to scan: black on white in every theme, as a camera wants it. */
export function QrCode({ value }: { value: string }) {
  const t = useText();
  const { data, size } = encode(value, { ecc: 'M', border: 0 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      role="img"
      aria-label={t('inbox.qr')}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="block size-full"
    >
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}
