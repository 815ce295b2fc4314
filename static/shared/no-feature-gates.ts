/**
 * Stands in for `@atlaskit/feature-gate-js-client`, Atlaskit's door to Atlassian's own experiments (37 kB compressed).
 * On a page that never starts that client every gate is off and every experiment has its default
 * (`dist/esm/client/Client.js` there, `platform-feature-flags/dist/esm/resolveBooleanFlag.js`); here they are so without it.
 */
const noFeatureGates = {
  checkGate: (): boolean => false,
  initializeCompleted: (): boolean => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, fallback: T): T => fallback,
};

export default noFeatureGates;
