import { inspect } from 'node:util';
import { errorCodes } from '../../../src/contract/errors';
import { AppError } from '../../../src/shared/app-error';
import type { Connector } from '../../../src/ports/connector';
import { changeOptions } from '../../../src/links/change-options';
import { linkRecords } from '../../../src/links/link-records';
import { openPanel } from '../../../src/links/open-panel';
import { openSettings } from '../../../src/connections/open-settings';
import { pushAll } from '../../../src/links/push-all';
import { pushRecord } from '../../../src/links/push-record';
import { bindProjects } from '../../../src/connections/bind-projects';
import { makeDefault } from '../../../src/connections/make-default';
import { readProjects } from '../../../src/connections/read-projects';
import { removeConnection } from '../../../src/connections/remove-connection';
import { removeToken } from '../../../src/connections/remove-token';
import { renameConnection } from '../../../src/connections/rename-connection';
import { saveConnection } from '../../../src/connections/save-connection';
import { testConnection } from '../../../src/connections/test-connection';
import { whatHangsOn } from '../../../src/connections/what-hangs-on';
import { unlinkRecord } from '../../../src/links/unlink-record';
import {
  aCaller,
  aDraft,
  aJwt,
  aLink,
  anAdmin,
  aWish,
  issueId,
  noOptions,
  oneCase,
  otherCase,
} from '../../builders';
import { aWorld, tokenText, type World } from '../../ports';

const calls = [
  'readLinks',
  'link',
  'addLinks',
  'replaceLinks',
  'push',
] as const satisfies readonly (keyof Connector)[];
const pasted = aJwt({ exp: 1_800_000_000 });
const ended = aJwt({ exp: 1_600_000_000 });

/** Every verb once, on a world where things are linked. */
const verbs: readonly ((world: World) => Promise<unknown>)[] = [
  ({ ports }) => openPanel(ports)(aCaller(), {}),
  ({ ports }) => linkRecords(ports)(aCaller(), aWish([otherCase], { push: true })),
  ({ ports }) => pushRecord(ports)(aCaller(), { recordId: oneCase }),
  ({ ports }) => pushAll(ports)(aCaller(), {}),
  ({ ports }) =>
    changeOptions(ports)(aCaller(), {
      recordId: oneCase,
      seen: noOptions,
      wished: { ...noOptions, autoPull: true },
    }),
  ({ ports }) => unlinkRecord(ports)(aCaller(), { recordId: oneCase, seen: [] }),
  ({ ports }) => openSettings(ports)(anAdmin(), {}),
  ({ ports }) => testConnection(ports)(anAdmin(), { id: 'site', draft: null }),
  ({ ports }) =>
    testConnection(ports)(anAdmin(), { id: 'site', draft: aDraft({ token: tokenText, region: 'eu' }) }),
  ({ ports }) =>
    saveConnection(ports)(anAdmin(), { id: 'site', draft: aDraft({ token: ended, endsOn: '2020-01-01' }) }),
  ({ ports }) => saveConnection(ports)(anAdmin(), { id: 'site', draft: aDraft({ token: pasted }) }),
  ({ ports }) => saveConnection(ports)(anAdmin(), { id: null, draft: aDraft({ token: pasted }) }),
  ({ ports }) => renameConnection(ports)(anAdmin(), { id: 'site', name: 'Acme' }),
  ({ ports }) => makeDefault(ports)(anAdmin(), { id: 'site' }),
  ({ ports }) => bindProjects(ports)(anAdmin(), { connectionId: 'site', projectIds: ['10001'] }),
  ({ ports }) => readProjects(ports)(anAdmin(), { connectionId: 'site', from: 0 }),
  ({ ports }) => whatHangsOn(ports)(anAdmin(), { id: 'site' }),
  ({ ports }) => removeToken(ports)(anAdmin(), { id: 'site' }),
  ({ ports }) => removeConnection(ports)(anAdmin(), { id: 'site', projects: 'sendNothing' }),
];

/** Everything a verb gave, threw, logged or stored in the open, as text. */
async function trail(world: World, verb: (typeof verbs)[number]): Promise<string> {
  const ended = await Promise.allSettled([verb(world)]);
  const seen = [ended, world.log, world.store, [...world.mirrors], world.connector.asked];
  return seen.map((part) => inspect(part, { depth: 12, showHidden: true }) + JSON.stringify(part)).join('\n');
}

const troubles = errorCodes.flatMap((code) => [0, 1].map((skip) => ({ code, skip })));

it.each(troubles)(
  'no verb shows a token when the Connector answers $code after $skip calls',
  async ({ code, skip }) => {
    const error = new AppError(code, { by: 'connector' }, new Error('cause'));
    const shown = verbs.map(async (verb) => {
      const world = aReadyWorld();
      for (const call of calls) world.connector.fail({ call, error, skip });
      return trail(world, verb);
    });
    expectNoToken(await Promise.all(shown));
  },
);

it('no verb shows a token when all is well', async () => {
  expectNoToken(await Promise.all(verbs.map((verb) => trail(aReadyWorld(), verb))));
});

function aReadyWorld(): World {
  const world = aWorld();
  world.connector.hold(issueId, [aLink()]);
  world.connector.tokens.global.add(pasted);
  return world;
}

function expectNoToken(shown: readonly string[]): void {
  expect(shown).toHaveLength(verbs.length);
  for (const token of [tokenText, pasted, ended]) expect(shown.join('\n')).not.toContain(token);
}
