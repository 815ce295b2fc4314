/** Fields of every object that whoever may read the object may read: a permission set that names one is refused. */
const ofEveryObject = [
  'Id',
  'Name',
  'OwnerId',
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
  'LastReferencedDate',
  'LastViewedDate',
  'SystemModstamp',
  'IsDeleted',
  'RecordTypeId',
];

/** The same for single objects: required fields, and those Salesforce fills in. *Assumed* to be all of the usual ones. */
const ofObjects: Readonly<Record<string, readonly string[]>> = {
  Case: ['CaseNumber', 'Status', 'IsClosed', 'ClosedDate', 'IsEscalated'],
  Contact: ['LastName', 'FirstName'],
  Lead: ['LastName', 'FirstName', 'Company', 'Status', 'IsConverted'],
  Opportunity: ['StageName', 'CloseDate', 'IsClosed', 'IsWon', 'ForecastCategory', 'ForecastCategoryName'],
  Task: ['Status', 'Priority', 'IsClosed'],
  Event: ['StartDateTime', 'EndDateTime'],
  Campaign: ['IsActive'],
  Contract: ['AccountId', 'ContractNumber', 'Status'],
  Order: ['AccountId', 'EffectiveDate', 'OrderNumber', 'Status'],
  User: ['Username', 'LastName', 'Email', 'Alias', 'IsActive'],
};

/**
 * Whether a field needs no right of its own. Salesforce refuses a permission set that names such a field.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_permissionset.htm
 */
export function isAlwaysReadable(object: string, field: string): boolean {
  const own = Object.hasOwn(ofObjects, object) ? (ofObjects[object] ?? []) : [];
  return [...ofEveryObject, ...own].some((name) => name.toLowerCase() === field.toLowerCase());
}
