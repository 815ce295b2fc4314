import type { Ports } from '../ports/ports';

/** A question to Jira may take eight seconds, and what it told has to be written down and answered. */
const stepMs = 11_000;

/** Whether another step can be begun and ended within this invocation. */
export function hasTime({ timeLeft }: Pick<Ports, 'timeLeft'>): boolean {
  return timeLeft() > stepMs;
}
