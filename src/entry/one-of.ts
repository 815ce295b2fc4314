import * as z from 'zod/mini';
import type { Contract } from '../contract/procedure';
import type { Door } from './serve';

const call = z.object({ call: z.object({ functionKey: z.string() }) });

/** One resolver for several doors: each procedure goes to the door whose contract has it, any other name to the first. */
export function oneOf(first: Door, others: readonly (readonly [Contract, Door])[]): Door {
  return (body, principal) => {
    const name = call.safeParse(body).data?.call.functionKey ?? '';
    const found = others.find(([contract]) => Object.hasOwn(contract, name));
    return (found?.[1] ?? first)(body, principal);
  };
}
