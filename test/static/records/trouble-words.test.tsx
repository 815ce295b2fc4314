import { screen, within } from '@testing-library/react';
import { salesforceCodes, type SalesforceCode } from '../../../src/contract/records/trouble';
import { troubleNotice } from '../../../static/records/words/trouble';
import { anAdminsWorld } from '../connections/open-settings';
import { expectAccessible } from '../expect-accessible';
import { access, failing, fillIn, openAccess } from './open-access';

test.each(salesforceCodes)('%s says what happened and what to do', (code) => {
  const { title, whatToDo } = troubleNotice({ code });
  expect(title).toMatch(/^[A-Z“].*[^.]$/);
  expect(whatToDo).toMatch(/^[A-Z].*\.$/);
  expect(`${title} ${whatToDo ?? ''}`).not.toMatch(/undefined|\{|\}/);
});

test('a time that Salesforce names takes the place of what to do', () => {
  jest.useFakeTimers({ now: new Date('2026-10-05T12:00:00.000Z') });
  const { whatToDo } = troubleNotice({ code: 'DOWN', status: 503, retryAfterSeconds: 30 });
  expect(whatToDo).toMatch(/^Try again in 30 seconds, at /);
  jest.useRealTimers();
});

/** How the log-in is refused: the step that is red then, what an admin reads, and where it is put right. */
const refused: Readonly<
  Partial<Record<SalesforceCode, readonly [step: string, says: RegExp, where: RegExp]>>
> = {
  NOT_MY_DOMAIN: [
    'The address is Salesforce',
    /cannot log in at this address/,
    /Setup → My Domain → Current/,
  ],
  APP_UNKNOWN: ['The app is known there', /does not know the consumer key/, /Consumer Key and Secret/],
  SECRET_WRONG: ['The secret is right', /secret is not the one/, /Consumer Key and Secret/],
  FLOW_OFF: ['The app is known there', /client credentials flow/, /Flow Enablement, and Policies/],
  NO_RUN_AS_USER: ['The integration user is there', /does not name the user/, /Run As \(Username\)/],
  NOT_APPROVED: [
    'The integration user is there',
    /^The app is blocked/,
    /Permitted Users.*Connected Apps OAuth Usage/,
  ],
  USER_SHUT_OUT: ['The integration user is there', /does not let/, /Login History.*IP Relaxation/],
  LOG_IN_ENDED: ['The address is Salesforce', /has ended/, /Test again/],
  PKCE_MISSING: ['The app is known there', /proof key/, /Require Proof Key for Code Exchange/],
  SCOPE_MISSING: ['The app is known there', /lacks a scope/, /Manage user data via APIs \(api\)/],
  ORG_GONE: ['The address is Salesforce', /not there any more/, /org that is in use/],
  OTHER_HOST: ['The address is Salesforce', /another address/, /Current My Domain URL/],
  TOKEN_NOT_FOR_API: ['The integration user is there', /does not count/, /API Enabled/],
  API_OFF: ['The integration user is there', /switched off/, /System Permissions/],
  LIMIT_REACHED: ['The integration user is there', /limit of calls/, /Company Information/],
  DOWN: ['The address is Salesforce', /gives no answer/, /typing mistake/],
  ANSWER_UNKNOWN: ['The address is Salesforce', /does not understand/, /open it in your browser/],
};

test.each(Object.entries(refused))('a log-in refused with %s is told so at its step', async (name, row) => {
  const [step, says, where] = row;
  const code = salesforceCodes.find((each) => each === name);
  if (!code) throw new Error(name);
  const world = anAdminsWorld();
  failing(world, 'logIn', code, { status: 400 });
  const { user } = openAccess(world);
  await fillIn(user);
  await user.click(access.button('Test'));
  await screen.findByText('The test did not pass');
  const told = within(screen.getByRole('region', { name: 'Test of the access' }));
  told.getByText(says);
  told.getByText(where);
  const steps = await access.steps();
  expect(steps.filter((words) => words?.endsWith('Failed'))).toEqual([`${step} Failed`]);
  expect(world.store.stored.connections[0]?.access).toBeNull();
  await expectAccessible();
});

test('where a renamed org leads is quoted, beside what to enter', () => {
  const detail = 'renamed.my.salesforce.com';
  expect(troubleNotice({ code: 'OTHER_HOST', status: 301, detail })).toMatchObject({
    whatToDo: expect.stringContaining('The org may have been renamed') as unknown,
    quote: { text: detail },
  });
});
