import type { CheckRow } from '../../../../src/contract/setup/checks';
import { setObjects } from '../../../../src/records/change-access';
import { AppError } from '../../../../src/shared/app-error';
import { aWorld, type World } from '../../../ports';
import { ada } from '../access-world';
import { id } from '../person/person-world';
import { aMadeWorld, check, row } from './made-set-up';

test('the objects of the answers are looked for beside those of the settings, each once, in any capitals', async () => {
  const world = await aMadeWorld();
  const objects = ['case', 'Contract', 'Thing__c'];
  expect(await row(world, 'objects', { objects })).toMatchObject({
    ...{ state: 'failed', cause: 'notThereOrHidden', names: ['Contract', 'Thing__c'] },
  });
  const [aSeen] = world.salesforce.orgObjects;
  if (!aSeen) throw new Error('the org has no objects');
  world.salesforce.orgObjects = ['Case', 'Contract', 'thing__C'].map((name) => ({ ...aSeen, name }));
  expect(await row(world, 'objects', { objects })).toMatchObject({
    ...{ state: 'passed', names: ['case', 'Contract', 'Thing__c'] },
  });
  await setObjects(world.ports)(ada, { id, objects: [] });
  expect(await row(world, 'objects', { objects: ['Account'] })).toMatchObject({
    ...{ state: 'failed', names: ['Account'] },
  });
  expect(await row(world, 'objects')).toMatchObject({ state: 'notAsked', cause: 'notChosen' });
});

describe('the Jira account of the answers', () => {
  const jiraUser = 'Bot@acme.test';
  const withBot = async (email: string | null): Promise<World> => {
    const world = await aMadeWorld();
    world.sitePeople.people = [{ accountId: 'account-bot', name: 'Bot', email }];
    return world;
  };

  test.each<[string, string | null, (world: World) => void, Partial<CheckRow>]>([
    [
      'administers Jira: failed',
      'bot@acme.test',
      (world) => void world.sitePeople.admins.add('account-bot'),
      { state: 'failed', cause: 'administersJira' },
    ],
    ['does not: passed', 'bot@acme.test', () => undefined, { state: 'passed', cause: null }],
    [
      'hides its address: nobody can tell',
      null,
      () => undefined,
      { state: 'notAllowed', cause: 'accountHidden' },
    ],
    [
      'is one whose rights Jira keeps from who looks: nobody can tell',
      'bot@acme.test',
      (world) => void world.sitePeople.less.set('account-bot', null),
      { state: 'notAllowed', cause: 'accountHidden' },
    ],
    [
      'is asked about while Jira is down: no answer',
      'bot@acme.test',
      ({ sitePeople }) => {
        sitePeople.administersJira = () => Promise.reject(new AppError('PLATFORM_DOWN', { by: 'jira' }));
      },
      { state: 'noAnswer', cause: 'jiraSilent' },
    ],
  ])('%s', async (_, email, prepare, told) => {
    const world = await withBot(email);
    prepare(world);
    expect(await row(world, 'jiraAccount', { jiraUser })).toMatchObject({ names: [jiraUser], ...told });
  });

  test('is looked at without a way into the org, too', async () => {
    const world = aWorld();
    world.sitePeople.people = [{ accountId: 'account-bot', name: 'Bot', email: jiraUser }];
    world.sitePeople.admins.add('account-bot');
    const { as, rows } = await check(world, { jiraUser });
    expect([as, rows.at(-1)?.cause, rows[0]?.trouble?.code]).toEqual([
      'nobody',
      'administersJira',
      'NOT_SET_UP',
    ]);
  });
});
