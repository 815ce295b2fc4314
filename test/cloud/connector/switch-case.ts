import { vvn, type Came, type Running } from './running-connector';
import type { Switches } from './switches';

/** What to do under a setting, and the expected answer (as `toMatchObject` takes it). */
type Tried = readonly [doing: () => Promise<Came>, answer: object];

/** A case for every setting of some switches. A setting without a case does not compile. */
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

/** Does something after a colleague has linked the documented record without flags. */
export function linked(running: () => Running, doing: () => Promise<Came>): () => Promise<Came> {
  return async () => {
    running().standIn.putLink({ issueId: '10173', soid: vvn });
    return doing();
  };
}
