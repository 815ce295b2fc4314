const off = { viewOnly: false, autoPush: false, autoPull: false };

/** Records of the stand-in's seed that the public documentation names. */
export const caseA = '500J80000019IF9IAM';
export const caseB = '500Qy00000VvNShIAN';

/** A request to link cases, as the form sends it. */
export function linkWish(ids: readonly string[], more: object = {}) {
  return {
    records: ids.map((id) => ({ object: 'Case', id, host: null })),
    options: off,
    push: false,
    ...more,
  };
}
