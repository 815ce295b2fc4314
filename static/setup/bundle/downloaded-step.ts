/** The step that is ticked when the bundle was downloaded. */
export const downloadedStep = 'bundle';
