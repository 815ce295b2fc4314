/** How many API requests are open at the same time. */
export interface OpenRequests {
  /** Counts a new request. Call the returned function when it is over, however it ended. */
  enter(): () => void;
  /** The most open at the same time since the last reset. */
  most(): number;
  reset(): void;
}

/** Counts in memory. */
export function createOpenRequests(): OpenRequests {
  let open = 0;
  let most = 0;
  return {
    enter() {
      open += 1;
      most = Math.max(most, open);
      return () => void (open -= 1);
    },
    most: () => most,
    reset: () => void (most = open),
  };
}
