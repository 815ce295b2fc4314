import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { People } from '../../ports';
import { readJira } from './ask-jira';

const myself = z.object({ displayName: z.string() });

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-myself/#api-rest-api-3-myself-get */
export const people: People = {
  async myName() {
    const { displayName } = await readJira('user', route`/rest/api/3/myself`, myself);
    return displayName;
  },
};
