/**
 * Collects what is said in one turn of the event loop and sends it in one piece, in order: waking the other process
 * costs more than what is written to it.
 */
export function createOutbox<M>(send: (messages: readonly M[]) => void): (message: M) => void {
  let waiting: M[] = [];
  const flush = () => {
    const messages = waiting;
    waiting = [];
    send(messages);
  };
  return (message) => {
    if (waiting.length === 0) setImmediate(flush);
    waiting.push(message);
  };
}
