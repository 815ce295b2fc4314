/** One call of the bridge: a command and what goes with it. */
type BridgeLine = (command: string, payload: unknown) => Promise<unknown>;

const nobody: BridgeLine = (command) => Promise.reject(new Error(`no host answers ${command}`));

/** Who answers the bridge now. The bridge itself is read once at import, before any test has its host. */
export const bridge = { answer: nobody };
