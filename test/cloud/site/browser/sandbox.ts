/**
 * What production allows a Custom UI frame. Pop-ups are not allowed, although the page's own policy
 * (`@forge/csp/out/csp/csp-injection-service.js`) would allow them: outside addresses open with `router.open`.
 * @see https://developer.atlassian.com/platform/forge/custom-ui/iframe/
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/permissions/
 */
export const sandbox =
  'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
