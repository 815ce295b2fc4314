import { isSalesforceHost } from '../../../contract/record/salesforce-host';
import { found, type Finding } from '../finding';
import type { Known } from '../known';
import { gateway, isSite, type Credential } from '../metadata/credentials';
import type { SetUp } from '../set-up';

/** What is to be said of the Named Credentials for Jira and Salesforce: where they lead, and as whom. */
export function aboutCredentials({ credentials, known }: SetUp): readonly Finding[] {
  return credentials.flatMap((credential) => [
    ...aboutForm(credential, known),
    ...(credential.target === 'jira' ? aboutJira(credential, known) : aboutSalesforce(credential)),
  ]);
}

/** Not of the new form, though the web's samples have them. */
const legacyOnly = ['endpoint', 'principals', 'externalCredential'];

function aboutForm({ component, isLegacy, address, target }: Credential, known: Known): readonly Finding[] {
  const { content } = component;
  const isNamed = content.text('principalType') === 'NamedUser';
  const user = content.text('username') ?? '';
  const storesSecret = isLegacy && isNamed && ['Password', 'Oauth'].includes(content.text('protocol') ?? '');
  const misplaced = isLegacy ? [] : legacyOnly.filter((name) => content.names.includes(name));
  const isOff = content.text('calloutStatus') === 'Disabled';
  const rules = [
    isLegacy && found('legacyCredential', component),
    storesSecret && !isOff && found('storedSecretFollows', component),
    isLegacy &&
      isNamed &&
      target === 'jira' &&
      isAdmin(user, known) &&
      found('jiraAdminBot', component, { value: user }),
    address.protocol === 'http:' && found('addressHttp', component, { value: address.hostname }),
    isOff && found('calloutDisabled', component),
    misplaced.length > 0 && found('legacyFields', component, { value: misplaced.join(', ') }),
  ];
  return rules.filter((rule) => typeof rule === 'object');
}

function isAdmin(user: string, { jiraAdmins = [] }: Known): boolean {
  const lower = user.toLowerCase();
  return looksLikeAdmin(lower) || jiraAdmins.some((admin) => admin.toLowerCase() === lower);
}

/** A name such as `admin@…`, `jira-admin@…` or `sysadmin@…`. */
export function looksLikeAdmin(user: string): boolean {
  return /(?:^|[._+-])(?:sys|site|org|jira|sf)?admin(?:istrator)?s?\d{0,9}(?:[._+-][^@]{0,100})?@/i.test(
    user,
  );
}

function aboutJira(credential: Credential, known: Known): readonly Finding[] {
  const { component, address } = credential;
  const cloudId = /^\/ex\/jira\/([0-9a-f-]{36})\/?$/i.exec(address.pathname)?.[1];
  const isGateway = address.hostname === gateway;
  const isWhole = isGateway ? cloudId !== undefined : address.pathname === '/';
  const isOther = isGateway ? differ(cloudId, known.cloudId) : differ(address.hostname, known.jiraHost);
  const kind = isGateway ? 'scoped' : 'site';
  const place = `${address.host}${address.pathname}`;
  const wanted = isGateway
    ? `https://${gateway}/ex/jira/${known.cloudId ?? '…'}`
    : `https://${address.hostname}`;
  const isBare = address.search === '' && address.hash === '' && address.port === '';
  const rules = [
    (!isWhole || !isBare) && found('addressPath', component, { value: place, wanted }),
    isOther &&
      found('addressOtherSite', component, {
        value: place,
        wanted: (isGateway ? known.cloudId : known.jiraHost) ?? '',
      }),
    isSite(address.hostname) || isGateway
      ? differ(kind, known.tokenKind) &&
        found('addressTokenKind', component, { value: address.hostname, wanted: known.tokenKind ?? '' })
      : false,
    ...aboutIdentity(credential),
  ];
  return rules.filter((rule) => typeof rule === 'object');
}

/** Both are known, and they are not the same. */
function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() !== other.toLowerCase();
}

function aboutSalesforce(credential: Credential): readonly Finding[] {
  const { component, address } = credential;
  const isOrg = isSalesforceHost(address.hostname);
  return [
    ...(isOrg ? [] : [found('salesforceAddress', component, { value: address.hostname })]),
    ...aboutIdentity(credential),
  ];
}

function aboutIdentity({ component, isLegacy, external }: Credential): readonly Finding[] {
  const { content } = component;
  const protocol = isLegacy ? content.text('protocol') : external?.content.text('authenticationProtocol');
  const isNobody =
    protocol === 'NoAuthentication' || (isLegacy && content.text('principalType') === 'Anonymous');
  if (isNobody) return [found('noIdentity', component)];
  const isOwnHeader =
    content.parts('namedCredentialParameters').some((each) => each.text('parameterType') === 'HttpHeader') ||
    (external?.content.parts('externalCredentialParameters') ?? []).some(
      (each) => each.text('parameterType') === 'AuthHeader',
    );
  // Another file has the header, perhaps, and that was not read.
  const isKnown = isLegacy || external !== null;
  if (content.flag('generateAuthorizationHeader') !== false || isOwnHeader || !isKnown) return [];
  return [found('noAuthorizationHeader', component)];
}
