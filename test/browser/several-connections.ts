import * as z from 'zod/mini';
import type { RunningSite } from './running-site';

const saved = z.object({
  value: z.object({ ok: z.literal(true), data: z.object({ savedId: z.string() }) }),
});
const bound = z.object({ value: z.object({ ok: z.literal(true) }) });

/** Adds a connection with a token of its own, as Ada would; gives its id. */
export async function addConnection(
  { cloud }: RunningSite,
  more: { readonly name: string; readonly salesforceAddress: string },
): Promise<string> {
  const token = cloud.connector.mintToken({ region: 'global', lifespanMinutes: 20 * 24 * 60 });
  const draft = { token, region: 'global', endsOn: null, ...more };
  const question = { id: null, draft };
  const answer = await cloud.invoke('ada', 'salesforce-admin', {}, 'saveConnection', question);
  return saved.parse(answer).value.data.savedId;
}

/** Binds the projects of these issues to a connection. */
export async function bindProjectsOf(
  { cloud }: RunningSite,
  connectionId: string,
  issueKeys: readonly string[],
): Promise<void> {
  const projectIds = issueKeys.map((key) => cloud.jira.findIssue(key)?.projectId);
  const question = { connectionId, projectIds };
  bound.parse(await cloud.invoke('ada', 'salesforce-admin', {}, 'bindProjects', question));
}
