import * as z from 'zod/mini';
import type { ControlAnswer } from './control-answer';
import type { SiteWorld } from './world';

const question = z.strictObject({ key: z.string() });

/** `POST /__cloud/trigger`: runs a scheduled trigger now. 400 for a key that is not in the manifest. */
export async function answerTrigger(world: SiteWorld, asked: unknown): Promise<ControlAnswer> {
  const parsed = question.safeParse(asked);
  if (!parsed.success) return { status: 400, body: { message: z.prettifyError(parsed.error) } };
  const { key } = parsed.data;
  if (!world.manifest.modules.scheduledTrigger.some((trigger) => trigger.key === key)) {
    return { status: 400, body: { message: `manifest.yml declares no scheduledTrigger "${key}"` } };
  }
  const result = await world.forge.trigger(key);
  return { status: 200, body: result.ok ? { value: result.value } : { error: result.error } };
}
