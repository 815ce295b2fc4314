/** The types of fields that occur here, named as describe names them. */
export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'picklist'
  | 'reference'
  | 'boolean'
  | 'currency'
  | 'date'
  | 'datetime'
  | 'email'
  | 'phone';

/** One field of an object. */
export interface FieldDef {
  readonly name: string;
  readonly label: string;
  /** The label for people whose language is German. */
  readonly german: string;
  readonly type: FieldType;
  /** For a reference: the object, and the name under which a query reaches it. */
  readonly to?: { readonly object: string; readonly relationship: string };
}

/** One object of an org. */
export interface ObjectDef {
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  readonly german: string;
  readonly germanPlural: string;
  readonly keyPrefix: string;
  readonly custom: boolean;
  readonly nameField: string;
  /** Whether the org counts up the name field by itself. */
  readonly autoNumber?: boolean;
  /** The fields of the compact layout, and those text search looks at. */
  readonly compact: readonly string[];
  readonly searched: readonly string[];
  readonly fields: readonly FieldDef[];
  /** Whether sharing shows everybody every record, also to people who otherwise see their own only. */
  readonly shownToAll: boolean;
  /** Fields that Salesforce works out from others. */
  readonly derived?: Readonly<Record<string, (stored: Readonly<Record<string, string>>) => string>>;
  /** A colour and the name of an icon, as Salesforce's themes have them. */
  readonly theme: { readonly color: string; readonly icon: string };
}

/** The label of a field or object in a language. */
export function labelIn(language: string, { label, german }: Pick<FieldDef, 'label' | 'german'>): string {
  return language === 'de' ? german : label;
}

export function pluralIn(language: string, { plural, germanPlural }: ObjectDef): string {
  return language === 'de' ? germanPlural : plural;
}
