const plain = new Intl.NumberFormat('en');

/** A number as people read it: "4,812". */
export function amount(count: number): string {
  return plain.format(count);
}

/** A span of time in its own measure: "45 seconds", "3 minutes", "1 hour 20 minutes". Never less than a second. */
export function duration(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 120) return measured(whole, 'second');
  const minutes = Math.ceil(whole / 60);
  if (minutes < 120) return measured(minutes, 'minute');
  const rest = minutes % 60;
  const hours = measured(Math.floor(minutes / 60), 'hour');
  return rest === 0 ? hours : `${hours} ${measured(rest, 'minute')}`;
}

function measured(count: number, unit: string): string {
  return `${amount(count)} ${unit}${count === 1 ? '' : 's'}`;
}
