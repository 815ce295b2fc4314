import * as z from 'zod/mini';
import { orgHostOf } from '../../contract/record/salesforce-host';
import { readRecordId } from '../../contract/record/record-id';
import { SalesforceError } from '../../records/model/salesforce-error';
import { Secret } from '../../shared/secret';
import type { Grant } from '../../ports/log-ins';
import { described, type ServiceAnswer } from '../http/answer';
import { jsonOf } from '../http/json-of';

const granted = z.object({
  access_token: z.string().check(z.minLength(1)),
  instance_url: z.string(),
  id: z.string(),
  refresh_token: z.optional(z.string().check(z.minLength(1))),
});

/**
 * What a yes of the token endpoint brings. The org must answer under the host that was asked: after a change of its
 * My Domain an admin has to save the new one.
 * @throws SalesforceError OTHER_HOST (`detail` is the host it named), ANSWER_UNKNOWN
 */
export function grantIn(answer: ServiceAnswer<'salesforce'>, host: string): Grant {
  const json = answer.whole ? jsonOf(answer) : null;
  const read = json?.state === 'valid' ? granted.safeParse(json.value) : null;
  const [orgId, userId] = idsIn(read?.data?.id ?? '');
  if (!read?.success || orgId === null || userId === null)
    throw new SalesforceError('ANSWER_UNKNOWN', { status: answer.status }, described(answer));
  const { access_token, instance_url, refresh_token } = read.data;
  const named = URL.canParse(instance_url) ? new URL(instance_url).hostname.toLowerCase() : '';
  if (named !== host) {
    const other = orgHostOf(named);
    throw new SalesforceError('OTHER_HOST', {
      status: answer.status,
      ...(other === null ? {} : { detail: other }),
    });
  }
  return {
    session: { token: new Secret(access_token), orgId, userId },
    refreshToken: refresh_token === undefined ? null : new Secret(refresh_token),
  };
}

/** `https://…/id/00D…/005…`: the one place that names org and user whatever the scopes are. */
function idsIn(address: string): readonly [string | null, string | null] {
  const [, org, user] = /\/id\/(00D\w{12,15})\/(005\w{12,15})$/.exec(address) ?? [];
  return [id18(org), id18(user)];
}

function id18(id = ''): string | null {
  const read = readRecordId(id);
  return read.ok ? read.id : null;
}
