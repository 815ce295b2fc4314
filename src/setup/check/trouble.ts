/** Why something that was dropped was not read, or was read and is worth a word (`readAnyway`): what is wrong, or cannot be told. */
export const troubleCodes = [
  'nothingDropped',
  'nothingRead',
  'emptyFolder',
  'emptyFile',
  'unreadable',
  'notLookedAt',
  'tooManyFiles',
  'fileTooLarge',
  'notSearched',
  'totalTooLarge',
  'pathTooDeep',
  'unsafePath',
  'backslashPath',
  'zipTooLarge',
  'zipDamaged',
  'zipEncrypted',
  'zipForm',
  'zipBomb',
  'zipInZip',
  'zipEmpty',
  'xmlMalformed',
  'xmlDoctype',
  'xmlTooDeep',
  'otherEncoding',
  'unknownEncoding',
  'brokenText',
  'noNamespace',
  'otherNamespace',
  'otherRoot',
  'reachUnknown',
] as const;

export type TroubleCode = (typeof troubleCodes)[number];

/** With these the file was read all the same. */
export const readAnyway: readonly TroubleCode[] = [
  'backslashPath',
  'otherEncoding',
  'noNamespace',
  'reachUnknown',
];

export interface Trouble {
  readonly code: TroubleCode;
  /** Of the file or folder; within a zip after the zip's own path; empty where all of it is meant. */
  readonly path: string;
  /** What the words need: a line, an encoding, a name found; never a file's text. */
  readonly detail: string;
}

/** Makes a trouble. */
export function trouble(code: TroubleCode, path: string, detail = ''): Trouble {
  return { code, path, detail };
}
