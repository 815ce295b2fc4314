import type { Ports } from '../../../../src/ports/ports';

/** One use of a port, such as `runs.saveJournal`, its number among all, and whether its effect is still to come. */
export interface Moment {
  readonly call: string;
  readonly nth: number;
  readonly when: 'before' | 'after';
}

/** The ports of one delivery that halts, as a killed or a frozen function does. */
export interface HaltingPorts {
  readonly ports: Ports;
  /** Resolves at the chosen moment. */
  readonly halted: Promise<void>;
  /** Lets everything that was halted go on. */
  readonly goOn: () => void;
  /** How often a port was used. */
  readonly uses: () => number;
}

/** Ports that give no answer from a chosen moment on, until they are released. */
export function haltingPorts(ports: Ports, isMoment: (moment: Moment) => boolean): HaltingPorts {
  let nth = 0;
  let isHalted = false;
  const [halted, tellHalted] = aSignal();
  const [goesOn, goOn] = aSignal();

  const pass = async (moment: Moment): Promise<void> => {
    if (!isHalted && isMoment(moment)) {
      isHalted = true;
      tellHalted();
    }
    if (isHalted) await goesOn;
  };
  const watched = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get: (object, key) => {
        const value: unknown = Reflect.get(object, key);
        if (typeof value !== 'function' || key === 'sent') return value;
        return async (...given: readonly unknown[]): Promise<unknown> => {
          const use = { call: `${name}.${String(key)}`, nth: nth++ };
          await pass({ ...use, when: 'before' });
          const answer: unknown = await Reflect.apply(value, object, given);
          await pass({ ...use, when: 'after' });
          return answer;
        };
      },
    });
  const halting: Ports = {
    ...ports,
    connectorFor: (region, token) => watched('connector', ports.connectorFor(region, token)),
    connections: watched('connections', ports.connections),
    mirrors: watched('mirrors', ports.mirrors),
    locks: watched('locks', ports.locks),
    runs: watched('runs', ports.runs),
    events: watched('events', ports.events),
    projectIssues: watched('projectIssues', ports.projectIssues),
  };
  return { ports: halting, halted, goOn, uses: () => nth };
}

function aSignal(): readonly [Promise<void>, () => void] {
  let give = (): void => undefined;
  const signal = new Promise<void>((resolve) => (give = resolve));
  return [signal, () => void give()];
}
