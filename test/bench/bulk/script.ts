import { atOnce, type BulkSite, type Pair } from './bulk-site';

const flags = { viewOnly: false, autoPush: false, autoPull: false };

/** A bare client of the Connector: it believes what it is answered, and keeps nothing. */
interface BareClient {
  link(pair: Pair): Promise<void>;
  push(pair: Pair): Promise<void>;
}

/**
 * Links and pushes pair by pair, one request after the other, as the sample script of the Connector's own documentation
 * does; gives the milliseconds it took.
 * @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1685193166
 */
export async function runScript(site: BulkSite, pairs: readonly Pair[]): Promise<number> {
  const client = bareClient(site);
  const begunAt = Date.now();
  for (const pair of pairs) {
    await client.link(pair);
    await client.push(pair);
  }
  return Date.now() - begunAt;
}

/** Pushes pairs that are linked, as many at once as a run does, with nothing around it; gives the milliseconds it took. */
export function pushBare(site: BulkSite, pairs: readonly Pair[]): Promise<number> {
  const client = bareClient(site);
  return bareLoop(pairs, (pair) => client.push(pair));
}

/** The same with pairs that are linked first. */
export function linkAndPushBare(site: BulkSite, pairs: readonly Pair[]): Promise<number> {
  const client = bareClient(site);
  return bareLoop(pairs, async (pair) => {
    await client.link(pair);
    await client.push(pair);
  });
}

async function bareLoop(pairs: readonly Pair[], work: (pair: Pair) => Promise<void>): Promise<number> {
  const left = pairs.values();
  const begunAt = Date.now();
  const inTurn = async (): Promise<void> => {
    for (const pair of left) await work(pair);
  };
  await Promise.all(Array.from({ length: atOnce }, inTurn));
  return Date.now() - begunAt;
}

function bareClient({ cloud: { connector }, projectId }: BulkSite): BareClient {
  const token = connector.mintToken({ region: 'global', lifespanMinutes: 60 });
  const headers = {
    Accept: 'application/json',
    'Content-Type': 'application/json',
    Authorization: `JWT ${token}`,
  };
  const post = async (path: string, body?: object): Promise<void> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const url = `${connector.origins.global}/external/api${path}`;
    const response = await fetch(url, { method: 'POST', headers, ...sent });
    if (!response.ok) throw new Error(`a bare request was answered ${response.status}`);
    await response.json();
  };
  return {
    link: ({ issueId, object, id }) =>
      post('/association', { jiraIssueId: issueId, son: object, soid: id, ...flags }),
    push: ({ issueId, object, id }) => post(`/push/project/${projectId}/issue/${issueId}/to/${object}/${id}`),
  };
}
