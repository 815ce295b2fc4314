import { functionContext } from './context';
import type { Delivery } from './delivery';
import { lookAt, type Place, type Wish } from './target';
import type { UiModule } from './ui-module';
import type { SiteWorld } from './world';

export interface Invocation {
  readonly module: UiModule;
  readonly wish: Wish;
  readonly functionKey: string;
  readonly payload: unknown;
  readonly user: { readonly accountId: string; readonly timeZone: string };
}

/** Limits of `invoke`. https://developer.atlassian.com/platform/forge/limits-invocation/ */
const requestLimit = 500_000;
const answerLimit = 5_000_000;

/**
 * Runs a module's resolver as the platform does. The signed context is built here from Jira's own data, as seen by this
 * person: the page only says which issue or project it is on.
 */
export async function invokeResolver(
  world: Pick<SiteWorld, 'jira' | 'forge' | 'records' | 'switches' | 'origins'>,
  invocation: Invocation,
): Promise<Delivery> {
  const { module, functionKey, payload, user } = invocation;
  if (!module.resolver) return rejection('Error', `Module ${module.key} has no resolver in manifest.yml`);
  if (JSON.stringify(payload ?? null).length > requestLimit) {
    return rejection('PayloadTooBig', `the request payload is larger than ${requestLimit / 1000} KB`);
  }
  const place = lookFor(world, invocation);
  if (!place.seen)
    return rejection('NotVisible', `this person does not see the page the module stands on: ${place.why}`);
  world.records.countInvocation(functionKey);
  const ending = await world.forge.invoke({
    functionKey: module.resolver.function,
    body: {
      call: { functionKey, payload: payload ?? {} },
      context: functionContext({ module, target: place.target, user, siteUrl: world.origins().site }),
    },
    accountId: user.accountId,
    module: { type: module.type, key: module.key },
  });
  if (!ending.ok) return rejection(ending.error.name, ending.error.message);
  if (JSON.stringify(ending.value ?? null).length > answerLimit) {
    return rejection('PayloadTooBig', `the answer is larger than ${answerLimit / 1_000_000} MB`);
  }
  // The bridge turns a resolver's undefined into an empty object.
  return { value: ending.value ?? {} };
}

function lookFor(world: Pick<SiteWorld, 'jira' | 'switches'>, { module, wish, user }: Invocation): Place {
  const place = lookAt(world.jira, user.accountId, module, wish);
  if (place.seen || place.why === 'hidden or missing' || world.switches.adminDoor === 'jira') return place;
  return { seen: true, target: { on: 'site' }, permissions: new Set() };
}

function rejection(name: string, message: string): Delivery {
  return { error: { name, message: `There was an error invoking the function - ${message}` } };
}
