import { searchContract } from '../contract/records/search';
import type { Ports } from '../ports/ports';
import { findWhereLinked } from '../records/find-where-linked';
import { searchRecords } from '../records/search-records';
import { searchAhead } from '../records/search-ahead';
import { issueEditor, readingAhead } from './access';
import { serve, type Door } from './serve';

/** The door to finding records: for those who may link them. */
export function searchDoor(ports: Ports): Door {
  return serve(
    searchContract,
    {
      searchRecords: {
        access: readingAhead(issueEditor, (context, dropped) => searchAhead(ports, context, dropped)),
        run: searchRecords(ports),
      },
      findWhereLinked: { access: issueEditor, run: findWhereLinked(ports) },
    },
    ports,
  );
}
