import { route } from '@forge/api';
import * as z from 'zod/mini';
import { mostPeople, type JiraRights } from '../../contract/setup/people';
import type { SitePeople, SitePerson } from '../../ports/site-people';
import { postJira, readJira } from './ask-jira';

const page = z.array(z.unknown());
const user = z.object({
  accountId: z.string(),
  accountType: z.literal('atlassian'),
  displayName: z.string().check(z.minLength(1)),
  active: z.literal(true),
  // Absent, null or empty where the person's privacy settings hide it from whoever asks.
  emailAddress: z.nullish(z.string()),
});

const names = {
  mayBrowse: 'BROWSE_PROJECTS',
  mayCreate: 'CREATE_ISSUES',
  mayComment: 'ADD_COMMENTS',
  mayAttach: 'CREATE_ATTACHMENTS',
} as const satisfies Record<keyof JiraRights, string>;

const grants = z.object({
  projectPermissions: z.array(
    z.object({ permission: z.string(), projects: z.array(z.union([z.int(), z.string()])) }),
  ),
});

const globalGrants = z.object({ globalPermissions: z.array(z.string()) });

/** Whoever holds it administers Jira. */
const administering = 'ADMINISTER';

/** More than have a text in their address that is a whole address itself. */
const mostAlike = 50;

/**
 * People of the site, always asked as the Jira admin who looks. Whether an e-mail address is shown is each person's own
 * choice. Jira cuts a page from the first thousand people of the site and then leaves out whom the question does not fit, so a
 * page may hold few. That one with nobody is the last is *assumed*; whom it keeps from sight is found by a text.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-search/
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-check-post
 */
export const sitePeople: SitePeople = {
  async find({ projectId, text, from, most }) {
    const range = { startAt: String(from), maxResults: String(most) };
    const found =
      text === ''
        ? await readJira(
            'user',
            route`/rest/api/3/user/assignable/search?${asked({ project: projectId, ...range })}`,
            page,
          )
        : await searched(text, range);
    const next = from + most;
    return {
      people: found.flatMap(personIn),
      next: found.length === 0 || next >= mostPeople ? null : next,
    };
  },

  async rights(accountId, projectId) {
    const question = {
      accountId,
      projectPermissions: [{ permissions: Object.values(names), projects: [Number(projectId)] }],
    };
    const { projectPermissions } = await postJira(
      'user',
      route`/rest/api/3/permissions/check`,
      question,
      grants,
    );
    const isHeld = (wanted: string): boolean =>
      projectPermissions.some(
        ({ permission, projects }) => permission === wanted && projects.map(String).includes(projectId),
      );
    return {
      mayBrowse: isHeld(names.mayBrowse),
      mayCreate: isHeld(names.mayCreate),
      mayComment: isHeld(names.mayComment),
      mayAttach: isHeld(names.mayAttach),
    };
  },

  async administersJira(email) {
    const alike = (await searched(email, { maxResults: String(mostAlike) })).flatMap(personIn);
    const meant = alike.filter((person) => person.email?.toLowerCase() === email.toLowerCase());
    if (meant.length === 0) return null;
    const held = await Promise.all(meant.map(({ accountId }) => administers(accountId)));
    return held.includes(true);
  },
};

/** People whose name or visible address this text fits. */
function searched(text: string, range: Readonly<Record<string, string>>): Promise<unknown[]> {
  return readJira('user', route`/rest/api/3/user/search?${asked({ query: text, ...range })}`, page);
}

async function administers(accountId: string): Promise<boolean> {
  const question = { accountId, globalPermissions: [administering] };
  const { globalPermissions } = await postJira(
    'user',
    route`/rest/api/3/permissions/check`,
    question,
    globalGrants,
  );
  return globalPermissions.includes(administering);
}

function asked(query: Readonly<Record<string, string>>): URLSearchParams {
  return new URLSearchParams(query);
}

function personIn(value: unknown): SitePerson[] {
  const { data } = user.safeParse(value);
  if (!data) return [];
  return [{ accountId: data.accountId, name: data.displayName, email: data.emailAddress || null }];
}
