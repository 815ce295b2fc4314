import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { adminDoor } from '../../../src/entry/admin';
import { panelDoor } from '../../../src/entry/panel';
import { personDoor } from '../../../src/entry/person';
import { runConsumer } from '../../../src/entry/run-consumer';
import { runsDoor } from '../../../src/entry/runs';
import { startPlatform, type Platform } from '../adapters/forge/platform';
import { callAs, type AskedDoor } from './call-as';
import { exampleOf } from './example-of';
import { procedures } from './surfaces';
import { admin, watchedPorts } from './watched-ports';
import { whoMayAsk } from './who-may-ask';

type DoorName = keyof typeof whoMayAsk;
const doors: readonly (readonly [DoorName, AskedDoor])[] = [
  ['panel', { page: 'issue', open: panelDoor }],
  ['bulk', { page: 'project', open: runsDoor }],
  ['admin', { page: 'site', open: adminDoor }],
  ['person', { page: 'site', open: personDoor }],
];

/** A question of each procedure, as its contract wants it. */
const questions = new Map(
  procedures.map(([, { contract }, name]) => [
    name,
    objectOf(exampleOf(contract[name]?.question ?? z.any())),
  ]),
);
const listed = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** The rows of a table as data: of each procedure, what each caller is told. */
function rowsOf(name: DoorName): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  const [header = '', ...lines] = whoMayAsk[name].rows.trim().split('\n');
  const callers = listed(header);
  return lines.map((line) => {
    const [procedure = '', ...words] = listed(line);
    if (words.length !== callers.length) throw new Error(`${procedure} has no word for each caller`);
    return [procedure, Object.fromEntries(callers.map((caller, n) => [caller, words[n] ?? '']))];
  });
}

function objectOf(example: unknown): object {
  return z.looseObject({}).parse(example);
}

let jira: Platform;
beforeAll(() => void (jira = startPlatform()));

test('every door of manifest.yml has its table', () => {
  const declared = z
    .object({ modules: z.record(z.string(), z.array(z.looseObject({}))) })
    .parse(parse(readFileSync(path.resolve(__dirname, '../../../manifest.yml'), 'utf8')));
  const resolved = z.looseObject({ resolver: z.object({ function: z.string() }) });
  const named = z.looseObject({ key: z.string(), handler: z.string() });
  const resolvers = Object.values(declared.modules)
    .flat()
    .flatMap((module) => resolved.safeParse(module).data?.resolver.function ?? []);
  const handlers = (declared.modules['function'] ?? [])
    .map((entry) => named.parse(entry))
    .filter(({ key }) => resolvers.includes(key))
    .map(({ handler }) => handler.replace('index.', ''));
  expect(handlers.toSorted()).toEqual(Object.keys(whoMayAsk).toSorted());
});

describe.each(doors)('the door %s', (name, door) => {
  const rows = rowsOf(name);
  const notOffered = listed(whoMayAsk[name].notOffered);
  const callers = Object.keys(rows[0]?.[1] ?? {});
  const ask = (procedure: string, caller: string) =>
    callAs(jira, door, { name: procedure, example: questions.get(procedure) ?? {} }, caller);

  test('has every procedure of every contract in its table, once', () => {
    const inTable = [...rows.map(([procedure]) => procedure), ...notOffered];
    expect(inTable.toSorted()).toEqual([...questions.keys()].toSorted());
  });

  test.each(rows)('answers %s as the table says, and touches nothing before', async (procedure, expected) => {
    const told: Record<string, string> = {};
    for (const caller of callers) {
      const { word, early, asked } = await ask(procedure, caller);
      told[caller] = word;
      expect({ caller, early }).toEqual({ caller, early: [] });
      for (const { path: question, as } of asked) {
        expect(question).toContain('/rest/api/3/mypermissions?');
        expect(as.kind).toBe('user');
      }
      // Whoever is not logged in, and whoever names no project or another one, is refused before Jira is asked.
      if (word === 'yes' || word === 'unlet')
        expect({ caller, asked: asked.length }).toEqual({ caller, asked: 1 });
    }
    expect(told).toEqual(expected);
  });

  test.each(notOffered)('does not know %s, whoever asks, and asks nobody', async (procedure) => {
    for (const caller of callers) {
      const { word, early, asked } = await ask(procedure, caller);
      expect({ caller, word, early, asked }).toEqual({ caller, word: 'notOffered', early: [], asked: [] });
    }
  });
});

test.each([...questions])(
  'the queue, behind which nobody stands, does not know %s',
  async (name, payload) => {
    const ports = watchedPorts(admin);
    const consumer = runConsumer(ports, () => 'again');
    expect(
      await consumer({ call: { functionKey: name, payload }, body: { functionKey: name, payload } }),
    ).toBeUndefined();
    expect(ports.touched).toEqual([]);
  },
);
