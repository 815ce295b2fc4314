/**
 * jsdom builds a computed style anew each time it is asked, and by role and name that is for each element of the page.
 * Here an answer is kept as long as jsdom itself keeps what it has matched of the style sheets: until the document
 * changes (`_styleCache`, jsdom/lib/jsdom/living/helpers/style-rules.js).
 */
export function keepComputedStyles(): void {
  const compute = window.getComputedStyle.bind(window);
  const kept = new WeakMap<object, WeakMap<Element, CSSStyleDeclaration>>();

  window.getComputedStyle = (element, pseudoElement) => {
    if (pseudoElement) return compute(element, pseudoElement);
    const before = matchedIn(element.ownerDocument);
    const known = before && kept.get(before)?.get(element);
    if (known) return known;
    const style = compute(element);
    const now = matchedIn(element.ownerDocument);
    if (now)
      kept.set(now, (kept.get(now) ?? new WeakMap<Element, CSSStyleDeclaration>()).set(element, style));
    return style;
  };
}

/** Where jsdom keeps the inside of each of its documents; looked up once. */
let key: symbol | undefined;

/** What jsdom has matched since the document last changed. */
function matchedIn(document: Document): object | null {
  key ??= Object.getOwnPropertySymbols(document).find(({ description }) => description === 'impl');
  const inside: unknown = key && Reflect.get(document, key);
  if (typeof inside !== 'object' || inside === null) return null;
  const matched: unknown = Reflect.get(inside, '_styleCache');
  return typeof matched === 'object' ? matched : null;
}
