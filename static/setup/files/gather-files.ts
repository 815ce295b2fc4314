import type { FileToCheck } from '../check-in-worker';

/** Where gathering ends: no check takes more, and a drop of a whole disk should not fill the memory with names. */
const mostFiles = 50_000;

/** What is used of an entry of the browser's file system, which a drop gives. */
interface Entry {
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly fullPath: string;
}

/**
 * The files of a drop, folders with all that is in them; what the browser cannot open is left out, and the check says so
 * of folders that came empty. To be called while the event lasts: afterwards the browser gives nothing.
 * @see https://developer.mozilla.org/docs/Web/API/DataTransferItem/webkitGetAsEntry
 */
export function gatherDropped(transfer: DataTransfer): Promise<readonly FileToCheck[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return Promise.resolve(gatherChosen(transfer.files));
  return walk(entries);
}

/** The files somebody chose; those of a folder with their paths in it. */
export function gatherChosen(list: FileList): readonly FileToCheck[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

async function walk(entries: readonly FileSystemEntry[]): Promise<readonly FileToCheck[]> {
  const files: FileToCheck[] = [];
  const waiting: FileSystemEntry[] = [...entries];
  while (waiting.length > 0 && files.length < mostFiles) {
    const entry = waiting.pop();
    if (entry === undefined) break;
    if (isFile(entry)) {
      const file = await fileOf(entry);
      if (file !== null) files.push({ path: pathOf(entry), file });
    } else if (isDirectory(entry)) {
      const inside = await entriesOf(entry);
      if (inside.length === 0) files.push({ path: `${pathOf(entry)}/`, file: new Blob([]) });
      waiting.push(...inside);
    }
  }
  return files;
}

function isFile(entry: Entry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: Entry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

const pathOf = ({ fullPath }: Entry): string => fullPath.replace(/^\/+/, '');

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => {
    entry.file(resolve, () => {
      resolve(null);
    });
  });
}

/** A browser gives a folder in portions, an empty one after the last. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}
