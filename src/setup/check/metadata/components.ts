import type { Part } from '../xml/part';
import type { Kind, MetadataOf } from './kinds';

/** One component of a set-up, in a file that was read. */
export interface Component<K extends Kind = Kind> {
  readonly kind: K;
  readonly name: string;
  readonly path: string;
  readonly content: Part<MetadataOf[K]>;
}

type Lists = { readonly [K in Kind]: Component<K>[] };

/** All components that were read, by kind, each once: the same content in source and Metadata API form counts once. */
export class Components {
  private readonly lists: Lists = {
    NamedCredential: [],
    ExternalCredential: [],
    AuthProvider: [],
    ConnectedApp: [],
    ExternalClientApplication: [],
    ExtlClntAppOauthSettings: [],
    ExtlClntAppGlobalOauthSettings: [],
    ExtlClntAppOauthConfigurablePolicies: [],
    ExtlClntAppConfigurablePolicies: [],
    ExtlClntAppOauthSecuritySettings: [],
    ExternalClientAppSettings: [],
    PermissionSet: [],
    Profile: [],
    RemoteSiteSetting: [],
  };
  private readonly seen = new Map<string, Component[]>();

  /** Takes a component in. Says which other one has its name and another content, if any. */
  add<K extends Kind>(component: Component<K>): Component | null {
    const key = `${component.kind} ${component.name.toLowerCase()}`;
    const ofThisName = this.seen.get(key) ?? [];
    if (ofThisName.some((other) => other.content.isSameAs(component.content))) return null;
    this.seen.set(key, [...ofThisName, component]);
    this.lists[component.kind].push(component);
    return ofThisName[0] ?? null;
  }

  of<K extends Kind>(kind: K): readonly Component<K>[] {
    return this.lists[kind];
  }

  /** Names are compared as Salesforce does, without regard to case. */
  named<K extends Kind>(kind: K, name: string): Component<K> | null {
    const wanted = name.toLowerCase();
    return this.of(kind).find((component) => component.name.toLowerCase() === wanted) ?? null;
  }

  get count(): number {
    return Object.values(this.lists).reduce((sum, list) => sum + list.length, 0);
  }
}
