/** A file of the bundle. The path has forward slashes and no dots; the text is UTF-8 with line feeds. */
export interface BundleFile {
  readonly path: string;
  readonly text: string;
}
