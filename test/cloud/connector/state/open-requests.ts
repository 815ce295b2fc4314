/** How many requests to the API are open together. */
export interface OpenRequests {
  /** Notes one that came in; call what comes back when it is over, however it ended. */
  enter(): () => void;
  /** The most that were open together since the last reset. */
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
