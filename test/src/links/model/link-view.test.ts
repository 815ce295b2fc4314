import { noNews, recall } from '../../../../src/links/model/link-memory';
import { linkViews } from '../../../../src/links/model/link-view';
import { aLink, aMirror, aMirroredLink, noon, oneCase } from '../../../builders';

const now = new Date(noon);
const pasted = aMirror({ links: [aMirroredLink({ host: 'pasted.my.salesforce.com' })] });

it.each([
  [
    'the pasted address, also where one is set',
    pasted,
    'acme.my.salesforce.com',
    `https://pasted.my.salesforce.com/${oneCase}`,
  ],
  ['the setting', null, 'acme.my.salesforce.com', `https://acme.my.salesforce.com/${oneCase}`],
  ['the pasted address', pasted, null, `https://pasted.my.salesforce.com/${oneCase}`],
  ['nothing', null, null, null],
])('opens a record at the host of %s', (_what, mirror, setting, url) => {
  expect(linkViews([aLink()], recall(mirror, noNews, now), setting)[0]?.url).toBe(url);
});

it('shows the options as held and the push as remembered', () => {
  const lastPush = { at: noon, outcome: 'pushed' } as const;
  const memory = recall(
    aMirror(),
    { marks: new Map([[oneCase, { ...lastPush, mac: 'm' }]]), hosts: new Map() },
    now,
  );
  expect(linkViews([aLink({ autoPull: true })], memory, null)).toEqual([
    { ...aLink({ autoPull: true }), lastPush, url: null },
  ]);
});
