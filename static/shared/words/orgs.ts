/** Asks whether records of another org are meant; names both. `isSaved`: whether the settings name the first. */
export function otherOrgQuestion(other: string, home: string, isSaved: boolean): string {
  const ours = isSaved ? `the settings name ${home}` : `the first address is of ${home}`;
  return `Include records of ${other}, another Salesforce org: ${ours}`;
}

/** The words around that question. */
export const orgWords = {
  title: 'Other Salesforce orgs',
  why: 'Records are linked through the connection of this app, which belongs to one org. A sandbox has copies of records under the same IDs.',
  unconfirmed: 'in another Salesforce org; confirm that org to include it',
} as const;

/** In which org addresses lie, where nothing else says so. */
export function orgShown(host: string): string {
  return `Addresses of ${host}`;
}
