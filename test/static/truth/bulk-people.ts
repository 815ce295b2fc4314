import type { ProjectCaller } from '../../../src/ports/caller';
import { ada, projectId } from '../../builders';

/** Ada, who administers Jira. */
export const anAda: ProjectCaller = {
  accountId: ada,
  projectId,
  rights: { mayBrowse: true, mayAdministerProject: true, mayAdminister: true },
};
