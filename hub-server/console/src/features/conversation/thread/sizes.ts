const WIDEST = 264;
const TALLEST = 340;
const NARROWEST = 140;
const LOWEST = 96;

export interface Box {
  width: number;
  height: number;
}

/** The box a picture or a film will fill, before a byte of it is here. Unknown sizes get a plain frame. */
export function pictureBox(width: number | null, height: number | null): Box {
  if (!width || !height) return { width: WIDEST, height: 198 };
  const scale = Math.min(WIDEST / width, TALLEST / height, 1);
  return {
    width: Math.round(Math.max(NARROWEST, width * scale)),
    height: Math.round(Math.max(LOWEST, height * scale)),
  };
}

/** 0:23, 12:05, 1:02:07 from seconds. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
