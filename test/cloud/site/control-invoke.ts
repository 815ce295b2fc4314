import * as z from 'zod/mini';
import type { ControlAnswer } from './control-answer';
import type { Delivery } from './delivery';
import { invokeResolver } from './invoke';
import { findPerson, type SiteWorld } from './world';

const invocation = z.strictObject({
  user: z.optional(z.string()),
  module: z.string(),
  issueKey: z.optional(z.string()),
  projectKey: z.optional(z.string()),
  functionKey: z.string(),
  payload: z.optional(z.unknown()),
});

/** `POST /__cloud/invoke`: what the bridge would deliver. 400 if the request itself makes no sense. */
export async function answerInvoke(
  world: SiteWorld,
  question: unknown,
  cookieUser: string | null,
): Promise<ControlAnswer> {
  const parsed = invocation.safeParse(question);
  if (!parsed.success) return { status: 400, body: { message: z.prettifyError(parsed.error) } };
  const { user, module: key, issueKey, projectKey, functionKey, payload } = parsed.data;
  const person = findPerson(world, user ?? cookieUser);
  if (!person) return { status: 400, body: { message: `there is no user "${user ?? ''}"` } };
  const delivered = await invokeAs(world, person, { key, issueKey, projectKey, functionKey, payload });
  return delivered
    ? { status: 200, body: delivered }
    : { status: 400, body: { message: `manifest.yml has no module "${key}" with a page` } };
}

/** Invokes a module's resolver for a person. Null if the manifest has no such module. */
export async function invokeAs(
  world: SiteWorld,
  user: { readonly accountId: string; readonly timeZone: string },
  asked: {
    readonly key: string;
    readonly issueKey?: string | undefined;
    readonly projectKey?: string | undefined;
    readonly functionKey: string;
    readonly payload: unknown;
  },
): Promise<Delivery | null> {
  const module = world.modules.find(({ key }) => key === asked.key);
  if (!module) return null;
  const { issueKey, projectKey, functionKey, payload } = asked;
  return invokeResolver(world, { module, wish: { issueKey, projectKey }, functionKey, payload, user });
}
