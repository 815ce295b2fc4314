import { privacy } from '@forge/api';
import * as z from 'zod/mini';
import { AppError } from '../../../shared/app-error';
import type { ReportAccounts } from '../../../ports/people';

const updates = z.array(z.object({ accountId: z.string(), status: z.enum(['updated', 'closed']) }));

/**
 * Reports accounts with Forge's privacy API. It sends ninety at a time and rejects with the response itself for every
 * status but 200 and 204 (`@forge/api` out/privacy/index.js). An answer of another shape counts as PLATFORM_DOWN:
 * nobody is erased on a guess.
 */
export const reportAccounts: ReportAccounts = async (accounts) => {
  try {
    return updates.parse(await privacy.reportPersonalData(accounts.map((account) => ({ ...account }))));
  } catch (cause) {
    throw refusal(cause);
  }
};

/** Both the package's rejections and the platform's own errors have a status. */
const answered = z.object({ status: z.int() });

function refusal(cause: unknown): AppError {
  const { data } = answered.safeParse(cause);
  if (!data) return new AppError('PLATFORM_DOWN', { by: 'forge' }, cause);
  const told = new Error(`the report was answered ${String(data.status)}`);
  const facts = { by: 'forge', status: data.status } as const;
  if (data.status === 429) return new AppError('RATE_LIMITED', facts, told);
  return new AppError(data.status >= 400 && data.status < 500 ? 'UNEXPECTED' : 'PLATFORM_DOWN', facts, told);
}
