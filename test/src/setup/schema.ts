import path from 'node:path';
import ts from 'typescript';

/** What Salesforce's types say of an element: its own elements, or which texts it may hold. */
type Shape =
  | { readonly kind: 'elements'; readonly of: ReadonlyMap<string, Element> }
  | { readonly kind: 'text'; readonly allowed: readonly string[] | null }
  | { readonly kind: 'boolean' | 'number' };
interface Element {
  readonly shape: () => Shape;
  readonly isList: boolean;
  readonly isRequired: boolean;
}

/** An element of a file, as a parser gives it: a text, or elements by name in order. */
export type Node = string | readonly (readonly [name: string, node: Node])[];

const source = path.resolve('node_modules/@salesforce/types/lib/metadata.d.ts');

/** The types of the Metadata API, which are made of its WSDL, as a schema for files. */
export function metadataSchema(): (type: string, root: Node) => readonly string[] {
  const program = ts.createProgram([source], { strict: true, noLib: true, skipLibCheck: true });
  const file = program.getSourceFile(source);
  const checker = program.getTypeChecker();
  if (!file) throw new Error('The types of the Metadata API are not installed.');
  const exported = new Map(
    checker
      .getExportsOfModule(checker.getSymbolAtLocation(file) ?? fail())
      .map((symbol) => [symbol.name, symbol]),
  );
  const shapeOf = (type: ts.Type): Shape => {
    if (type.flags & ts.TypeFlags.BooleanLike || isBooleanUnion(type)) return { kind: 'boolean' };
    if (type.flags & ts.TypeFlags.Number) return { kind: 'number' };
    if (type.flags & ts.TypeFlags.String) return { kind: 'text', allowed: null };
    if (type.isStringLiteral()) return { kind: 'text', allowed: [type.value] };
    if (type.isUnion()) {
      return {
        kind: 'text',
        allowed: type.types.flatMap((one) => (one.isStringLiteral() ? [one.value] : [])),
      };
    }
    return {
      kind: 'elements',
      of: new Map(type.getProperties().map((property) => [property.name, element(property)])),
    };
  };
  const element = (property: ts.Symbol): Element => {
    const declared = property.valueDeclaration ?? fail();
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
    const written = ts.isPropertySignature(declared) ? declared.type : undefined;
    const isList = written !== undefined && ts.isArrayTypeNode(written);
    const each = isList ? checker.getTypeFromTypeNode(written.elementType) : type;
    return {
      shape: () => shapeOf(each),
      isList,
      isRequired: !isList && !(property.flags & ts.SymbolFlags.Optional),
    };
  };
  return (type, root) => {
    const symbol = exported.get(type);
    return symbol
      ? problems(type, root, shapeOf(checker.getDeclaredTypeOfSymbol(symbol)))
      : [`no type ${type}`];
  };
}

function isBooleanUnion(type: ts.Type): boolean {
  return type.isUnion() && type.types.every((one) => Boolean(one.flags & ts.TypeFlags.BooleanLiteral));
}

function fail(): never {
  throw new Error('The types of the Metadata API are not as they were.');
}

function problems(at: string, node: Node, shape: Shape): readonly string[] {
  if (shape.kind !== 'elements') {
    if (typeof node !== 'string') return [`${at}: elements where a ${shape.kind} belongs`];
    const isRight = {
      boolean: /^(true|false)$/.test(node),
      number: /^-?\d+(\.\d+)?$/.test(node),
      text: shape.kind !== 'text' || shape.allowed === null || shape.allowed.includes(node),
    };
    return isRight[shape.kind] ? [] : [`${at}: "${node}" is no ${shape.kind} it may hold`];
  }
  if (typeof node === 'string') return [`${at}: a text where elements belong`];
  const names = node.map(([name]) => name);
  return [
    ...[...shape.of].flatMap(([name, { isRequired }]) =>
      isRequired && !names.includes(name) ? [`${at}: no ${name}`] : [],
    ),
    ...node.flatMap(([name, inside], index) => {
      const element = shape.of.get(name);
      if (!element) return [`${at}: unknown element ${name}`];
      const first = names.indexOf(name);
      const isContiguous = names.slice(first, index).every((other) => other === name);
      return [
        ...(index > first && !element.isList ? [`${at}: ${name} twice`] : []),
        ...(isContiguous ? [] : [`${at}: ${name} is not together`]),
        ...problems(`${at}.${name}`, inside, element.shape()),
      ];
    }),
  ];
}
