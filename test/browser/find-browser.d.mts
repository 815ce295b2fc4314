/** A browser the tests can start, and what to start it with. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: string[];
}

export function findBrowser(): Promise<FoundBrowser>;
