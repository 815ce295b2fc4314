import * as z from 'zod/mini';
import { salesforceHost } from '../links/link';
import { procedure } from '../procedure';
import { whoReads } from '../records/who-reads';
import { ownLogInState } from '../records/cards';
import { salesforceTrouble } from '../records/trouble';
import { jiraId } from '../runs/item';
import { day } from '../time';
import { setUpAnswers } from './answers';
import { checkedAs, checkRow, expectedSetUp, permissionSets } from './checks';
import { jiraToken, jiraTokenId, longestLabel } from './jira-tokens';
import { mostPeople, setUpPerson } from './people';
import { setUpSteps } from './steps';

const connectionId = z.string().check(z.minLength(1), z.maxLength(60));

/** What is kept of a connection's set-up. `revision` counts its changes, 0 where nothing was kept yet. */
const keptSetUp = z.object({ revision: z.int(), answers: setUpAnswers, steps: setUpSteps });

/**
 * What the app knows of the connection. `host` is the org's My Domain host: that of its Salesforce access, else the address it
 * opens records at. Without access `whoReads` is null. `ownLogIn`: how the asking admin stands with a log-in of their own.
 */
const knownConnection = z.object({
  id: connectionId,
  name: z.string(),
  host: z.nullable(salesforceHost),
  hasAccess: z.boolean(),
  hasConsumerKey: z.boolean(),
  isOff: z.boolean(),
  whoReads: z.nullable(whoReads),
  objects: z.array(z.object({ name: z.string(), label: z.string() })),
  ownLogIn: ownLogInState,
});
export type KnownConnection = z.output<typeof knownConnection>;

const jiraTokens = z.object({ jiraTokens: z.array(jiraToken) });

/**
 * The set-up of a connection; `connection` and `setUp` are null where the site has none yet, and then nothing can be kept.
 * `site.address`, `site.cloudId` and `callBack` are null where the platform does not tell them now. `remindersAreOn`: an admin
 * has chosen where issues are made for tokens that end soon.
 */
const setUpView = z.object({
  site: z.object({ address: z.nullable(z.url()), cloudId: z.nullable(z.string()) }),
  callBack: z.nullable(z.url()),
  connections: z.array(z.object({ id: connectionId, name: z.string(), isDefault: z.boolean() })),
  connection: z.nullable(knownConnection),
  setUp: z.nullable(keptSetUp),
  ...jiraTokens.shape,
  remindersAreOn: z.boolean(),
});
export type SetUpView = z.output<typeof setUpView>;

/** `seenAs`: the name of the Salesforce user with whose eyes was looked. */
const checked = z.object({
  as: checkedAs,
  seenAs: z.nullable(z.string()),
  rows: z.array(checkRow),
});
export type CheckedSetUp = z.output<typeof checked>;

/** `next`: where the next page begins, null after the last. `trouble`: why Salesforce's side was not read. */
const people = z.object({
  people: z.array(setUpPerson),
  next: z.nullable(z.int()),
  seenAs: z.nullable(z.string()),
  trouble: z.nullable(salesforceTrouble),
});
export type SetUpPeople = z.output<typeof people>;

/** What the page *Set up Salesforce* may ask. */
export const setUpContract = {
  /** With null the default connection, else the first. */
  openSetUp: procedure(z.strictObject({ id: z.nullable(connectionId) }), setUpView),
  /** `revision` is the one that was read; where another admin has changed it meanwhile: CHANGED_MEANWHILE, and nothing is kept. */
  saveSetUp: procedure(
    z.strictObject({ id: connectionId, revision: z.int(), answers: setUpAnswers, steps: setUpSteps }),
    z.object({ setUp: keptSetUp }),
  ),
  /** `tokenId` names the one that is changed, null adds one. */
  noteJiraToken: procedure(
    z.strictObject({
      id: connectionId,
      tokenId: z.nullable(jiraTokenId),
      label: z.string().check(z.maxLength(longestLabel)),
      endsOn: day,
    }),
    jiraTokens,
  ),
  forgetJiraToken: procedure(z.strictObject({ id: connectionId, tokenId: jiraTokenId }), jiraTokens),
  checkSetUp: procedure(z.strictObject({ id: connectionId, expected: expectedSetUp }), checked),
  /**
   * Without a text the people who can be assigned issues in the project, with one anybody on the site it fits.
   * `permissionSets`: those that each of them needs.
   */
  readSetUpPeople: procedure(
    z.strictObject({
      id: connectionId,
      projectId: jiraId,
      text: z.string().check(z.maxLength(80)),
      from: z.int().check(z.gte(0), z.lte(mostPeople)),
      permissionSets,
    }),
    people,
  ),
};
