import { useEffect, useState } from 'react';
import type { IssueTypesOfProject } from '../../src/contract/connections/reminder-issue';
import type { Reply } from '../../src/contract/procedure';
import { readIssueTypes } from '../shared/backend/rotation';

/** The types of issue that the app may create in a project; null before the answer. */
export function useIssueTypes(projectId: string): Reply<IssueTypesOfProject> | null {
  const [reply, setReply] = useState<Reply<IssueTypesOfProject> | null>(null);
  useEffect(() => {
    let isGone = false;
    void readIssueTypes(projectId).then((answer) => {
      if (!isGone) setReply(answer);
    });
    return () => {
      isGone = true;
    };
  }, [projectId]);
  return reply;
}
