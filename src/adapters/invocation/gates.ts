import { getAppContext } from '@forge/api';
import type { GatedService } from '../../ports/ports';
import { ServiceGate } from '../../shared/service-gate';

const gates = new Map<string, ServiceGate>();

/** One gate per installation and service: a process may serve several sites, and one must not wait for another. */
export function gateWith(now: () => Date): (service: GatedService) => ServiceGate {
  return (service) => {
    const name = `${getAppContext().installationAri.toString()} ${service}`;
    const gate = gates.get(name) ?? new ServiceGate(now);
    gates.set(name, gate);
    return gate;
  };
}
