export interface TimeLeft {
  days: number;
  hours: number;
  minutes: number;
}

/** What a network says of the time to answer. */
export interface ReplyTime {
  openUntil: string | null;
  until: string | null;
  templates: boolean;
}

export type Answering = { by: 'anybody' | 'person'; left: TimeLeft } | { by: 'nobody'; templates: boolean };

function left(until: number, now: number): TimeLeft {
  const minutes = Math.max(0, Math.ceil((until - now) / 60_000));
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
}

/** Who may answer now and for how long; null where the network has no such rule. */
export function answering(time: ReplyTime | null | undefined, now: number): Answering | null {
  if (!time) return null;
  const open = time.openUntil === null ? 0 : Date.parse(time.openUntil);
  const until = time.until === null ? 0 : Date.parse(time.until);
  if (open > now) return { by: 'anybody', left: left(open, now) };
  if (until > now) return { by: 'person', left: left(until, now) };
  return { by: 'nobody', templates: time.templates };
}
