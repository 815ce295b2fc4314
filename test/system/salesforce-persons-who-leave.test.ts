import * as z from 'zod/mini';
import { seededRecordId } from '../cloud/connector/seed/seeded-record-id';
import { personsOf } from './persons-of-salesforce';
import { runningApp } from './running-app';
import { linkWish } from './wishes';

const accountRow = z.looseObject({ accountId: z.string(), asOf: z.string() });

/** The unmodified app on the local cloud: an Atlassian account that is closed, and the log-in it leaves. */
describe('a person with a log-in whose account is closed', () => {
  const app = runningApp();
  const persons = personsOf(app);
  const cloud = () => app().cloud;
  const revocations = () => persons.answersOf('/oauth2/revoke');
  const accountOf = (user: string) => cloud().jira.findUser(user)?.accountId ?? 'nobody';
  const rowsOf = (user: string) =>
    cloud()
      .forge.readPlain()
      .filter((row) => JSON.stringify(row).includes(accountOf(user)))
      .map(({ key }) => key.split(':')[0]);

  /** Accounts are reported once a week: a week goes by for all of them. */
  async function sweepInAWeek(): Promise<void> {
    for (const { key, value } of cloud().forge.readPlain()) {
      if (!key.startsWith('person:')) continue;
      const row = accountRow.parse(value);
      const asOf = new Date(Date.parse(row.asOf) - 8 * 86_400_000).toISOString();
      cloud().forge.writePlain(key, { ...row, asOf });
    }
    expect(await cloud().forge.trigger('salesforce-sweep')).toMatchObject({ value: { statusCode: 204 } });
  }

  beforeAll(async () => {
    await persons.prepare('eachPerson');
    await app().command('linkRecords', linkWish([seededRecordId('Case', 1_000)]));
  });

  test('has it ended at Salesforce, and no row names them; everybody else stays connected', async () => {
    expect([await persons.connect('evan'), await persons.connect('vera')]).toEqual([null, null]);
    const before = cloud().salesforce.tokens().length;
    expect(rowsOf('vera').toSorted()).toEqual(['person', 'person-in', 'salesforce-log-in-of']);
    cloud().jira.closeAccount('vera');
    await sweepInAWeek();
    expect(revocations()).toEqual([200]);
    // Her access token and her refresh token.
    expect(cloud().salesforce.tokens()).toHaveLength(before - 2);
    expect(rowsOf('vera')).toEqual([]);
    expect(await persons.cards('evan')).toMatchObject({ ownLogIn: 'connected', trouble: null });
    expect(JSON.stringify(app().log)).not.toContain(accountOf('vera'));
  });

  test('is erased here too where Salesforce does not answer', async () => {
    cloud().salesforce.faults.add({
      ...{ kind: 'status', status: 503 },
      match: { path: '/services/oauth2/revoke' },
    });
    cloud().jira.closeAccount('evan');
    await sweepInAWeek();
    expect(revocations().at(-1)).toBe(503);
    expect(rowsOf('evan')).toEqual([]);
    await sweepInAWeek();
    expect(rowsOf('evan')).toEqual([]);
  });
});
