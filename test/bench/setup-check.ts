import { checkFiles } from '../../src/setup/check/check-files';
import type { DroppedFile } from '../../src/setup/check/dropped-file';
import { atMost, median, type Figure } from './figures';

const rounds = 5;
const files = 2_000;

/** How long the checker needs for a whole project: what it looks at, and what it must tell apart from that. */
export async function measureSetUpCheck(): Promise<Figure[]> {
  const project = Array.from({ length: files }, (_, index) => fileOf(index));
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    const result = await checkFiles(project, {}, { onProgress: () => undefined, shouldStop: () => false });
    if (result.kind === 'stopped' || result.components < files / 4)
      throw new Error('the project was not read');
    took.push(performance.now() - began);
  }
  return [atMost('a project of 2,000 files, checked (median of 5)', median(took) / 1000, 3, 's', 2)];
}

/** A quarter credentials, a quarter large permission sets, the rest classes and their metadata. */
function fileOf(index: number): DroppedFile {
  const [path, text] = kinds[index % kinds.length]?.(index) ?? ['', ''];
  const bytes = new TextEncoder().encode(text);
  return { path: `force-app/main/default/${path}`, size: bytes.length, read: () => Promise.resolve(bytes) };
}

const namespace = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

const kinds: readonly ((index: number) => readonly [string, string])[] = [
  (index) => [
    `namedCredentials/N${index}.namedCredential-meta.xml`,
    `<?xml version="1.0" encoding="UTF-8"?><NamedCredential ${namespace}><endpoint>https://acme.atlassian.net</endpoint><label>N</label><namedCredentialType>Legacy</namedCredentialType><principalType>NamedUser</principalType><protocol>Password</protocol></NamedCredential>`,
  ],
  (index) => [
    `permissionsets/P${index}.permissionset-meta.xml`,
    `<?xml version="1.0" encoding="UTF-8"?><PermissionSet ${namespace}>${permissions}<label>P</label></PermissionSet>`,
  ],
  (index) => [`classes/C${index}.cls`, "public with sharing class C { String s = 'text'; }\n".repeat(100)],
  (index) => [
    `classes/C${index}.cls-meta.xml`,
    `<?xml version="1.0" encoding="UTF-8"?><ApexClass ${namespace}><apiVersion>67.0</apiVersion></ApexClass>`,
  ],
];

const permissions = Array.from(
  { length: 60 },
  (_, index) =>
    `<fieldPermissions><editable>true</editable><field>Case.F${index}__c</field><readable>true</readable></fieldPermissions>`,
).join('\n');
