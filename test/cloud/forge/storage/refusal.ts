/** A "no" of the storage API; the codes are those of the published error list, save where marked otherwise. */
export class StorageRefusal extends Error {
  override readonly name = 'StorageRefusal';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
