/** A refusal by the queue, with the status and sentence that `@forge/events/out/validators.js` reads. */
export class QueueRefusal extends Error {
  override readonly name = 'QueueRefusal';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
