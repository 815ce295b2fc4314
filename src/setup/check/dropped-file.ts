/**
 * A file as it was dropped. `path` is relative, with `/`; a folder ends with `/`. `size` in bytes is what the browser
 * says. `read` may reject: a file can vanish between dropping and reading.
 */
export interface DroppedFile {
  readonly path: string;
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
}
