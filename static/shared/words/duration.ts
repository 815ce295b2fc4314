import { durations } from '../messages/en.yml';

/** A span of time in its own measure: "45 seconds", "3 minutes", "1 hour 20 minutes". Never less than a second. */
export function duration(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 120) return durations.seconds({ count: whole });
  const minutes = Math.ceil(whole / 60);
  if (minutes < 120) return durations.minutes({ count: minutes });
  const rest = minutes % 60;
  const hours = durations.hours({ count: Math.floor(minutes / 60) });
  return rest === 0 ? hours : `${hours} ${durations.minutes({ count: rest })}`;
}
