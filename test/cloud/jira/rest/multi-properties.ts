import * as z from 'zod/mini';
import type { JiraResponse } from '../../forge/jira-api';
import type { Caller } from '../permissions';
import type { PropertyStore } from '../property-store';
import { Refusal } from '../refusal';
import { accountOf } from '../users';
import type { Visibility } from '../visibility';
import { readBody, type Call } from './call';
import { longestKey, longestValue } from './issue-property';
import { acceptedAnswer } from './task';

const question = z.strictObject({
  issues: z.array(z.strictObject({ issueID: z.int(), properties: z.record(z.string(), z.json()) })),
});
type Question = z.output<typeof question>;

const mostIssues = 100;
const mostProperties = 10;

/**
 * `POST /issue/properties/multi`: accepts up to ten properties each for up to a hundred issues, and writes them later.
 * That too many, too long or none at all are refused at once is *assumed*.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/#api-rest-api-3-issue-properties-multi-post
 */
export function setMultiProperties(call: Call): JiraResponse {
  const { issues } = readBody(call.body, question);
  if (issues.length === 0 || issues.length > mostIssues) {
    throw new Refusal(400, `Properties can be set on 1 to ${mostIssues} issues at once.`);
  }
  for (const { properties } of issues) checkProperties(properties);
  return acceptedAnswer(call, call.world.later.accept(accountOf(call.caller), call.body));
}

function checkProperties(properties: Question['issues'][number]['properties']): void {
  const entries = Object.entries(properties);
  if (entries.length === 0 || entries.length > mostProperties) {
    throw new Refusal(400, `1 to ${mostProperties} properties can be set on an issue at once.`);
  }
  for (const [key, value] of entries) {
    if (key.length > longestKey)
      throw new Refusal(400, `A property key is longer than ${longestKey} characters.`);
    if (JSON.stringify(value).length > longestValue)
      throw new Refusal(400, `A property value is longer than ${longestValue} characters.`);
  }
}

interface Means {
  readonly visibility: Visibility;
  readonly properties: PropertyStore;
}

/** The result per issue. That a task's result looks like this is *assumed*. */
export interface MultiPropertiesResult {
  readonly updated: readonly number[];
  readonly errors: readonly { readonly issueID: number; readonly errorMessage: string }[];
}

/**
 * Writes what was accepted, issue by issue. Issues the caller can no longer see or edit are reported and left
 * unchanged.
 */
export function writeMultiProperties(means: Means, body: string, caller: Caller): MultiPropertiesResult {
  const { issues } = readBody(body, question);
  const updated: number[] = [];
  const errors: MultiPropertiesResult['errors'][number][] = [];
  for (const { issueID, properties } of issues) {
    const errorMessage = whyNot(means, issueID, caller);
    if (errorMessage !== null) {
      errors.push({ issueID, errorMessage });
      continue;
    }
    for (const [key, value] of Object.entries(properties)) {
      means.properties.write(issueID, key, JSON.stringify(value));
    }
    updated.push(issueID);
  }
  return { updated, errors };
}

function whyNot({ visibility }: Means, issueId: number, caller: Caller): string | null {
  const issue = visibility.find(String(issueId), caller);
  if (!issue) return 'Issue does not exist or you do not have permission to see it.';
  if (visibility.permissionsOn(issue, caller).has('EDIT_ISSUES')) return null;
  return 'You do not have permission to edit issues in this project.';
}
