import { firstId } from '../../../src/connections/model/registry';
import { previewRun } from '../../../src/runs/preview-run';
import { aConnection, aLink, projectId } from '../../builders';
import { deliverAll, passTime, paula, preview, pushed } from '../../run-world';
import type { Rests } from './a-rest';
import { theirNo } from './answering-world';
import { newerRelease, stopped, withoutStops } from './bulk-situation';
import { busy, deliverForHours, previewing, pushing, startedInSilence, startedThen } from './lead-to-rest';

const goOn = ['Resume', 'Discard'];
const orCancel = ['Resume', 'Cancel run'];
/** Why runs pause by themselves. */
export const pauses: Rests = {
  'the Connector refuses the token': {
    code: 'TOKEN_REJECTED',
    by: 'connector',
    led: pushing({ status: 401 }, { status: 401 }),
    says: /^Paused at \S+: the Connector does not accept the API access token$/,
    next: /A Jira admin can test and replace it .*Ask a Jira admin of this site to do that\./s,
    ways: goOn,
  },
  'the token has ended, as its own record says': {
    code: 'TOKEN_ENDED',
    by: null,
    led: async (line) => {
      line.world.store.connection = aConnection({ ends: { at: '2026-10-01T00:00:00.000Z', from: 'token' } });
      await pushing({ status: 401 }, { status: 401 })(line);
    },
    says: /^Paused at \S+: the API access token has ended$/,
    next: /A Jira admin can test and replace it/,
    ways: goOn,
  },
  'the token was removed': {
    code: 'NOT_CONNECTED',
    by: null,
    led: startedThen(({ world: { store } }) => {
      store.removeToken();
    }),
    says: /^Paused at \S+: Salesforce is not connected any more$/,
    next: /A Jira admin can add the API access token/,
    ways: goOn,
  },
  'an admin stopped all sending': {
    code: 'SENDING_STOPPED',
    by: null,
    led: startedThen(({ world }) => stopped(world)),
    says: /^Paused at \S+: sending to Salesforce was stopped$/,
    next: /Ada stopped all of it at .+: “Cleaning up”\. Once a Jira admin has started it again .*, Resume goes on\./,
    ways: goOn,
  },
  'an admin stopped this connection, and has started it again': {
    code: 'SENDING_STOPPED',
    by: null,
    led: async (line) => {
      await startedThen(({ world }) => stopped(world, firstId))(line);
      line.world.store.stored = withoutStops(line.world.store.stored);
    },
    says: /^Paused at \S+: sending to Salesforce was stopped$/,
    next: /It has been started again\. Resume begins with one item\./,
    ways: goOn,
    not: /Ask a Jira admin/,
  },
  'its connection was removed': {
    code: 'NOT_CONNECTED',
    by: null,
    led: startedThen(({ world: { store } }) => (store.connection = null)),
    says: /^Paused at \S+, and its connection was removed$/,
    next: /Cancel or discard it: what was pushed stays pushed\. A new preview goes through the connection/,
    ways: ['Discard'],
    not: /Resume/,
  },
  'the token was replaced': {
    code: 'NOT_CONNECTED',
    by: null,
    led: startedThen(({ world: { store } }) => (store.connection = aConnection({ tokenId: 'token-2' }))),
    says: /^Paused at \S+: the token in the settings was replaced$/,
    next: /Resume goes on with the new one\./,
    ways: goOn,
    not: /Ask a Jira admin of this site|Open settings/,
  },
  'the rights that were asked for have run out': {
    code: 'NOT_ALLOWED',
    by: null,
    led: startedThen(({ world }) => {
      passTime(world, 25 * 3_600_000);
    }),
    says: /^Paused at \S+: Jira has to be asked anew what you may push$/,
    next: /Press Resume: Jira is asked what you may do, and the run goes on with it\./,
    ways: goOn,
  },
  'the Connector refuses everything in the same words': {
    code: 'REFUSED',
    by: null,
    led: pushing({ status: 422, body: theirNo('Modification is off.') }),
    says: /^Paused at \S+: ten items in a row were refused in the same words$/,
    next: /put right what is quoted\. Resume goes on.*From the ConnectorModification is off\./s,
    ways: orCancel,
  },
  'the Connector refuses to show the links of anything, in the same words': {
    code: 'REFUSED',
    by: null,
    led: previewing({ status: 422, body: theirNo('Not bound.') }),
    says: /^Paused at \S+: ten items in a row were refused in the same words$/,
    next: /From the ConnectorNot bound\./,
    ways: goOn,
  },
  'the Connector refuses everything without a word': {
    code: 'REFUSED',
    by: null,
    led: pushing({ status: 400 }),
    says: /^Paused at \S+: ten items in a row were refused without a word$/,
    next: /Whoever looks after the Connector or its field mapping can find out why\./,
    ways: orCancel,
  },
  'a newer release wrote the rights': {
    code: 'NEWER_RELEASE',
    by: null,
    led: startedThen(({ world: { runs } }) => jest.spyOn(runs, 'rights').mockRejectedValueOnce(newerRelease)),
    says: /^Paused at \S+: a newer release of this app wrote to it$/,
    next: /Wait until the update has reached this site\./,
    ways: goOn,
  },
  'the run whose items are to be sent again is gone': {
    issues: 3,
    code: 'NOT_FOUND',
    by: null,
    led: async (line) => {
      line.write = { status: 422, body: theirNo('Bad field') };
      const older = await pushed(line.world);
      const choice = { how: 'again', runId: older, outcomes: ['refused'], code: null } as const;
      await previewRun(line.world.ports)(paula, { projectId, choice: { ...choice, outcomes: ['refused'] } });
      await line.world.runs.forget({ id: older });
      await deliverAll(line.world);
    },
    says: /^Paused at \S+: the earlier run whose items it sends again is not kept any more$/,
    next: /Discard this run, and choose anew what to push\./,
    ways: ['Discard'],
    not: /Resume/,
  },
  'the plan has more items than a run takes': {
    code: 'INVALID_INPUT',
    by: null,
    led: async ({ world }) => {
      const many = Array.from({ length: 2_000 }, () => aLink());
      const { connectorFor } = world.ports;
      jest.spyOn(world.ports, 'connectorFor').mockImplementation((...how) => ({
        ...connectorFor(...how),
        readLinks: () => Promise.resolve(many),
      }));
      await preview(world);
    },
    says: /^Paused at \S+: these are more than 20,000 items$/,
    next: /Discard this run and choose fewer issues, in several runs\./,
    ways: ['Discard'],
    not: /Resume/,
  },
  'the Connector asks to wait for hours': {
    code: 'RATE_LIMITED',
    by: 'connector',
    led: startedThen((line) => (line.write = busy('connector')), deliverForHours),
    says: /^Paused at .+: the Connector asked to slow down$/,
    next: /Wait a few minutes\. Resume begins with one item\./,
    ways: goOn,
  },
  'storage is silent for hours': {
    code: 'PLATFORM_DOWN',
    by: 'forge',
    led: startedInSilence(deliverForHours),
    says: /^Paused at .+: Forge, the platform this app runs on, does not answer at the moment$/,
    next: /Nobody here has to mend anything: wait until it works again\./,
    ways: goOn,
  },
};
