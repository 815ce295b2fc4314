/**
 * What production allows a Custom UI frame, downloads among it; the page's own policy says the same
 * (`@forge/csp/out/csp/csp-injection-service.js`).
 */
export const sandbox =
  'allow-downloads allow-forms allow-modals allow-pointer-lock allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts';
