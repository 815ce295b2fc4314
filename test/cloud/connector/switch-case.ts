import { vvn, type Came, type Running } from './running-connector';
import type { Switches } from './switches';

/** What to do under a setting, and what then comes back (as `toMatchObject` takes it). */
type Tried = readonly [doing: () => Promise<Came>, answer: object];

/** Every setting of some switches, tried: a setting without a case does not compile. */
export type SwitchCases<Name extends keyof Switches> = {
  readonly [Each in Name]: Readonly<Record<Switches[Each], Tried>>;
};

/** A refusal in the stand-in's envelope. */
export function refused(status: number): object {
  return { status, json: { success: false } };
}

/** A success in the documented envelope. */
export function done(status: number, data: object = {}): object {
  return { status, json: { success: true, data } };
}

/** Does something after the documented record was linked by a colleague, no flags set. */
export function linked(running: () => Running, doing: () => Promise<Came>): () => Promise<Came> {
  return async () => {
    running().standIn.putLink({ issueId: '10173', soid: vvn });
    return doing();
  };
}
