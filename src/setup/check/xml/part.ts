import { XmlElement } from '@rgrove/parse-xml';

/** The names of a Salesforce type's elements, checked by its published types. */
type NameOf<T> = keyof T & string;
type Inner<V> = NonNullable<V> extends readonly (infer Item)[] ? Item : NonNullable<V>;

/** An element of a metadata file, read by the names that Salesforce's own types have for its content. */
export class Part<T> {
  constructor(private readonly element: XmlElement) {}

  /** The text of the first such element; null where there is none, or an empty one. */
  text(name: NameOf<T>): string | null {
    return this.texts(name)[0] ?? null;
  }

  /** The texts of all such elements; empty ones are left out. */
  texts(name: NameOf<T>): readonly string[] {
    return this.named(name)
      .map((element) => element.text.trim())
      .filter((text) => text !== '');
  }

  /** True or false as the file says; null where it does not, or says neither. */
  flag(name: NameOf<T>): boolean | null {
    const text = this.text(name)?.toLowerCase();
    return text === 'true' ? true : text === 'false' ? false : null;
  }

  parts<K extends NameOf<T>>(name: K): readonly Part<Inner<T[K]>>[] {
    return this.named(name).map((element) => new Part<Inner<T[K]>>(element));
  }

  part<K extends NameOf<T>>(name: K): Part<Inner<T[K]>> | null {
    return this.parts(name)[0] ?? null;
  }

  /** The names of the elements in it, as they come. */
  get names(): readonly string[] {
    return this.element.children.flatMap((child) => (child instanceof XmlElement ? [child.name] : []));
  }

  /** Whether two hold the same, whatever their blanks, comments and order. */
  isSameAs(other: Part<T>): boolean {
    return canonical(this.element) === canonical(other.element);
  }

  private named(name: string): readonly XmlElement[] {
    return this.element.children.filter(
      (child): child is XmlElement => child instanceof XmlElement && child.name === name,
    );
  }
}

function canonical(element: XmlElement): string {
  const inner = element.children.filter((child) => child instanceof XmlElement).map(canonical);
  const content = inner.length > 0 ? inner.sort() : element.text.trim();
  return JSON.stringify([element.name, content]);
}
