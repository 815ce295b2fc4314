import { orgs } from '../messages/en.yml';

/** The way to a record, with the host it leads to: somebody may have pasted another one than the reader expects. */
export function openRecordAt(url: string): string {
  return orgs.openAt({ host: new URL(url).host });
}
