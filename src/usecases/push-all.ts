import type { panelContract } from '../contract/panel';
import { AppError } from '../domain/app-error';
import type { Ports } from '../ports';
import type { IssueVerb } from './caller';

/** Not yet written: refuses. */
export function pushAll(ports: Ports): IssueVerb<(typeof panelContract)['pushAll']> {
  return () => Promise.reject(new AppError('UNEXPECTED', {}, ports.newReference()));
}
