const plain = new Intl.NumberFormat('en');

/** A number as people read it: "4,812". */
export function amount(count: number): string {
  return plain.format(count);
}

type Forms = Readonly<Partial<Record<string, string>>> & { readonly other: string };

/** How a language counts: which of its forms goes with a number. What is said of one number alone comes first. */
export function pluralIn(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => forms[`=${String(count)}`] ?? forms[rules.select(count)] ?? forms.other;
}

/** The form for one of several cases. */
export function choose(which: string | boolean, forms: Forms): string {
  return forms[String(which)] ?? forms.other;
}
