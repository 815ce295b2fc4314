/**
 * Reads one step ahead, so that the next answer is on its way while the last one is worked on. What goes wrong ahead comes
 * out when it is asked for.
 */
export async function* readAhead<T>(steps: AsyncGenerator<T, void, void>): AsyncGenerator<T, void, void> {
  const begin = (): Promise<IteratorResult<T, void>> => {
    const step = steps.next();
    // It may fail before anybody waits for it, which must not end the process.
    step.catch(() => undefined);
    return step;
  };
  for (let next = begin(); ;) {
    const step = await next;
    if (step.done) return;
    next = begin();
    yield step.value;
  }
}
