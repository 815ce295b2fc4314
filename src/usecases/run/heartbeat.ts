/** A delivery that has nothing to write for so long still writes that it lives, or it would be taken for dead. */
export const heartbeatMs = 30_000;
