import * as z from 'zod/mini';
import { mirrorKey } from '../../src/contract/links/mirror';
import { seededRecordId } from '../cloud/connector/seed/seeded-record-id';
import { runningApp } from './running-app';
import { linkWish } from './wishes';

const property = z.object({
  value: z.looseObject({
    links: z.array(z.looseObject({ lastPush: z.nullable(z.record(z.string(), z.string())) })),
  }),
});

/**
 * Pushes of several records, against the real app over real sockets: what is sent, what is reported, what is
 * remembered.
 */
describe('pushing all', () => {
  const app = runningApp();
  const some = Array.from({ length: 20 }, (_, n) => seededRecordId('Case', n + 1));
  const issueId = () => app().cloud.jira.findIssue('SUP-1')?.id ?? '';
  const pushing = { method: 'POST', path: '/external/api/push/' } as const;
  const callsSince = (before: number) => app().cloud.connector.calls().slice(before);
  const linkSome = async () => {
    await app().command('linkRecords', linkWish(some));
    return app().cloud.connector.calls().length;
  };

  test.each([429, 503])(
    'after a %d that asks for two hours, only pushes in flight are still sent, and each link says until when to wait',
    async (status) => {
      const before = await linkSome();
      app().cloud.connector.faults.add({
        kind: 'status',
        status,
        headers: { 'Retry-After': '7200' },
        match: pushing,
      });
      const { results } = await app().command('pushAll', {});
      expect(callsSince(before).map(({ method }) => method)).toEqual(['GET', 'POST', 'POST', 'POST', 'POST']);
      expect(results).toHaveLength(20);
      for (const { outcome, error } of results ?? []) {
        expect(outcome).toBe('notSent');
        expect(error).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 7_200 });
      }
    },
  );

  test('a service that is down gets no more after one wave, and what was not sent is reported as such', async () => {
    const before = await linkSome();
    app().cloud.connector.faults.add({ kind: 'html500', match: pushing });
    const { results } = await app().command('pushAll', {});
    const sent = callsSince(before).filter(({ method }) => method === 'POST').length;
    expect(sent).toBeLessThanOrEqual(8);
    const outcomes = results?.map(({ outcome }) => outcome);
    expect(outcomes?.filter((outcome) => outcome === 'unknown')).toHaveLength(sent);
    expect(outcomes?.filter((outcome) => outcome === 'notSent')).toHaveLength(20 - sent);
  });

  test('the marks in the mirror are sealed and name no person', async () => {
    await app().command('linkRecords', linkWish(some.slice(0, 2), { push: true }));
    const answer = await app().cloud.jira.handle({
      method: 'GET',
      path: `/rest/api/3/issue/${issueId()}/properties/${mirrorKey}`,
      headers: {},
      body: '',
      as: { kind: 'app' },
    });
    const { value } = property.parse(JSON.parse(answer.body));
    expect(value.links).toHaveLength(2);
    for (const { lastPush } of value.links) expect(lastPush?.['mac']).toMatch(/^[\w-]{22}$/);
    expect(JSON.stringify(value)).not.toContain(app().cloud.jira.findUser('evan')?.accountId);
  });
});
