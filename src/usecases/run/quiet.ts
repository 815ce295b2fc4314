/**
 * Work beside the sending begins so many milliseconds after an answer came: by then the next requests are out, and nobody
 * waits for this process. The Connector takes longer than that to answer.
 */
export const quietMs = 15;
