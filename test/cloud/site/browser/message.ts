import * as z from 'zod/mini';

const id = z.number();
const failure = z.object({ name: z.string(), message: z.string() });

/** The messages between a page of the app and the site around it. */
export const message = z.discriminatedUnion('kind', [
  z.object({
    bridge: z.literal(true),
    kind: z.literal('call'),
    id,
    command: z.string(),
    payload: z.unknown(),
  }),
  z.object({ bridge: z.literal(true), kind: z.literal('run'), id, callback: id, args: z.array(z.unknown()) }),
  z.object({ bridge: z.literal(true), kind: z.literal('value'), id, value: z.unknown() }),
  z.object({ bridge: z.literal(true), kind: z.literal('error'), id, error: failure }),
]);
export type Message = z.output<typeof message>;
