import * as z from 'zod/mini';
import { permissions } from '../../../src/adapters/jira/permissions';
import type { Door } from '../../../src/entry/serve';
import type { Ports } from '../../../src/ports/ports';
import type { JiraRequest } from '../../cloud/forge/jira-api';
import type { Platform } from '../adapters/forge/platform';
import { watchedPorts } from './watched-ports';
import { readAhead } from './who-may-ask';

type Person = 'ada' | 'paula' | 'evan' | 'vera';

/** Where a caller is. `named` is the project their question names, the one they are at unless it says otherwise. */
interface Caller {
  readonly person: Person | null;
  readonly at: 'SUP' | 'SEC';
  /** What Jira does with them, besides what their roles say. */
  readonly jira?: 'refuses' | 'hides';
  /** What the page's own words say of the account. */
  readonly claims?: Person;
  readonly isUnlicensed?: true;
  readonly named?: string | null;
}

/** The kinds of caller, by the names of who-may-ask.ts. Nobody but Ada and Paula sees SEC, and Paula only edits there. */
const callers: Readonly<Record<string, Caller>> = {
  nobody: { person: null, at: 'SUP' },
  forged: { person: null, at: 'SUP', claims: 'ada' },
  unlet: { person: 'vera', at: 'SUP', jira: 'refuses' },
  blind: { person: 'evan', at: 'SEC' },
  viewer: { person: 'vera', at: 'SUP' },
  editor: { person: 'evan', at: 'SUP' },
  elsewhere: { person: 'paula', at: 'SEC' },
  lead: { person: 'paula', at: 'SUP' },
  blindAdmin: { person: 'ada', at: 'SUP', jira: 'hides' },
  admin: { person: 'ada', at: 'SUP' },
  lapsed: { person: 'ada', at: 'SUP', isUnlicensed: true },
  stray: { person: 'paula', at: 'SUP', named: '10003' },
  unnamed: { person: 'ada', at: 'SUP', named: null },
};

const places = {
  SUP: { project: { id: '10001', key: 'SUP' }, issue: { id: '10173', key: 'SUP-1' } },
  SEC: { project: { id: '10003', key: 'SEC' }, issue: { id: '30001', key: 'SEC-1' } },
} as const;

const words: Readonly<Record<string, string>> = {
  NOT_ALLOWED: 'no',
  NOT_FOUND: 'unseen',
  NOT_LET_IN: 'unlet',
  INVALID_INPUT: 'malformed',
};

const refusal = z.object({
  ok: z.boolean(),
  error: z.optional(
    z.object({ code: z.string(), fields: z.optional(z.array(z.object({ field: z.string() }))) }),
  ),
});

/** A door, and what its page is about. */
export interface AskedDoor {
  readonly page: 'issue' | 'project' | 'site';
  readonly open: (ports: Ports) => Door;
}

/** What came of one call: the answer in the words of who-may-ask.ts, and what happened on the way to it. */
interface Cell {
  readonly word: string;
  /** What was read or written before Jira was asked who may, or although it said no; without what is read while it is asked. */
  readonly early: readonly string[];
  readonly asked: readonly JiraRequest[];
}

/** Calls a door as one kind of caller, with everything behind it watched. */
export async function callAs(
  platform: Platform,
  { page, open }: AskedDoor,
  { name, example }: { readonly name: string; readonly example: object },
  caller: string,
): Promise<Cell> {
  const kind = callers[caller];
  if (!kind) throw new Error(`no such caller: ${caller}`);
  treat(platform, kind);
  const early: string[] = [];
  const ports = watchedPorts({
    onIssue: (id) => (early.push(...ports.touched), permissions.onIssue(id)),
    onProject: (id) => (early.push(...ports.touched), permissions.onProject(id)),
    maySiteAdminister: () => (early.push(...ports.touched), permissions.maySiteAdminister()),
    mayUseSite: () => (early.push(...ports.touched), permissions.mayUseSite()),
  });
  const account = (person: Person | null | undefined) =>
    person ? platform.jira.findUser(person)?.accountId : undefined;
  const reply = await open(ports)(
    {
      call: { functionKey: name, payload: aimed(example, kind) },
      context: { accountId: account(kind.claims), extension: page === 'site' ? {} : subject(kind, page) },
    },
    { principal: { accountId: account(kind.person) }, license: { active: !kind.isUnlicensed } },
  );
  const isAsked = platform.asked.length > 0;
  const ahead = (isAsked && readAhead[name]) || [];
  const beyond = ports.touched.filter((touched) => !ahead.includes(touched));
  const word = wordOf(reply, beyond.length > 0, ahead.length > 0);
  if (word !== 'yes') early.push(...beyond);
  return { word, early, asked: [...platform.asked] };
}

function treat({ asked, become, jira }: Platform, { person, jira: how }: Caller): void {
  asked.splice(0);
  jira.faults.splice(0);
  become(person);
  if (how === 'refuses') jira.faults.push({ path: '/', status: 401, times: 9 });
  if (how === 'hides') jira.faults.push({ path: '^.*[?&](issueId|projectId)=', status: 404, times: 9 });
}

function subject({ at }: Caller, page: 'issue' | 'project'): object {
  const { project, issue } = places[at];
  return page === 'issue' ? { project, issue } : { project };
}

/** The question, about the project that this caller names. */
function aimed(example: object, { at, named = places[at].project.id }: Caller): object {
  if (!('projectId' in example)) return example;
  const others = Object.entries(example).filter(([field]) => field !== 'projectId');
  return Object.fromEntries(named === null ? others : [...others, ['projectId', named]]);
}

/**
 * Whoever gets past the door gets as far as a port, and everything there is out of order. Where the first one was read ahead,
 * they are told that.
 */
function wordOf(reply: unknown, isIn: boolean, isAhead: boolean): string {
  const { ok, error } = refusal.parse(reply);
  if (ok || error === undefined) return 'answered';
  const fields = error.fields?.map(({ field }) => field) ?? [];
  if (fields.includes('functionKey')) return 'notOffered';
  if (isIn || (isAhead && error.code === 'PLATFORM_DOWN')) return 'yes';
  return words[error.code] ?? error.code;
}
