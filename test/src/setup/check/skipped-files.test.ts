import { MetadataResolver, RegistryAccess, VirtualTreeContainer } from '@salesforce/source-deploy-retrieve';
import { check } from './check';
import { at, cleanSetUp } from './clean-set-up';

/** What people and other tools make of a file's name and place; `true` where Salesforce's own tool finds it there. */
const variants: readonly (readonly [string, (folder: string, name: string, suffix: string) => string])[] = [
  ['Metadata API form', (folder, name, suffix) => `md/${folder}/${name}.${suffix}`],
  ['source form', (folder, name, suffix) => `force-app/main/default/${folder}/${name}.${suffix}-meta.xml`],
  ['source form, another folder', (_, name, suffix) => `force-app/jira/${name}.${suffix}-meta.xml`],
  ['Metadata API form, another folder', (_, name, suffix) => `md/jira/${name}.${suffix}`],
  ['.xml after the suffix', (folder, name, suffix) => `md/${folder}/${name}.${suffix}.xml`],
  ['.xml instead of the suffix', (folder, name) => `md/${folder}/${name}.xml`],
  ['Metadata API form, a folder deeper', (folder, name, suffix) => `md/${folder}/jira/${name}.${suffix}`],
  ['source form, a folder deeper', (folder, name, suffix) => `p/${folder}/jira/${name}.${suffix}-meta.xml`],
  ['a folder in capitals', (folder, name, suffix) => `md/${folder.toUpperCase()}/${name}.${suffix}`],
  ['a suffix in capitals', (folder, name, suffix) => `md/${folder}/${name}.${suffix.toUpperCase()}`],
  [
    'a suffix in capitals, source form',
    (folder, name, suffix) => `p/${folder}/${name}.${suffix.toUpperCase()}-meta.xml`,
  ],
  ['-meta.xml in capitals', (folder, name, suffix) => `p/${folder}/${name}.${suffix}-META.XML`],
  ['a copy', (folder, name, suffix) => `md/${folder}/${name}.${suffix}.bak`],
  ['another suffix', (folder, name) => `md/${folder}/${name}.metadata`],
];

const files = Object.values(at).map((path) => {
  const [, folder = '', file = ''] = path.split('/');
  const [name = '', suffix = ''] = file.split('.');
  return { path, folder, name, suffix };
});

describe.each(variants)('%s', (_variant, place) => {
  test.each(files)(
    'is skipped, or not, as the checker says: $path',
    async ({ path, folder, name, suffix }) => {
      const placed = place(folder, name, suffix);
      const { findings } = await check({ [placed]: cleanSetUp[path] ?? '' });
      const told = findings.some(({ rule }) => rule === 'wrongSuffix' || rule === 'wrongFolder');
      expect(told).toBe(!isFoundBySalesforce(placed));
    },
  );
});

/** As `sf project deploy start` looks for components in a folder. */
function isFoundBySalesforce(path: string): boolean {
  const tree = VirtualTreeContainer.fromFilePaths([path]);
  try {
    const [top = ''] = path.split('/');
    return new MetadataResolver(new RegistryAccess(), tree).getComponentsFromPath(top).length > 0;
  } catch (error) {
    // Some names it knows nothing of end the whole run, which is no better.
    if (error instanceof Error && error.name === 'TypeInferenceError') return false;
    throw error;
  }
}
