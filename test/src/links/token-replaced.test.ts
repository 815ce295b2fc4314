import { changeOptions } from '../../../src/links/change-options';
import { linkRecords } from '../../../src/links/link-records';
import { openPanel } from '../../../src/links/open-panel';
import { pushAll } from '../../../src/links/push-all';
import { pushRecord } from '../../../src/links/push-record';
import { unlinkRecord } from '../../../src/links/unlink-record';
import type { Connector } from '../../../src/ports/connector';
import { Secret } from '../../../src/shared/secret';
import {
  aCaller,
  aCaseId,
  aConnection,
  aLink,
  aWish,
  issueId,
  noOptions,
  oneCase,
  otherCase,
} from '../../builders';
import { aWorld, tokenText, type World } from '../../ports';

type Call = Exclude<keyof Connector, 'sent'>;

/** One case is linked. The page shows it, and asks. */
function aLinkedWorld(links = [aLink()]): World {
  const world = aWorld();
  world.connector.hold(issueId, links);
  return world;
}

/** An admin replaces the token just before the nth call of a name arrives; `more` is what else is other by then. */
function replaceAt(world: World, call: Call, nth: number, more: () => void = () => undefined): void {
  const { connector, store } = world;
  connector.meanwhile = (name, count) => {
    if (name !== call || count !== nth) return;
    connector.tokens.global.delete(tokenText);
    connector.tokens.global.add('the-new-one');
    store.connection = aConnection({ tokenId: 'token-2' });
    store.token = new Secret('the-new-one');
    more();
  };
}

const autoPull = { ...noOptions, autoPull: true };
const verbs = {
  open: ({ ports }: World) => openPanel(ports)(aCaller(), {}),
  link: ({ ports }: World) => linkRecords(ports)(aCaller(), aWish([otherCase], { push: true })),
  linkTwo: ({ ports }: World) => linkRecords(ports)(aCaller(), aWish([otherCase, aCaseId(7)])),
  push: ({ ports }: World) => pushRecord(ports)(aCaller(), { recordId: oneCase }),
  pushAll: ({ ports }: World) => pushAll(ports)(aCaller(), {}),
  change: ({ ports }: World) =>
    changeOptions(ports)(aCaller(), { recordId: oneCase, seen: noOptions, wished: autoPull }),
  unlink: ({ ports }: World) => unlinkRecord(ports)(aCaller(), { recordId: oneCase, seen: [oneCase] }),
};

const done = {
  open: { truth: { known: true, links: [{}] } },
  link: { items: [{ linked: 'linked', push: { outcome: 'pushed' } }] },
  linkTwo: { items: [{ linked: 'linked' }, { linked: 'linked' }] },
  push: { links: [{}], results: [{ outcome: 'pushed' }] },
  pushAll: { links: [{}], results: [{ outcome: 'pushed' }] },
  change: { outcome: 'changed' },
  unlink: { links: [], outcome: 'unlinked' },
};

/** What the person meant is done once, whatever was sent twice. */
const effects: readonly (readonly [keyof typeof verbs, Call, number])[] = [
  ['open', 'readLinks', 1],
  ['link', 'readLinks', 1],
  ['link', 'link', 1],
  ['link', 'readLinks', 2],
  ['link', 'push', 1],
  ['linkTwo', 'addLinks', 1],
  ['push', 'readLinks', 1],
  ['push', 'push', 1],
  ['pushAll', 'push', 1],
  ['change', 'link', 1],
  ['change', 'readLinks', 2],
  ['unlink', 'replaceLinks', 1],
  ['unlink', 'readLinks', 2],
];

test.each(effects)('%s goes on when an admin replaces the token before %s %i', async (verb, call, nth) => {
  const world = aLinkedWorld();
  replaceAt(world, call, nth);
  expect(await verbs[verb](world)).toMatchObject(done[verb]);
  expect(new Set(world.connector.pushed).size).toBe(world.connector.pushed.length);
  expect(world.store.lately.lastFailure).toBeNull();
  expect(world.store.latelyOf).toBe('token-2');
});

test('before a change is sent with the new token, the links are read with it', async () => {
  const world = aLinkedWorld();
  replaceAt(world, 'replaceLinks', 1);
  await verbs.unlink(world);
  expect(world.connector.asked.map((line) => line.split(' ')[0])).toEqual([
    ...['readLinks', 'replaceLinks', 'readLinks', 'replaceLinks', 'readLinks'],
  ]);
});

const others: readonly (readonly ['link' | 'change' | 'unlink', Call])[] = [
  ['link', 'link'],
  ['change', 'link'],
  ['unlink', 'replaceLinks'],
];

test.each(others)('%s changes nothing where the new token shows other links', async (verb, call) => {
  const world = aLinkedWorld();
  const theirs = [aLink(), aLink({ id: aCaseId(9) })];
  replaceAt(world, call, 1, () => {
    world.connector.hold(issueId, theirs);
  });
  await expect(verbs[verb](world)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(world.connector.of(issueId)).toEqual(theirs);
});

test('what other orgs were confirmed for no longer counts where the Salesforce address was replaced too', async () => {
  const world = aLinkedWorld();
  replaceAt(world, 'link', 1, () => {
    const salesforceHost = 'other.my.salesforce.com';
    world.store.connection = aConnection({ tokenId: 'token-2', salesforceHost });
  });
  await expect(verbs.link(world)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(world.connector.of(issueId)).toHaveLength(1);
});

test('a panel shows the address that was saved with the new token', async () => {
  const world = aLinkedWorld();
  replaceAt(world, 'readLinks', 1, () => {
    const salesforceHost = 'other.my.salesforce.com';
    world.store.connection = aConnection({ tokenId: 'token-2', salesforceHost });
  });
  expect(await verbs.open(world)).toMatchObject({
    salesforceHost: 'other.my.salesforce.com',
    truth: { links: [{ url: `https://other.my.salesforce.com/${oneCase}` }] },
  });
});

test('pushes that are rejected at once share one read, and each is pushed once', async () => {
  const links = [1, 2, 3, 4, 5, 6].map((n) => aLink({ id: aCaseId(n) }));
  const world = aLinkedWorld(links);
  replaceAt(world, 'push', 3);
  const { results } = await verbs.pushAll(world);
  expect(results.map(({ outcome }) => outcome)).toEqual(links.map(() => 'pushed'));
  expect(world.connector.pushed).toHaveLength(6);
  expect(world.connector.asked.filter((line) => line.startsWith('readLinks'))).toHaveLength(2);
});

test('a token that nobody replaced is told as rejected, and so is a new one that is rejected too', async () => {
  const world = aLinkedWorld();
  world.connector.tokens.global.clear();
  await expect(verbs.push(world)).rejects.toMatchObject({ code: 'TOKEN_REJECTED' });
  expect(world.connector.asked).toHaveLength(1);
  const next = aLinkedWorld();
  replaceAt(next, 'readLinks', 1, () => {
    next.connector.tokens.global.clear();
  });
  await expect(verbs.push(next)).rejects.toMatchObject({ code: 'TOKEN_REJECTED' });
  expect(next.connector.asked).toHaveLength(2);
});

test('where the token was removed, it is not the token that is told', async () => {
  const world = aLinkedWorld();
  replaceAt(world, 'readLinks', 1, () => {
    world.store.connection = null;
  });
  await expect(verbs.push(world)).rejects.toMatchObject({ code: 'NOT_CONNECTED' });
});

test('where storage does not tell whether it was replaced, the rejection stands', async () => {
  const world = aLinkedWorld();
  replaceAt(world, 'readLinks', 1, () => {
    world.store.down.add('open');
  });
  await expect(verbs.push(world)).rejects.toMatchObject({ code: 'TOKEN_REJECTED' });
  expect(world.log.map(({ event }) => event)).toContain('connection not read again');
});
