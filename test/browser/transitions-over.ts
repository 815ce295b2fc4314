/**
 * Runs in a page: waits until no colour or place is on its way to another any more, two drawings in a row. What is looked at
 * in between is neither the one nor the other.
 */
export async function transitionsOver(): Promise<void> {
  const nextDrawing = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let calm = 0; calm < 2; calm++) {
    await nextDrawing();
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    if (transitions.length > 0) calm = -1;
    // One that is overtaken by a newer drawing never finishes, and need not.
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  }
}
