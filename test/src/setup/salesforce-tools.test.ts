import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  ComponentSet,
  MetadataConverter,
  MetadataResolver,
  RegistryAccess,
  ZipTreeContainer,
} from '@salesforce/source-deploy-retrieve';
import type { BundleFile } from '../../../src/setup/bundle-file';
import { bundleOf } from '../../../src/setup/bundle-of';
import { zipOf } from '../../../src/setup/zip-of';
import { parseFile, textsOf } from './parse-file';
import { kindsOfBundle, someAnswers } from './sample-answers';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'set-up-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `Type name`, read from where a file lies and what its root is: our own reading, for comparison. */
function named({ path: place, text }: BundleFile): string {
  const name = path
    .basename(place)
    .replace(/-meta\.xml$/, '')
    .replace(/\.[^.]+$/, '');
  return `${parseFile(text).root} ${name}`;
}

function metadataIn(files: readonly BundleFile[], inside: string): readonly BundleFile[] {
  return files.filter(
    ({ path: place }) =>
      place.startsWith(inside) &&
      place.split('/').length > inside.split('/').length &&
      !/package\.xml$|\.json$/.test(place),
  );
}

function unpack(files: readonly BundleFile[]): void {
  for (const { path: place, text } of files) {
    mkdirSync(path.join(folder, path.dirname(place)), { recursive: true });
    writeFileSync(path.join(folder, place), text);
  }
}

const found = (set: ComponentSet) =>
  [...set.getSourceComponents()].map(({ type, fullName }) => `${type.name} ${fullName}`).sort();

const kinds = Object.entries(kindsOfBundle);

test.each(kinds)('%s: every file of the zip is found by Salesforce’s tools', async (_name, changed) => {
  const files = bundleOf(someAnswers(changed));
  const tree = await ZipTreeContainer.create(Buffer.from(zipOf(files)));
  for (const inside of ['1-app', '2-rest', 'source'].filter((name) =>
    files.some((file) => file.path.startsWith(name)),
  )) {
    const components = new MetadataResolver(new RegistryAccess(), tree).getComponentsFromPath(inside);
    const expected = metadataIn(files, inside).map(named).sort();
    expect(components.map(({ type, fullName }) => `${type.name} ${fullName}`).sort()).toEqual(expected);
  }
});

test.each(kinds)(
  '%s: source becomes what the stages hold, and the other way round',
  async (_name, changed) => {
    const files = bundleOf(someAnswers(changed));
    unpack(files);
    const stages = ['1-app', '2-rest'].filter((stage) => files.some((file) => file.path.startsWith(stage)));
    const tried = stages.map(async (stage) => {
      const expected = metadataIn(files, stage).map(named).sort();
      const source = ComponentSet.fromSource(path.join(folder, 'source', stage));
      const built = path.join(folder, 'built', stage);
      await new MetadataConverter().convert(source, 'metadata', {
        type: 'directory',
        outputDirectory: built,
        genUniqueDir: false,
      });
      expect(found(ComponentSet.fromSource(built))).toEqual(expected);
      const back = path.join(folder, 'back', stage);
      const deployed = ComponentSet.fromSource(path.join(folder, stage));
      await new MetadataConverter().convert(deployed, 'source', {
        type: 'directory',
        outputDirectory: back,
        genUniqueDir: false,
      });
      expect(found(ComponentSet.fromSource(back))).toEqual(expected);
      const manifest = await ComponentSet.fromManifest({
        manifestPath: path.join(folder, stage, 'package.xml'),
        resolveSourcePaths: [path.join(folder, stage)],
      });
      expect(found(manifest)).toEqual(expected);
      const members = textsOf(
        parseFile(files.find((file) => file.path === `${stage}/package.xml`)?.text ?? '').node,
        'members',
      );
      expect(members).toHaveLength(expected.length);
    });
    // A conversion waits more than it works.
    await Promise.all(tried);
  },
);
