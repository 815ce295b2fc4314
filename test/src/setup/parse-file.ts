import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import type { Node } from './schema';

/** A metadata file's root and what is in it, read by a parser that knows nothing of our writer. */
export function parseFile(text: string): { readonly root: string; readonly node: Node } {
  const root = parseXml(text).root;
  if (!root) throw new Error('A file without a root.');
  if (root.attributes['xmlns'] !== 'http://soap.sforce.com/2006/04/metadata')
    throw new Error('Another namespace.');
  return { root: root.name, node: nodeOf(root) };
}

function nodeOf(element: XmlElement): Node {
  const inside = element.children.filter((child) => child instanceof XmlElement);
  if (inside.length > 0) return inside.map((child) => [child.name, nodeOf(child)] as const);
  const texts = element.children.filter((child) => child instanceof XmlText);
  return texts.map((child) => child.text).join('');
}

/** The texts of all elements of this name, at any depth. */
export function textsOf(node: Node, wanted: string): readonly string[] {
  if (typeof node === 'string') return [];
  return node.flatMap(([name, inside]) => [
    ...(name === wanted && typeof inside === 'string' ? [inside] : []),
    ...textsOf(inside, wanted),
  ]);
}
