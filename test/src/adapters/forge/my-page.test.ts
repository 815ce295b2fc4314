import { myPage } from '../../../../src/adapters/forge/my-page';
import { startPlatform } from './platform';

test.each([
  ['https://example.atlassian.net', 'https://example.atlassian.net/jira/apps/a/e'],
  ['https://example.atlassian.net/jira/x?y=z#w', 'https://example.atlassian.net/jira/apps/a/e'],
  ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/jira/apps/a/e'],
])('the page of the site %s', (siteUrl, page) => {
  startPlatform();
  expect(myPage(siteUrl)).toBe(page);
});

test.each([null, '', 'example', 'javascript:alert(1)', 'ftp://example.test'])('%p is no site', (siteUrl) => {
  startPlatform();
  expect(() => myPage(siteUrl)).toThrow('PLATFORM_DOWN');
});
