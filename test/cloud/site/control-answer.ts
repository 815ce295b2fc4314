/** An answer to a control call, with its HTTP status. */
export interface ControlAnswer {
  readonly status: number;
  readonly body: unknown;
}
