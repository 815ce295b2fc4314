/** A file made in the browser. */
export interface MadeFile {
  readonly name: string;
  readonly type: 'text/csv' | 'application/json';
  readonly text: string;
}

/** Gives a file to the browser to save; nothing leaves it. */
export function saveFile({ name, type, text }: MadeFile): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** The same with bytes, or whatever else a browser holds. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the file only after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
