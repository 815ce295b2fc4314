import { AppError } from '../../../src/shared/app-error';
import { openPanel } from '../../../src/links/open-panel';
import {
  aCaller,
  aConnection,
  aLink,
  aMirror,
  aMirroredLink,
  issueId,
  oneCase,
  otherCase,
} from '../../builders';
import { aWorld } from '../../ports';

it('shows the links as the Connector holds them, with one read', async () => {
  const world = aWorld();
  world.connector.hold(issueId, [aLink({ autoPush: true }), aLink({ id: otherCase })]);
  const view = await openPanel(world.ports)(aCaller(), {});
  expect(view).toEqual({
    mayEdit: true,
    mayAdminister: false,
    salesforceHost: null,
    truth: {
      known: true,
      links: [
        { ...aLink({ autoPush: true }), lastPush: null, url: null },
        { ...aLink({ id: otherCase }), lastPush: null, url: null },
      ],
    },
  });
  expect(world.connector.asked).toEqual([`readLinks ${issueId}`]);
});

it('says what this person may do', async () => {
  const rights = { mayBrowse: true, mayEdit: false, mayAdminister: true };
  const view = await openPanel(aWorld().ports)(aCaller({ rights }), {});
  expect(view).toMatchObject({ mayEdit: false, mayAdminister: true });
});

it('a missing connection is part of the view', async () => {
  const view = await openPanel(aWorld({ connection: null }).ports)(aCaller(), {});
  expect(view.truth).toEqual({ known: false, error: { code: 'NOT_CONNECTED', reference: 'ref-1' } });
});

it.each(['CONNECTOR_DOWN', 'RATE_LIMITED', 'ANSWER_UNKNOWN', 'TOKEN_REJECTED'] as const)(
  '%s is part of the view, and the log knows it by its reference',
  async (code) => {
    const world = aWorld();
    const error = new AppError(code, { by: 'connector', retryAfterSeconds: 9 });
    world.connector.fail({ call: 'readLinks', error });
    const { truth } = await openPanel(world.ports)(aCaller(), {});
    expect(truth).toEqual({
      known: false,
      error: { code, reference: 'ref-1', by: 'connector', retryAfterSeconds: 9 },
    });
    expect(world.log).toContainEqual({
      event: 'truth not known',
      facts: { code, reference: 'ref-1' },
      cause: error,
    });
  },
);

it('a token whose recorded time is over is named as ended', async () => {
  const world = aWorld({
    connection: aConnection({ ends: { at: '2026-10-01T00:00:00.000Z', from: 'person' } }),
  });
  world.connector.tokens.global.clear();
  const { truth } = await openPanel(world.ports)(aCaller(), {});
  expect(truth).toMatchObject({ known: false, error: { code: 'TOKEN_ENDED' } });
});

it.each(['find storage', 'find the issue'])('what Forge or Jira cannot do is thrown: %s', async (what) => {
  const world = aWorld();
  if (what === 'find storage') world.store.down.add('open');
  world.state.jiraIsDown = what === 'find the issue';
  await expect(openPanel(world.ports)(aCaller(), {})).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect(world.connector.asked).toEqual([]);
});

it('opens a record where its own pasted address pointed, all others at the Salesforce address of the settings', async () => {
  const world = aWorld();
  world.connector.hold(issueId, [aLink(), aLink({ id: otherCase })]);
  world.mirrors.set(issueId, aMirror({ links: [aMirroredLink({ host: 'pasted.my.salesforce.com' })] }));
  const urlsNow = async (): Promise<unknown> => {
    const { truth } = await openPanel(world.ports)(aCaller(), {});
    return truth.known && truth.links.map(({ url }) => url);
  };
  const pasted = `https://pasted.my.salesforce.com/${oneCase}`;
  expect(await urlsNow()).toEqual([pasted, null]);
  world.store.connection = aConnection({ salesforceHost: 'acme.my.salesforce.com' });
  expect(await urlsNow()).toEqual([pasted, `https://acme.my.salesforce.com/${otherCase}`]);
});

it('tells the Salesforce address of the settings in an outage too, and after the token was removed', async () => {
  const world = aWorld({ connection: aConnection({ salesforceHost: 'acme.my.salesforce.com' }) });
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN') });
  const told = async (): Promise<unknown> => (await openPanel(world.ports)(aCaller(), {})).salesforceHost;
  expect(await told()).toBe('acme.my.salesforce.com');
  world.store.removeToken();
  expect(await told()).toBe('acme.my.salesforce.com');
});

it('keeps the Salesforce address in the mirror, for the time before anything has answered', async () => {
  const world = aWorld({ connection: aConnection({ salesforceHost: 'acme.my.salesforce.com' }) });
  world.connector.hold(issueId, [aLink()]);
  world.mirrors.set(issueId, aMirror());
  await openPanel(world.ports)(aCaller(), {});
  expect(world.mirrors.get(issueId)?.savedHost).toBe('acme.my.salesforce.com');
});

const admins = { mayBrowse: true, mayEdit: true, mayAdminister: true };
const endsOn = (at: string) => aConnection({ ends: { at, from: 'token' } });

it.each([
  ['2026-11-05T12:00:00.000Z', null],
  ['2026-11-04T12:00:00.000Z', { name: 'Salesforce', days: 30 }],
  ['2026-10-05T13:00:00.000Z', { name: 'Salesforce', days: 0 }],
  ['2026-10-05T11:00:00.000Z', null],
])('reminds admins of a token that ends at %s: %j', async (at, reminder) => {
  const { ports } = aWorld({ connection: endsOn(at) });
  const view = await openPanel(ports)(aCaller({ rights: admins }), {});
  expect(view.reminder ?? null).toEqual(reminder);
});

it('reminds nobody who could do nothing about it', async () => {
  const view = await openPanel(aWorld({ connection: endsOn('2026-10-06T12:00:00.000Z') }).ports)(
    aCaller(),
    {},
  );
  expect(view).not.toHaveProperty('reminder');
});
