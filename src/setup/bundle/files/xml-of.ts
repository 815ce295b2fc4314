import type { Component } from '../component';
import { xmlFile, type XmlElements, type XmlValue } from '../xml';

/** The component's file. */
export function xmlOf({ type, body }: Component): string {
  return xmlFile(type, elementsOf(body));
}

function elementsOf(body: object): XmlElements {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
      value === undefined ? [] : [[name, valueOf(value)]],
    ),
  );
}

function valueOf(value: unknown): XmlValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(valueOf);
  if (typeof value === 'object' && value !== null) return elementsOf(value);
  throw new TypeError('Metadata holds texts, numbers, switches, lists and elements.');
}
