import * as z from 'zod/mini';
import type { ControlAnswer } from './control-answer';
import type { SiteWorld } from './world';

const times = z.union([z.int().check(z.minimum(0)), z.literal('always')]);
const positive = z.int().check(z.minimum(1));
const skip = z.exactOptional(z.int().check(z.minimum(0)));
const faults = z.strictObject({
  jira: z.exactOptional(
    z.array(
      z.object({
        method: z.exactOptional(z.string()),
        path: z.string(),
        status: z.exactOptional(z.int()),
        headers: z.exactOptional(z.record(z.string(), z.string())),
        body: z.exactOptional(z.string()),
        delayMs: z.exactOptional(z.int().check(z.minimum(0))),
        search: z.exactOptional(z.enum(['repeats its token', 'repeats an issue'])),
        times: z._default(times, 1),
        skip,
      }),
    ),
  ),
  forge: z.exactOptional(
    z.strictObject({
      blockedEgress: z.exactOptional(z.enum(['answer-403', 'throw'])),
      expiredRows: z.exactOptional(z.enum(['hidden', 'visible'])),
      queryPageMax: z.exactOptional(z.int().check(z.minimum(1))),
      retryThrown: z.exactOptional(z.boolean()),
      deliverTwice: z.exactOptional(z.boolean()),
      deliveries: z.exactOptional(z.enum(['running', 'held'])),
      concurrencyBackoff: z.exactOptional(
        z.union([
          z.strictObject({ firstMs: positive, factor: z.number().check(z.minimum(1)), mostMs: positive }),
          z.literal('off'),
        ]),
      ),
      storageRate: z.exactOptional(
        z.union([
          z.strictObject({
            requestsASecond: positive,
            readUnitsAMinute: positive,
            writeUnitsAMinute: positive,
            batchesAMinute: z.union([positive, z.literal('off')]),
          }),
          z.literal('off'),
        ]),
      ),
      invocationRate: z.exactOptional(
        z.union([
          z.strictObject({
            perUserAMinute: positive,
            perInstallationAMinute: positive,
            perInstallationASecond: positive,
          }),
          z.literal('off'),
        ]),
      ),
      failedWebTrigger: z.exactOptional(z.literal([424, 500])),
      freshInstall: z.exactOptional(z.literal([401, 403, 'off'])),
      storageFaults: z.exactOptional(
        z.array(
          z.object({
            paths: z.union([z.array(z.string()), z.literal('all')]),
            status: z.int(),
            code: z.string(),
            keys: z.exactOptional(z.string().check(z.refine(isPattern, 'not a regular expression'))),
            performed: z.exactOptional(z.boolean()),
            times,
            skip,
          }),
        ),
      ),
      queueFaults: z.exactOptional(
        z.array(
          z.object({
            call: z.enum(['publish', 'stats', 'cancel']),
            status: z.int(),
            body: z.exactOptional(z.unknown()),
            performed: z.exactOptional(z.boolean()),
            times,
            skip,
          }),
        ),
      ),
      reportFaults: z.exactOptional(
        z.array(z.object({ status: z.int(), body: z.exactOptional(z.unknown()), times, skip })),
      ),
    }),
  ),
  site: z.exactOptional(z.strictObject({ adminDoor: z.exactOptional(z.enum(['jira', 'app'])) })),
});

function isPattern(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}

/** `POST /__cloud/faults`: replaces the named lists and switches, keeps the others, and returns all of them. */
export function answerFaults(world: SiteWorld, question: unknown): ControlAnswer {
  const parsed = faults.safeParse(question);
  if (!parsed.success) return { status: 400, body: { message: z.prettifyError(parsed.error) } };
  const { jira, forge, site } = parsed.data;
  if (jira) world.jira.faults.splice(0, world.jira.faults.length, ...jira);
  Object.assign(world.forge.switches, forge);
  Object.assign(world.switches, site);
  return {
    status: 200,
    body: { jira: world.jira.faults, forge: world.forge.switches, site: world.switches },
  };
}
