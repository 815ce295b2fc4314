/** A "no" of the queue, with the status and the sentence `@forge/events/out/validators.js` looks at. */
export class QueueRefusal extends Error {
  override readonly name = 'QueueRefusal';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
