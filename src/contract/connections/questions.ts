import * as z from 'zod/mini';
import { procedure } from '../procedure';
import { jiraId } from '../runs/item';
import { day } from '../time';
import { changesContract } from './changes';
import { checkStep } from './check-step';
import { region } from './region';
import { rotationContract } from './rotation';
import { atOnce, boundProject, changedSettings, longestName, settingsView } from './settings-view';
import { stopContract } from './stop';

/** The largest page of bound projects. */
export const projectsAPage = 50;

/** The most projects that one question may bind. */
const mostBoundAtOnce = 500;

const connectionId = z.string().check(z.minLength(1), z.maxLength(60));
const connectionName = z.string().check(z.maxLength(longestName));

/**
 * What an admin typed. An absent token or number means: keep the stored one. An absent or empty name means: keep it, or
 * take a usual one. Other empty strings mean: none.
 */
const connectionDraft = z.strictObject({
  token: z.optional(z.string().check(z.maxLength(8192))),
  region,
  salesforceAddress: z.string().check(z.maxLength(500)),
  endsOn: z.nullable(day),
  atOnce: z.exactOptional(atOnce),
  name: z.exactOptional(connectionName),
});
export type ConnectionDraft = z.output<typeof connectionDraft>;

/**
 * `id` names a stored connection, null means a new one. A null draft checks what is stored. `otherRegionToo`: the admin
 * agrees to send a refused token to the other region too.
 */
const connectionTest = z.strictObject({
  id: z.nullable(connectionId),
  draft: z.nullable(connectionDraft),
  otherRegionToo: z.exactOptional(z.boolean()),
});

const testResult = z.object({ steps: z.array(checkStep), settings: settingsView });
export type TestResult = z.output<typeof testResult>;

/** `savedId` is null where nothing was saved. */
const saveResult = z.object({
  ...changedSettings.shape,
  savedId: z.nullable(z.string()),
  steps: z.array(checkStep),
});
export type SaveResult = z.output<typeof saveResult>;

/** What becomes of the projects of a connection that is removed: they use the default, or send nothing. */
const afterRemoval = z.enum(['useDefault', 'sendNothing']);
export type AfterRemoval = z.output<typeof afterRemoval>;

/** What was removed, and what becomes of what hung on it. `runs` are those under way, which pause. */
const removal = z.object({
  name: z.string(),
  tokens: z.int(),
  projects: z.int(),
  became: afterRemoval,
  runs: z.int(),
});
export type Removal = z.output<typeof removal>;

const removeResult = z.object({ ...changedSettings.shape, removed: removal });
export type RemoveResult = z.output<typeof removeResult>;

/** `moved`: how many of the projects were bound to another connection before. */
const bindResult = z.object({ ...changedSettings.shape, moved: z.int() });
export type BindResult = z.output<typeof bindResult>;

/** `next` is where the next page begins, null after the last. */
const projectPage = z.object({ projects: z.array(boundProject), next: z.nullable(z.int()) });
export type ProjectPage = z.output<typeof projectPage>;

/** What hangs on a connection: the projects bound to it, and the runs under way that go through it. */
const hanging = z.object({ projects: z.int(), runs: z.int() });
export type Hanging = z.output<typeof hanging>;

const oneConnection = z.strictObject({ id: connectionId });

/** What the app's settings may ask. */
export const connectionsContract = {
  openSettings: procedure(z.strictObject({}), settingsView),
  testConnection: procedure(connectionTest, testResult),
  saveConnection: procedure(
    z.strictObject({ id: z.nullable(connectionId), draft: connectionDraft }),
    saveResult,
  ),
  removeToken: procedure(oneConnection, changedSettings),
  removeConnection: procedure(z.strictObject({ id: connectionId, projects: afterRemoval }), removeResult),
  makeDefault: procedure(oneConnection, changedSettings),
  renameConnection: procedure(z.strictObject({ id: connectionId, name: connectionName }), changedSettings),
  /** With null the projects use the default again. */
  bindProjects: procedure(
    z.strictObject({
      connectionId: z.nullable(connectionId),
      projectIds: z.array(jiraId).check(z.minLength(1), z.maxLength(mostBoundAtOnce)),
    }),
    bindResult,
  ),
  /** With null those that are bound to a connection that was removed. */
  readProjects: procedure(
    z.strictObject({ connectionId: z.nullable(connectionId), from: z.int().check(z.gte(0)) }),
    projectPage,
  ),
  whatHangsOn: procedure(oneConnection, hanging),
  ...rotationContract,
  ...stopContract,
  ...changesContract,
};
