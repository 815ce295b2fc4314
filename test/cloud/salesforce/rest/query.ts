import { json, type Answer } from '../../connector/answer';
import { parseQuery } from '../soql/parse-query';
import { runQuery } from '../soql/run-query';
import type { RestCall } from './call';
import { refuseRest } from './rest-errors';

/** A page of an answer. What comes after it is not implemented, and refused by its address. */
const rowsPerPage = 2_000;

/** `GET /query?q=`. */
export function answerQuery({ eyes, request }: RestCall): Answer {
  const text = request.query.get('q');
  if (text === null) throw refuseRest('malformedQuery', 'A query string has to be specified');
  const { records } = runQuery(eyes, parseQuery(text));
  const isDone = records.length <= rowsPerPage;
  return json(200, {
    totalSize: records.length,
    done: isDone,
    ...(isDone
      ? {}
      : { nextRecordsUrl: `/services/data/v67.0/query/01g000000000001-${String(rowsPerPage)}` }),
    records: records.slice(0, rowsPerPage),
  });
}
