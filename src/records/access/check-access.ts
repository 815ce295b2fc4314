import type { AccessStep, ChosenObject, Reader } from '../../contract/records/access';
import type { SalesforceCode } from '../../contract/records/trouble';
import type { Salesforce, Session } from '../../ports/salesforce';
import { SalesforceError } from '../model/salesforce-error';

type StepName = AccessStep['name'];

/** From the bottom up: a passed step means that those below it passed too. */
const names: readonly StepName[] = ['address', 'app', 'secret', 'user', 'objects', 'records'];

/** The step that a failed log-in breaks. What says nothing about app, secret or user is about the address. */
const brokenBy: Partial<Record<SalesforceCode, StepName>> = {
  APP_UNKNOWN: 'app',
  FLOW_OFF: 'app',
  SCOPE_MISSING: 'app',
  PKCE_MISSING: 'app',
  CALL_BACK_UNKNOWN: 'app',
  SECRET_WRONG: 'secret',
  NO_RUN_AS_USER: 'user',
  NOT_APPROVED: 'user',
  USER_SHUT_OUT: 'user',
  API_OFF: 'user',
  NO_ACCESS: 'user',
  TOKEN_NOT_FOR_API: 'user',
  LIMIT_REACHED: 'user',
};

/**
 * What is tested: an org with a way in, the objects that were chosen, and records that issues are linked to. `provePersons`
 * proves the app and its secret as persons use them; null where they do not log in. Without `integrationUser` nobody is
 * there whose eyes could be tried.
 */
interface Trial {
  readonly salesforce: Salesforce;
  readonly provePersons: (() => Promise<void>) | null;
  readonly integrationUser: boolean;
  readonly objects: readonly ChosenObject[];
  readonly linked: readonly string[];
}

/** How far the test got; `session` and `reader` are null where the log-in failed. */
export interface AccessCheck {
  readonly steps: readonly AccessStep[];
  readonly session: Session | null;
  readonly reader: Reader | null;
}

/**
 * Tests a way into an org from the bottom up, and shows how far that got. Changes nothing at Salesforce. Never throws for
 * what Salesforce says or does not say.
 */
export async function checkAccess({
  salesforce,
  provePersons,
  integrationUser,
  objects,
  linked,
}: Trial): Promise<AccessCheck> {
  const steps: AccessStep[] = [];
  const pass = (name: StepName, more: Partial<AccessStep> = {}): void => {
    steps.push({ name, state: 'passed', trouble: null, ...more });
  };
  let session: Session | null = null;
  let reader: Reader | null = null;
  try {
    await failing('address', () => salesforce.proveAddress());
    pass('address');
    if (provePersons) await failing('app', provePersons);
    if (integrationUser) session = await failing('address', () => salesforce.logIn());
    for (const name of ['app', 'secret'] as const) pass(name);
    if (!integrationUser)
      return { steps: [...steps, ...names.slice(steps.length).map(notTried)], session, reader };
    const user = await failing('user', () => salesforce.user());
    reader = { ...user, used: salesforce.usage()?.used ?? null, most: salesforce.usage()?.most ?? null };
    pass('user');
    for (const { name } of objects) await failing('objects', () => salesforce.shape(name), name);
    if (objects.length > 0) pass('objects');
    else steps.push(notTried('objects'));
    const found = await failing('records', () => salesforce.records(linked, []));
    const count = { found: found.records.length, of: linked.length };
    if (linked.length > 0) pass('records', { ...count, state: count.found === 0 ? 'failed' : 'passed' });
  } catch (thrown) {
    if (!(thrown instanceof BrokenStep)) throw thrown;
    return { steps: stepsAround(thrown.step), session, reader };
  }
  return { steps: [...steps, ...names.slice(steps.length).map(notTried)], session, reader };
}

/**
 * Whether a test proves the way in. Which objects and records its user sees can be put right later; and where only persons
 * log in, there is no user yet.
 */
export function isWayIn({ steps, session, reader }: AccessCheck, integrationUser: boolean): boolean {
  const proved: readonly StepName[] = integrationUser
    ? ['address', 'app', 'secret', 'user']
    : ['address', 'app', 'secret'];
  const hasReader = session !== null && reader !== null;
  return (
    (hasReader || !integrationUser) &&
    steps.every(({ name, state }) => !proved.includes(name) || state === 'passed')
  );
}

/** A step that failed, thrown to end the test there. */
class BrokenStep extends Error {
  constructor(readonly step: AccessStep) {
    super(step.name);
  }
}

async function failing<T>(name: StepName, work: () => Promise<T>, object?: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SalesforceError)) throw error;
    const broken = name === 'objects' || name === 'records' ? name : (brokenBy[error.code] ?? fallback(name));
    const of = object === undefined ? {} : { object };
    throw new BrokenStep({ name: broken, state: 'failed', trouble: error.trouble, ...of });
  }
}

/** A log-in whose refusal says nothing about app, secret or user says it of the address. */
function fallback(name: StepName): StepName {
  return name === 'app' ? 'address' : name;
}

/**
 * Where a test ends at a step, those below it passed: a log-in that names the user has proved app and secret, and one that
 * is refused by the address takes back that it was found.
 */
function stepsAround(broken: AccessStep): AccessStep[] {
  const at = names.indexOf(broken.name);
  return names.map((name, n): AccessStep => {
    if (n === at) return broken;
    return n < at ? { name, state: 'passed', trouble: null } : notTried(name);
  });
}

function notTried(name: StepName): AccessStep {
  return { name, state: 'notTried', trouble: null };
}
