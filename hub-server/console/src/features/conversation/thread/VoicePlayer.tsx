import { Pause, Play } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useText } from '@/shared/i18n/text';
import { classes } from '@/shared/ui/classes';
import type { FileView } from '../model';
import { duration } from './sizes';
import { BARS, waveform } from './waveform';

const SPEEDS = [1, 1.5, 2] as const;
const STEP_SECONDS = 5;

/** Only one voice speaks at a time. */
let speaking: HTMLAudioElement | null = null;

function useBars(file: FileView): number[] {
  const [bars, setBars] = useState<number[]>(() => new Array<number>(BARS).fill(0));
  useEffect(() => {
    if (file.state !== 'ready' || file.id === null || !file.address) return;
    let here = true;
    // A sound the browser cannot read keeps its flat bars; the player itself says what is wrong.
    waveform(file.id, file.address).then(
      (read) => here && setBars(read),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [file.id, file.address, file.state]);
  return bars;
}

function usePlayer(file: FileView) {
  const sound = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(file.seconds ?? 0);
  const [speed, setSpeed] = useState(0);
  const [failed, setFailed] = useState(false);
  const toggle = () => {
    const player = sound.current;
    if (!player) return;
    if (!player.paused) return player.pause();
    if (speaking && speaking !== player) speaking.pause();
    speaking = player;
    player.playbackRate = SPEEDS[speed] ?? 1;
    player.play().catch(() => setFailed(true));
  };
  const seek = (part: number) => {
    const player = sound.current;
    const to = Math.min(1, Math.max(0, part)) * length;
    if (player) player.currentTime = to;
    setAt(to);
  };
  const faster = () => {
    const next = (speed + 1) % SPEEDS.length;
    setSpeed(next);
    if (sound.current) sound.current.playbackRate = SPEEDS[next] ?? 1;
  };
  const element = (
    // biome-ignore lint/a11y/useMediaCaption: a voice message of a customer has no captions
    <audio
      ref={sound}
      src={file.address ?? undefined}
      preload="metadata"
      onPlay={() => setPlaying(true)}
      onPause={() => setPlaying(false)}
      onEnded={() => setAt(0)}
      onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
      onLoadedMetadata={({ currentTarget: { duration: seconds } }) =>
        Number.isFinite(seconds) && setLength(seconds)
      }
      onError={() => setFailed(true)}
    />
  );
  return { element, playing, at, length, speed: SPEEDS[speed] ?? 1, failed, toggle, seek, faster };
}

interface WaveProps {
  bars: number[];
  part: number;
  length: number;
  at: number;
  onSeek: (part: number) => void;
}

function Wave({ bars, part, length, at, onSeek }: WaveProps) {
  const t = useText();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: STEP_SECONDS, ArrowLeft: -STEP_SECONDS }[event.key];
    if (step === undefined || length === 0) return;
    event.preventDefault();
    onSeek((at + step) / length);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t('conversation.voice.place')}
      aria-valuemin={0}
      aria-valuemax={Math.round(length)}
      aria-valuenow={Math.round(at)}
      aria-valuetext={`${duration(at)} / ${duration(length)}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onSeek((event.clientX - box.left) / box.width);
      }}
      className="flex h-8 w-full cursor-pointer items-center justify-between rounded-tag"
    >
      {bars.map((bar, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar has no other name than its place
          key={index}
          style={{ height: `${Math.round(3 + bar * 21)}px` }}
          className={classes(
            'w-[2.5px] rounded-full',
            (index + 0.5) / bars.length <= part ? 'bg-brand' : 'bg-control',
          )}
        />
      ))}
    </div>
  );
}

/** A voice message: play, the bars of its sound, time, speed. */
export function VoicePlayer({ file }: { file: FileView }) {
  const t = useText();
  const bars = useBars(file);
  const player = usePlayer(file);
  const Icon = player.playing ? Pause : Play;
  const part = player.length > 0 ? player.at / player.length : 0;
  return (
    <div className="flex w-66 max-w-full items-start gap-3 pt-1">
      {player.element}
      <button
        type="button"
        onClick={player.toggle}
        aria-label={player.playing ? t('conversation.voice.pause') : t('conversation.voice.play')}
        className="press touch-target flex size-9 shrink-0 items-center justify-center rounded-full bg-brand text-on-brand hover:bg-brand-hover"
      >
        <Icon size={16} aria-hidden fill="currentColor" strokeWidth={1.75} />
      </button>
      <div className="min-w-0 grow">
        <Wave bars={bars} part={part} length={player.length} at={player.at} onSeek={player.seek} />
        <div className="flex items-center justify-between text-micro text-text-2">
          {player.failed ? (
            <span className="text-danger-text">{t('conversation.voice.failed')}</span>
          ) : (
            <span>
              {player.at > 0 ? `${duration(player.at)} / ` : ''}
              {duration(player.length)}
            </span>
          )}
          <button
            type="button"
            onClick={player.faster}
            aria-label={t('conversation.voice.speed', { speed: player.speed })}
            className="press touch-target rounded-tag px-1 font-semibold text-text hover:bg-hover"
          >
            {player.speed}×
          </button>
        </div>
      </div>
    </div>
  );
}
