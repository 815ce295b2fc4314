import { SalesforceError } from '../../records/model/salesforce-error';
import type { WayIn } from '../../ports/salesforce';

/** So many questions in a row without a good answer, and an org is left alone for so long. */
const tooMany = 3;
const restMs = 30_000;

/** Nobody has to wait longer than this for an org to be asked again, whatever it says. */
const longestMs = 300_000;

/** More orgs than one process meets. */
const mostKept = 1_000;

type App = Pick<WayIn, 'host' | 'consumerKey'>;

interface Memory {
  readonly failures: number;
  /** When the last of them ended. */
  readonly failedAt: number;
  readonly until: number;
  readonly code: SalesforceError['code'];
}

/** Whether a trouble is a reason to leave an org alone: it does not answer, or says for how long it takes no more. */
export function asksForRest({ code, facts }: SalesforceError): boolean {
  return code === 'DOWN' || (code === 'LIMIT_REACHED' && facts.retryAfterSeconds !== undefined);
}

/**
 * Which orgs are left alone, in this process's memory: those that asked for it (`Retry-After`), and those that failed several
 * times in a row. So people who type do not each wait for an org that does not answer. After a rest one question tries it;
 * any answer ends it.
 */
export class OrgRests {
  readonly #memories = new Map<string, Memory>();

  /** Why an org is not asked now; null where it may be. */
  whyNot(app: App, now: Date): SalesforceError | null {
    const memory = this.#memories.get(keyOf(app));
    const waitMs = (memory?.until ?? 0) - now.getTime();
    if (memory === undefined || waitMs <= 0) return null;
    return new SalesforceError(memory.code, { retryAfterSeconds: Math.ceil(waitMs / 1000) });
  }

  /**
   * Notes how a question ended that was begun at an instant; null for an answer. Questions that were asked side by side, and a
   * second try, fail for one reason and count as one.
   */
  note(app: App, trouble: SalesforceError | null, begunAt: Date, now: Date): void {
    const key = keyOf(app);
    // Nothing was sent: that says nothing of the org.
    if (trouble?.code === 'NO_TIME') return;
    if (trouble === null || !asksForRest(trouble)) return void this.#memories.delete(key);
    const before = this.#memories.get(key);
    const isSame = before !== undefined && begunAt.getTime() <= before.failedAt;
    const failures = (before?.failures ?? 0) + (isSame ? 0 : 1);
    const named = (trouble.facts.retryAfterSeconds ?? 0) * 1000;
    const wait = named > 0 ? Math.min(named, longestMs) : failures >= tooMany ? restMs : 0;
    if (this.#memories.size > mostKept) this.#memories.clear();
    const { code } = trouble;
    this.#memories.set(key, { failures, failedAt: now.getTime(), until: now.getTime() + wait, code });
  }
}

function keyOf({ host, consumerKey }: App): string {
  return `${host} ${consumerKey}`;
}
