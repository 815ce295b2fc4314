import type { XmlElement } from '@rgrove/parse-xml';
import { metadataPlaces } from '../../metadata-places';
import { found, type Finding } from '../finding';
import { trouble, type Trouble } from '../trouble';
import { parse, rootNameIn } from '../xml/parse';
import { Part } from '../xml/part';
import type { Component } from './components';
import { hasSuffixOf, isKind, isSourceForm, kindBySuffix, nameOf, type Kind, type MetadataOf } from './kinds';

/** What became of one file: a component or not, and what is to be said of the file itself. */
export interface ReadFile {
  readonly component: Component | null;
  readonly troubles: readonly Trouble[];
  readonly findings: readonly Finding[];
}

const salesforceNamespace = 'http://soap.sforce.com/2006/04/metadata';
const nothing: ReadFile = { component: null, troubles: [], findings: [] };

/**
 * Reads the text of one file. Files of other kinds, and of other products, are passed over in silence, malformed or not:
 * only a file whose suffix or root says that it belongs to a set-up is looked at.
 */
export function readComponent(path: string, text: string): ReadFile {
  const expected = kindBySuffix(path);
  const rootName = rootNameIn(text);
  const isOurs = rootName !== null && isKind(rootName);
  // One suffix serves all settings; those of other features are not read.
  const isExpected = expected !== null && (expected !== 'ExternalClientAppSettings' || rootName === expected);
  if (!isOurs && !isExpected) return nothing;
  const parsed = parse(text);
  if (parsed.kind === 'refused') return but(trouble(parsed.code, path, parsed.detail));
  const { root } = parsed;
  if (!isKind(root.name) && isOurs) return but(trouble('otherNamespace', path, root.name));
  if (!isKind(root.name)) return but(trouble('otherRoot', path, root.name));
  const namespace = root.attributes['xmlns'] ?? '';
  if (namespace !== '' && namespace !== salesforceNamespace)
    return but(trouble('otherNamespace', path, namespace));
  if (isExpected && root.name !== expected) return but(trouble('otherRoot', path, root.name));
  const component = componentOf(root.name, path, root);
  return {
    component,
    troubles: namespace === '' ? [trouble('noNamespace', path)] : [],
    findings: hasSuffixOf(root.name, path) ? [] : [wrongSuffix(component)],
  };
}

function but(told: Trouble): ReadFile {
  return { ...nothing, troubles: [told] };
}

function componentOf<K extends Kind>(kind: K, path: string, root: XmlElement): Component<K> {
  return { kind, path, name: nameOf(path), content: new Part<MetadataOf[K]>(root) };
}

function wrongSuffix({ kind, path, name }: Component): Finding {
  const wanted = `.${metadataPlaces[kind].suffix}${isSourceForm(path) ? '-meta.xml' : ''}`;
  return found('wrongSuffix', { path, name }, { value: path.split('/').pop() ?? '', wanted });
}
