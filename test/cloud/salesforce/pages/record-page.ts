import type { Answer } from '../../connector/answer';
import { html } from '../../connector/pages/html';
import { toId18 } from '../../connector/state/record-id';
import type { Org } from '../state/org';
import type { World } from '../world';
import { standInPage } from './layout';

const shapes = [/^\/([A-Za-z0-9]{15}|[A-Za-z0-9]{18})$/, /^\/lightning\/r\/\w+\/([A-Za-z0-9]+)\/view$/];

/** The page of a record, where Salesforce has it: for people to look at, without a log-in. Undefined for other paths. */
export function recordPage(world: World, org: Org, method: string, path: string): Answer | undefined {
  const id = shapes.map((shape) => shape.exec(path)?.[1]).find(Boolean);
  if (method !== 'GET' || id === undefined) return undefined;
  const record = world.records.find(org.key, toId18(id));
  if (!record) {
    const body = html`<p>The org has no record <code>${id}</code>, or it was deleted.</p>`;
    return standInPage({ title: 'No such record', body, status: 404, place: org.host });
  }
  const fields = Object.entries(record.fields).map(
    ([name, value]) =>
      html`<dt>${name}</dt>
        <dd>${value || '(empty)'}</dd>`,
  );
  const body = html`<p>${record.son} <code>${record.soid}</code></p>
    <p>Last change: by ${record.changedBy}</p>
    <dl>${fields}</dl>`;
  const { fields: named } = record;
  const title = named['Name'] ?? named['CaseNumber'] ?? record.soid;
  return standInPage({ title, body, place: org.host });
}
