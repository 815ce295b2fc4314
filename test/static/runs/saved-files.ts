/** A file the page gave to the browser. */
interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Catches what the page saves from now on; gives the way to read it. */
export function savedFiles(): () => Promise<readonly SavedFile[]> {
  const blobs: Blob[] = [];
  const names: string[] = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${String(blobs.push(blob))}`,
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return () =>
    Promise.all(
      blobs.map(async (blob, n) => ({ name: names[n] ?? '', type: blob.type, text: await textOf(blob) })),
    );
}

/** jsdom's Blob has no `text()`; a reader drops the byte order mark, as every reader of UTF-8 does. */
function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(String(reader.result));
    };
    reader.onerror = () => {
      reject(new Error('the file could not be read'));
    };
    reader.readAsText(blob);
  });
}
