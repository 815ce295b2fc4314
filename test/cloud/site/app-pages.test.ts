import { listAppPages } from './app-pages';
import type { UiModule } from './ui-module';

const plain = {
  key: 'm',
  title: 'Title',
  resource: 'r',
  useAsConfig: false,
  useAsGetStarted: false,
  pages: [],
};
const pages = [
  { title: 'Connection', route: 'connection' },
  { title: 'Bulk push', route: 'bulk-push' },
];

test.each<[UiModule, readonly object[]]>([
  [
    { ...plain, type: 'jira:adminPage', pages },
    [
      { title: 'Connection', path: '/admin/apps/m/connection' },
      { title: 'Bulk push', path: '/admin/apps/m/bulk-push' },
    ],
  ],
  [{ ...plain, type: 'jira:adminPage' }, [{ title: 'Title', path: '/admin/apps/m' }]],
  [{ ...plain, type: 'jira:adminPage', useAsConfig: true }, []],
  [{ ...plain, type: 'jira:adminPage', useAsGetStarted: true }, []],
  [{ ...plain, type: 'jira:projectPage' }, [{ title: 'Title in SUP', path: '/projects/SUP/apps/m' }]],
  [
    { ...plain, type: 'jira:globalPage', home: '/jira/apps/a/e' },
    [{ title: 'Title', path: '/jira/apps/a/e' }],
  ],
  [{ ...plain, type: 'jira:issuePanel' }, []],
])('%j has the pages %j', (each, found) => {
  expect(listAppPages([each], 'SUP')).toEqual(found);
});
