import type { settingsContract } from '../contract/settings';
import { AppError } from '../domain/app-error';
import type { Ports } from '../ports';
import type { SiteVerb } from './caller';

/** Not yet written: refuses. */
export function openSettings(ports: Ports): SiteVerb<(typeof settingsContract)['openSettings']> {
  return () => Promise.reject(new AppError('UNEXPECTED', {}, ports.newReference()));
}
