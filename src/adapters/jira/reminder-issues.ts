import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { ReminderObstacle, ReminderPlace } from '../../contract/connections/reminder-issue';
import { jiraId } from '../../contract/runs/item';
import { asAppError } from '../../shared/consequence';
import type { ReminderIssues, ReminderText } from '../../ports/reminders';
import { postJira, readJira } from './ask-jira';

/** The issue property that marks the issue of a token; declared in manifest.yml, where JQL finds its value. */
const propertyKey = 'salesforce-token-reminder';

const created = z.object({ id: jiraId });
const found = z.object({ issues: z.array(z.object({ id: jiraId })) });
const field = z.object({
  fieldId: z.string(),
  name: z.string(),
  required: z.boolean(),
  hasDefaultValue: z._default(z.boolean(), false),
});
const fields = z.object({ fields: z.array(field) });
const issueTypes = z.object({
  issueTypes: z.array(z.object({ id: jiraId, name: z.string(), subtask: z._default(z.boolean(), false) })),
});

/** What this app fills, and what Jira fills by itself for whoever creates an issue. */
const filled = new Set(['project', 'issuetype', 'summary', 'description', 'reporter']);

/**
 * Issues that remind of a token's end, over Jira's REST API.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-post
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-createmeta-projectidorkey-issuetypes-issuetypeid-get
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-createmeta-projectidorkey-issuetypes-get
 */
export const reminderIssues: ReminderIssues = {
  async types(projectId) {
    const path = route`/rest/api/3/issue/createmeta/${projectId}/issuetypes?${wholePage()}`;
    const found = await unlessShut(readJira('app', path, issueTypes));
    return (found?.issueTypes ?? []).flatMap(({ id, name, subtask }) => (subtask ? [] : [{ id, name }]));
  },

  async obstacle({ projectId, issueTypeId }) {
    const path = route`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${issueTypeId}?${wholePage()}`;
    return obstacleIn((await unlessShut(readJira('app', path, fields)))?.fields ?? []);
  },

  async find(tokenId) {
    const question = { jql: `sfTokenReminder = "${tokenId}"`, maxResults: 1, fields: ['id'] };
    const { issues } = await postJira('app', route`/rest/api/3/search/jql`, question, found);
    return issues[0]?.id ?? null;
  },

  async create(place, text) {
    return (await postJira('app', route`/rest/api/3/issue`, issueOf(place, text), created)).id;
  },
};

/** The largest page there is: a project has fewer types and fields than it holds. */
function wholePage(): URLSearchParams {
  return new URLSearchParams({ maxResults: '200' });
}

/** Null where Jira does not let the app in, or has no such project or type. */
async function unlessShut<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (thrown) {
    const error = asAppError(thrown);
    if (error.code === 'REFUSED' || error.code === 'NOT_FOUND' || error.code === 'NOT_ALLOWED') return null;
    throw error;
  }
}

/** Whoever may not create there gets no fields at all. */
function obstacleIn(all: readonly z.output<typeof field>[]): ReminderObstacle | null {
  if (!all.some(({ fieldId }) => fieldId === 'summary')) return { why: 'mayNotCreate', fields: [] };
  const more = all.filter((each) => each.required && !each.hasDefaultValue && !filled.has(each.fieldId));
  return more.length === 0 ? null : { why: 'moreFields', fields: more.map(({ name }) => name) };
}

/** The mark is set with the issue, in one request: an issue without it could not be found again. */
function issueOf({ projectId, issueTypeId }: ReminderPlace, reminder: ReminderText): object {
  const { tokenId } = reminder;
  const { summary, text } = wordsOf(reminder);
  return {
    fields: {
      project: { id: projectId },
      issuetype: { id: issueTypeId },
      summary,
      description: {
        type: 'doc',
        version: 1,
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      },
    },
    properties: [{ key: propertyKey, value: { token: tokenId } }],
  };
}

/** A label was typed by an admin and may be of any language. */
function wordsOf({ jiraToken, connectionName, endsAt }: ReminderText): { summary: string; text: string } {
  const day = endsAt.slice(0, 10);
  if (jiraToken === undefined)
    return {
      summary: `Renew the Salesforce token of ${connectionName} before ${day}`,
      text: `The API access token of the connection “${connectionName}” ends on ${day}. After that nobody can link or push. Create a new one in the Connector, and prepare it in the settings of this app.`,
    };
  return {
    summary: `Renew the Jira token “${jiraToken}” before ${day}`,
    text: `The Jira API token “${jiraToken}”, with which Salesforce calls this site (connection “${connectionName}”), ends on ${day}. After that Salesforce gets no answer from Jira. Create a new one at https://id.atlassian.com/manage-profile/security/api-tokens, paste it into the credential in Salesforce, and note its end on the page Set up Salesforce of this app.`,
  };
}
