import type { panelContract } from '../contract/panel';
import { AppError } from '../domain/app-error';
import type { Ports } from '../ports';
import type { IssueVerb } from './caller';

/** Not yet written: refuses. */
export function linkRecords(ports: Ports): IssueVerb<(typeof panelContract)['linkRecords']> {
  return () => Promise.reject(new AppError('UNEXPECTED', {}, ports.newReference()));
}
