/** How many bars stand for a voice message, whatever its length. */
export const BARS = 42;

const cache = new Map<number, Promise<number[]>>();

/** Loudness of a sound in equal parts, 0 to 1, the loudest part being 1. */
export function peaksOf(samples: Float32Array, bars = BARS): number[] {
  const step = Math.max(1, Math.floor(samples.length / bars));
  const peaks = Array.from({ length: bars }, (_, bar) => {
    let sum = 0;
    const from = bar * step;
    const to = Math.min(samples.length, from + step);
    for (let at = from; at < to; at += 1) sum += (samples[at] ?? 0) ** 2;
    return to > from ? Math.sqrt(sum / (to - from)) : 0;
  });
  const loudest = Math.max(...peaks, Number.EPSILON);
  return peaks.map((peak) => Math.min(1, peak / loudest));
}

async function read(address: string): Promise<number[]> {
  const response = await fetch(address, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${response.status}`);
  // A low rate is enough for bars and keeps the memory of long messages small.
  const context = new OfflineAudioContext(1, 1, 8000);
  const sound = await context.decodeAudioData(await response.arrayBuffer());
  return peaksOf(sound.getChannelData(0));
}

/** The bars of a voice message, read once for each file. */
export function waveform(file: number, address: string): Promise<number[]> {
  const known = cache.get(file);
  if (known !== undefined) return known;
  const reading = read(address);
  cache.set(file, reading);
  reading.catch(() => cache.delete(file));
  return reading;
}
