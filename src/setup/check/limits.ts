const mega = 1024 * 1024;

/**
 * How much is read. Salesforce itself takes 10,000 files and 39 MB zipped, 400 MB unzipped.
 * @see https://developer.salesforce.com/docs/atlas.en-us.salesforce_app_limits_cheatsheet.meta/salesforce_app_limits_cheatsheet/salesforce_app_limits_platform_metadata.htm
 */
export const limits = {
  files: 20_000,
  zipBytes: 50 * mega,
  totalBytes: 200 * mega,
  xmlBytes: 10 * mega,
  /** Of other files, which are only searched for secrets. */
  otherTextBytes: mega,
  pathParts: 40,
  pathLength: 1000,
  /** XML shrinks to a thirtieth; only what is made to burst shrinks this far. Asked of files above `ratioFrom` only. */
  ratio: 250,
  ratioFrom: mega,
  /** Metadata has six levels. */
  xmlDepth: 64,
} as const;
