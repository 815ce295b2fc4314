/** Words the seeded records are built from: made up, and the same on every machine. */
export const companies = [
  'Harbour & Vale Logistics',
  'Northwind Instruments',
  'Lumen Paper Mill',
  'Kestrel Rail Services',
  'Orchard Foods Cooperative',
  'Tidewater Energy',
  'Saffron Textiles',
  'Granite State Clinics',
  'Blue Heron Insurance',
  'Meridian Machine Works',
] as const;

export const givenNames = ['Ines', 'Tomasz', 'Aiko', 'Samuel', 'Leila', 'Henrik', 'Chiara', 'Dev'] as const;
export const familyNames = [
  'Okafor',
  'Lindqvist',
  'Moreau',
  'Tanaka',
  'Brandt',
  'Castillo',
  'Haddad',
] as const;

export const caseSubjects = [
  'Invoice shows the wrong purchase order',
  'Pump controller stops after a firmware update',
  'Cannot sign in with single sign-on',
  'Delivery note missing for order',
  'Export of monthly figures ends halfway',
  'Sensor readings jump at midnight',
  'Request for a longer retention period',
  'Replacement part arrived damaged',
  'Report takes minutes to open',
  'Users see an outdated price list',
  'Certificate of the gateway runs out soon',
  'Label printer prints empty pages',
] as const;

export const caseStatuses = ['New', 'Working', 'Escalated', 'Waiting on customer', 'Closed'] as const;
export const casePriorities = ['Low', 'Medium', 'High'] as const;
export const stages = ['Prospecting', 'Qualification', 'Proposal', 'Negotiation', 'Closed Won'] as const;

/** The n-th word of a list, starting again at its end. */
export function pick(list: readonly string[], n: number): string {
  return list[n % list.length] ?? '';
}
