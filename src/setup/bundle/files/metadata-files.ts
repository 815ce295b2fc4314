import type { BundleFile } from '../../bundle-file';
import { metadataPlaces } from '../../metadata-places';
import type { Stage, StagedComponent } from '../component';
import { apiVersion, packageXml } from './package-xml';
import { xmlOf } from './xml-of';

/** The folder of each stage: as it is, it can be deployed. */
export const stageFolders: Readonly<Record<Stage, string>> = { app: '1-app', rest: '2-rest' };

const stages: readonly Stage[] = ['app', 'rest'];

/** The stages that something is deployed in, in order. */
export function stagesOf(components: readonly StagedComponent[]): readonly Stage[] {
  return stages.filter((stage) => components.some((component) => component.stage === stage));
}

/** Each component twice: in the form of the Metadata API, and in the form in which projects keep their source. */
export function metadataFiles(components: readonly StagedComponent[]): readonly BundleFile[] {
  const staged = stagesOf(components);
  const manifests = staged.map((stage) => ({
    path: `${stageFolders[stage]}/package.xml`,
    text: packageXml(components.filter((component) => component.stage === stage)),
  }));
  const files = components.flatMap((component) => {
    const { folder, suffix } = metadataPlaces[component.type];
    const place = `${folder}/${component.name}.${suffix}`;
    const text = xmlOf(component);
    const inStage = stageFolders[component.stage];
    return [
      { path: `${inStage}/${place}`, text },
      { path: `source/${inStage}/main/default/${place}-meta.xml`, text },
    ];
  });
  return [...manifests, ...files, { path: 'source/sfdx-project.json', text: project(staged) }];
}

/** A project of the Salesforce CLI with a directory for each stage. */
function project(staged: readonly Stage[]): string {
  const packageDirectories = staged.map((stage, index) => ({
    path: stageFolders[stage],
    default: index === 0,
  }));
  return `${JSON.stringify({ packageDirectories, namespace: '', sourceApiVersion: apiVersion }, null, 2)}\n`;
}
