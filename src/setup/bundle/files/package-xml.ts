import type { Component } from '../component';
import { xmlFile } from '../xml';

/** The release of the Metadata API whose spelling the files have (Summer '26). */
export const apiVersion = '67.0';

/** A manifest that names these components; without any, the empty one that a deletion needs. */
export function packageXml(components: readonly Pick<Component, 'type' | 'name'>[]): string {
  return xmlFile('Package', { ...typesOf(components), version: apiVersion });
}

/** What a deletion names. It has no version. */
export function destructiveXml(components: readonly Pick<Component, 'type' | 'name'>[]): string {
  return xmlFile('Package', typesOf(components));
}

function typesOf(components: readonly Pick<Component, 'type' | 'name'>[]) {
  const types = [...new Set(components.map(({ type }) => type))].sort();
  return {
    types: types.map((name) => ({
      members: components
        .filter(({ type }) => type === name)
        .map((component) => component.name)
        .sort(),
      name,
    })),
  };
}
