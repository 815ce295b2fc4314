import * as z from 'zod/mini';
import type { JiraResponse } from '../../forge/jira-api';
import { findIn, issueTypes, type Named } from '../catalog';
import { permissionsIn } from '../permissions';
import { findProject, type Project } from '../projects';
import { answer, notImplemented, Refusal } from '../refusal';
import { siteUrl } from '../site-url';
import { accountOf } from '../users';
import { readBody, type Call } from './call';

/** The fields every project here has on its screen for a new issue. */
const usual = [
  { fieldId: 'summary', name: 'Summary', required: true, hasDefaultValue: false },
  { fieldId: 'issuetype', name: 'Issue Type', required: true, hasDefaultValue: false },
  { fieldId: 'project', name: 'Project', required: true, hasDefaultValue: false },
  { fieldId: 'reporter', name: 'Reporter', required: true, hasDefaultValue: true },
  { fieldId: 'description', name: 'Description', required: false, hasDefaultValue: false },
  { fieldId: 'priority', name: 'Priority', required: false, hasDefaultValue: true },
] as const;

const document = z.object({ type: z.literal('doc'), version: z.literal(1), content: z.array(z.unknown()) });
const property = z.strictObject({ key: z.string(), value: z.unknown() });
const question = z.object({
  fields: z.record(z.string(), z.unknown()),
  properties: z.optional(z.array(property)),
});
const reference = z.object({ id: z.string() });

/**
 * `GET /issue/createmeta/{project}/issuetypes/{type}`: the fields of a new issue. Whoever may not create one there is
 * shown none: that this is an empty page and no error is *assumed*.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-createmeta-projectidorkey-issuetypes-issuetypeid-get
 */
export function createMeta({ world, caller, parts: [idOrKey = '', typeId = ''] }: Call): JiraResponse {
  const project = findProject(idOrKey);
  const held = project && permissionsIn(project.id, caller);
  if (!project || !held?.has('BROWSE_PROJECTS') || !findIn(issueTypes, typeId))
    throw new Refusal(400, 'The project or the issue type does not exist, or you cannot see it.');
  const may = held.has('CREATE_ISSUES') && !isClosed(world.switches, project);
  const fields = may ? [...usual, ...moreOf(world.switches, project)] : [];
  return answer(200, {
    ...{ startAt: 0, maxResults: 200, total: fields.length },
    fields: fields.map((each) => ({ ...each, key: each.fieldId, operations: ['set'] })),
  });
}

/**
 * `GET /issue/createmeta/{project}/issuetypes`: the types of issue that whoever asks may create there. That whoever may
 * create none is shown an empty page and no error is *assumed*, as for the fields.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-createmeta-projectidorkey-issuetypes-get
 */
export function createMetaTypes({ world, caller, parts: [idOrKey = ''] }: Call): JiraResponse {
  const project = findProject(idOrKey);
  const held = project && permissionsIn(project.id, caller);
  if (!project || !held?.has('BROWSE_PROJECTS'))
    throw new Refusal(400, 'The project does not exist, or you cannot see it.');
  const may = held.has('CREATE_ISSUES') && !isClosed(world.switches, project);
  const types = may ? issueTypes : [];
  return answer(200, {
    ...{ startAt: 0, maxResults: 200, total: types.length },
    issueTypes: types.map(({ id, name }) => ({ id, name, description: '', subtask: false })),
  });
}

/**
 * `POST /issue`. A field that is not on the screen is refused, and so is a missing one that is required.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-post
 */
export function createIssue(call: Call): JiraResponse {
  const { world, caller } = call;
  const { fields, properties = [] } = readBody(call.body, question);
  const project = projectOf(fields);
  const type = typeOf(fields);
  if (!permissionsIn(project.id, caller).has('CREATE_ISSUES') || isClosed(world.switches, project))
    throw new Refusal(403, 'You do not have permission to create issues in this project.');
  const more = moreOf(world.switches, project);
  const known = new Set<string>([...usual, ...more].map(({ fieldId }) => fieldId));
  const unknown = Object.keys(fields).find((name) => !known.has(name));
  if (unknown !== undefined)
    throw refusedField(
      unknown,
      `Field '${unknown}' cannot be set. It is not on the appropriate screen, or unknown.`,
    );
  const summary = fields['summary'];
  if (typeof summary !== 'string' || summary.trim() === '')
    throw refusedField('summary', 'You must specify a summary of the issue.');
  if (summary.length > 255 || summary.includes('\n'))
    throw refusedField('summary', 'The summary is invalid: it has at most 255 characters and one line.');
  const missing = more.find(({ fieldId }) => fields[fieldId] === undefined);
  if (missing) throw refusedField(missing.fieldId, `${missing.name} is required.`);
  if (fields['priority'] !== undefined || fields['reporter'] !== undefined)
    throw notImplemented('priority or reporter of a new issue');
  const { id, key } = world.newIssues.create({
    ...{ project, typeId: type.id, reporter: accountOf(caller), summary },
    description: descriptionOf(fields['description']),
  });
  for (const { key: name, value } of properties) world.properties.write(id, name, JSON.stringify(value));
  return answer(201, { id: String(id), key, self: `${siteUrl}/rest/api/3/issue/${id}` });
}

interface Rules {
  readonly newIssues: Readonly<Record<string, readonly string[] | 'closed'>>;
}

/** Fields that somebody made required on a project's screen. */
function moreOf({ newIssues }: Rules, { key }: Project) {
  const names = newIssues[key];
  if (names === undefined || names === 'closed') return [];
  return names.map((name, at) => ({
    ...{ fieldId: `customfield_${10_100 + at}`, name, required: true, hasDefaultValue: false },
  }));
}

function isClosed({ newIssues }: Rules, { key }: Project): boolean {
  return newIssues[key] === 'closed';
}

function projectOf(fields: Readonly<Record<string, unknown>>): Project {
  const asked = reference.safeParse(fields['project']);
  const project = asked.success ? findProject(asked.data.id) : undefined;
  if (!project) throw refusedField('project', 'Specify a valid project ID or key');
  return project;
}

function typeOf(fields: Readonly<Record<string, unknown>>): Named {
  const asked = reference.safeParse(fields['issuetype']);
  const type = asked.success ? findIn(issueTypes, asked.data.id) : undefined;
  if (!type) throw refusedField('issuetype', 'Specify an issue type');
  return type;
}

/** Version 3 takes a document only. */
function descriptionOf(given: unknown): string | null {
  if (given === undefined || given === null) return null;
  if (!document.safeParse(given).success)
    throw refusedField(
      'description',
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    );
  return [...JSON.stringify(given).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text).join(' ');
}

/** Jira names the field in `errors`, and leaves `errorMessages` empty. */
function refusedField(name: string, message: string): Refusal {
  return new Refusal(400, message, name);
}
