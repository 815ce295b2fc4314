import { recordName } from '../../shared/words/record-name';
import type { PickedRecord } from '../find-records';
import { picked as words } from '../messages/en.yml';

/** In which org a record is: the one its address names, else that of the settings, else the connection's, whichever it is. */
export function orgWords(host: string | null, savedHost: string | null): string {
  const named = host ?? savedHost;
  return named === null ? words.orgOfConnection : words.org({ host: named });
}

/** Said aloud when a record was picked. */
export function addedWords(record: PickedRecord, savedHost: string | null): string {
  const { name, objectLabel, id, host } = record;
  const org = orgWords(host, savedHost);
  return name === null
    ? words.addedUnnamed({ name: recordName(record), org })
    : words.added({ name, object: objectLabel, id, org });
}
