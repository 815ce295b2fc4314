import type { BundleFile } from '../../bundle-file';
import type { Component } from '../component';
import { destructiveXml, packageXml } from './package-xml';

/** What belongs to an External Client App and goes with it: Salesforce keeps these records and deletes them itself. *Assumed*. */
const goesWithTheApp: readonly Component['type'][] = [
  'ExtlClntAppOauthSettings',
  'ExtlClntAppGlobalOauthSettings',
  'ExtlClntAppConfigurablePolicies',
  'ExtlClntAppOauthConfigurablePolicies',
];

/** The components that an undo names: all that the bundle named, but for what goes with its app. */
export function undone<C extends Component>(components: readonly C[]): readonly C[] {
  return components.filter(({ type }) => !goesWithTheApp.includes(type));
}

/** A deployment that adds nothing and deletes what the bundle named. */
export function undoFiles(components: readonly Component[]): readonly BundleFile[] {
  return [
    { path: 'undo/package.xml', text: packageXml([]) },
    { path: 'undo/destructiveChanges.xml', text: destructiveXml(undone(components)) },
  ];
}
