import type { StandIn } from '../connector/start-connector';
import type { Jira } from '../jira/create-jira';
import type { SalesforceStandIn } from '../salesforce/start-salesforce';
import * as z from 'zod/mini';
import type { Delivery } from './delivery';
import { openDemoOrg } from './demo-org';

export interface DemoWorld {
  readonly jira: Jira;
  readonly connector: StandIn;
  readonly salesforce: SalesforceStandIn;
  readonly invoke: (
    user: string,
    module: string,
    target: { readonly issueKey?: string; readonly projectKey?: string },
    functionKey: string,
    payload: unknown,
  ) => Promise<Delivery>;
}

const reply = z.object({ value: z.object({ ok: z.literal(true), data: z.looseObject({}) }) });
const saved = z.object({
  value: z.object({ ok: z.literal(true), data: z.object({ savedId: z.string() }) }),
});
const yes = { viewOnly: false, autoPush: false, autoPull: false };

/** Which issues have links from the start, counted in the support desk, and the type of their records. */
const links = [
  { issue: 0, objects: ['Case'], options: yes, push: true },
  { issue: 1, objects: ['Case', 'Account'], options: yes, push: true },
  { issue: 2, objects: ['Case'], options: { ...yes, autoPush: true }, push: true },
  { issue: 4, objects: ['Opportunity'], options: yes, push: false },
  { issue: 6, objects: ['Contact'], options: { ...yes, viewOnly: true }, push: false },
  { issue: 7, objects: ['Case', 'Contact', 'Account'], options: { ...yes, autoPull: true }, push: true },
  { issue: 10, objects: ['My_Obj__c'], options: yes, push: false },
  { issue: 12, objects: ['Lead'], options: { ...yes, autoPush: true, autoPull: true }, push: true },
] as const;

/**
 * This many issues of OPS have a case from the start, as if colleagues had linked them in the Connector's own screens.
 */
const linkedOperations = 1500;
const everyFortieth = 40;

/**
 * Makes a new cloud ready to link, by doing what people would do: a token from the stand-in, saved by Ada in the app's
 * settings with the demo org opened for reading, and links made by Evan on the issues. Rejects if the app does not
 * accept it.
 */
export async function seedDemo({ jira, connector, salesforce, invoke }: DemoWorld): Promise<void> {
  const token = connector.mintToken({ region: 'global', lifespanMinutes: 180 * 24 * 60 });
  const draft = {
    token,
    region: 'global',
    salesforceAddress: 'https://example.my.salesforce.com',
    endsOn: null,
  };
  const ask = (name: string, question: object) => invoke('ada', 'salesforce-admin', {}, name, question);
  const { savedId } = saved.parse(await ask('saveConnection', { id: null, draft })).value.data;
  await openDemoOrg(salesforce, savedId, async (name, question) => {
    return reply.parse(await ask(name, question)).value.data;
  });
  linkOperations(jira, connector);
  const issues = jira.listIssues(jira.findUser('ada')?.accountId ?? '', 'SUP', 1).issues;
  const used = new Map<string, number>();
  for (const { issue, objects, options, push } of links) {
    const issueKey = issues[issue]?.key;
    if (issueKey === undefined) throw new Error(`the support desk has no issue number ${issue}`);
    const records = objects.map((object) => {
      const at = used.get(object) ?? 0;
      used.set(object, at + 1);
      return { object, id: connector.records(object, at + 1)[at]?.soid, host: null };
    });
    reply.parse(
      await invoke('evan', 'salesforce-panel', { issueKey }, 'linkRecords', { records, options, push }),
    );
  }
}

/** One in forty is view only, so that a bulk push has something to skip. */
function linkOperations(jira: Jira, connector: StandIn): void {
  const cases = connector.records('Case', linkedOperations);
  connector.putLinks(
    cases.flatMap(({ son, soid }, at) => {
      const issue = jira.findIssue(`OPS-${at + 1}`);
      return issue ? [{ issueId: issue.id, son, soid, ...yes, viewOnly: at % everyFortieth === 7 }] : [];
    }),
  );
}
