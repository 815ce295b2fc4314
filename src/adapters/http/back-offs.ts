import { getAppContext } from '@forge/api';
import type { BackedOffService } from '../../ports/ports';
import { ServiceBackOff } from '../../shared/service-back-off';

const backOffs = new Map<string, ServiceBackOff>();

/** One back-off per installation and service: a process may serve several sites, and one must not wait for another. */
export function backOffWith(now: () => Date): (service: BackedOffService) => ServiceBackOff {
  return (service) => {
    const name = `${getAppContext().installationAri.toString()} ${service}`;
    const backOff = backOffs.get(name) ?? new ServiceBackOff(now);
    backOffs.set(name, backOff);
    return backOff;
  };
}
