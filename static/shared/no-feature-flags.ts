/**
 * Stands in for the function with which Atlaskit's components ask for a feature flag. That one asks a resolver that Jira sets
 * in its own window, else the client of Atlassian's experiments (37 kB compressed); in a frame of ours there is no resolver,
 * and of a client that was never started every gate is off (`dist/esm/client/Client.js` in `@atlaskit/feature-gate-js-client`,
 * `dist/esm/resolveBooleanFlag.js` in `@atlaskit/platform-feature-flags`).
 */
export const fg = (): boolean => false;
