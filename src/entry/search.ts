import { searchContract } from '../contract/records/search';
import type { Ports } from '../ports/ports';
import { findOtherIssues } from '../records/find-other-issues';
import { searchRecords } from '../records/search-records';
import { issueEditor } from './access';
import { serve, type Door } from './serve';

/** The door to finding records: for those who may link them. */
export function searchDoor(ports: Ports): Door {
  return serve(
    searchContract,
    {
      searchRecords: { access: issueEditor, run: searchRecords(ports) },
      findOtherIssues: { access: issueEditor, run: findOtherIssues(ports) },
    },
    ports,
  );
}
