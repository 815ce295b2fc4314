import type { Answer } from '../../connector/answer';
import { formOf, type OrgRequest } from '../request';
import type { App } from '../state/app';
import type { Org } from '../state/org';
import type { World } from '../world';
import { needClient } from './find-client';
import { grantClientCredentials, grantCode, grantRefresh, type Asking } from './grant-tokens';
import { refuseToken } from './oauth-errors';

interface GrantType {
  readonly needsSecret: (app: App) => boolean;
  readonly grant: (asking: Asking) => Answer;
}

const grantTypes: ReadonlyMap<string | null, GrantType> = new Map([
  ['client_credentials', { needsSecret: () => true, grant: grantClientCredentials }],
  ['authorization_code', { needsSecret: (app: App) => app.secretRequired, grant: grantCode }],
  ['refresh_token', { needsSecret: (app: App) => app.secretRequiredForRefresh, grant: grantRefresh }],
]);

/** `POST /services/oauth2/token` on a My Domain. */
export function answerToken(world: World, org: Org, request: OrgRequest): Answer {
  const form = formOf(request) ?? new URLSearchParams();
  const type = grantTypes.get(form.get('grant_type'));
  if (request.method !== 'POST' || !type) throw refuseToken('badGrantType');
  if (!org.active) throw refuseToken('inactiveOrg');
  const app = needClient(world, org, request, form, type.needsSecret);
  return type.grant({ world, org, app, form });
}

/** The same on login.salesforce.com and test.salesforce.com, which know no app that lives in one org only. */
export function answerTokenAtLogin(request: OrgRequest): Answer {
  const isClientCredentials = formOf(request)?.get('grant_type') === 'client_credentials';
  throw refuseToken(isClientCredentials ? 'otherDomain' : 'unknownClient');
}
