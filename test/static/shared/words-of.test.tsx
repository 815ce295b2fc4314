import { errorCodes, origin } from '../../../src/contract/errors';
import { wordsOfCause } from '../../../static/runs/words/causes';
import { reasonOf } from '../../../static/runs/words/reasons';
import { waitNotice } from '../../../static/runs/words/waits';
import { bulkNotice } from '../../../static/runs/words/bulk';
import { noticeOfError } from '../../../static/shared/words/errors';
import { settingsNotice } from '../../../static/connections/words/settings';

const origins = [undefined, ...(origin.def.entries ? Object.values(origin.def.entries) : [])];
const statuses = [undefined, 200, 302, 401, 403, 404, 422, 429, 500, 502, 503];
const troubles = errorCodes.flatMap((code) =>
  origins.flatMap((by) => statuses.map((status) => ({ code, by, status, reference: '' }))),
);
const until = '2026-10-05T12:00:25.000Z';

/** All that is said of a trouble, wherever it is said. */
function sayings(trouble: (typeof troubles)[number]): readonly string[] {
  const { by, status, code } = trouble;
  const [notice, bulk, settings] = [noticeOfError(trouble), bulkNotice(trouble), settingsNotice(trouble)];
  const [cause, reason] = [wordsOfCause(trouble), reasonOf({ code, detail: null, source: { by, status } })];
  const wait = waitNotice({ until, code, by, status });
  return [notice, bulk, settings, wait]
    .flatMap(({ title, whatToDo = '' }) => [title, whatToDo])
    .concat(cause.title, cause.fix, reason.because, reason.fix);
}

test('whatever comes of whom, every screen has words for it', () => {
  for (const trouble of troubles) {
    for (const text of sayings(trouble)) {
      expect(text).not.toBe('');
      expect(text).not.toMatch(/undefined|null|NaN|  |!|\.\.|,\./);
    }
  }
});

test('trouble of Jira, of Forge or of this app is nowhere told as the Connector’s', () => {
  const several = ['RATE_LIMITED', 'PLATFORM_DOWN'] as const;
  for (const trouble of troubles.filter(({ code }) => several.some((each) => each === code))) {
    const told = sayings(trouble).join(' ');
    if (trouble.by === 'jira') expect(told).toMatch(/Jira/);
    if (trouble.by === 'forge') expect(told).toMatch(/Forge/);
    if (trouble.by !== undefined && trouble.by !== 'connector') expect(told).not.toMatch(/the Connector/i);
    if (trouble.by === undefined) expect(told).not.toMatch(/the Connector/i);
  }
});

test('who answered is nowhere said not to be reached', () => {
  for (const trouble of troubles.filter(({ code }) => code === 'CONNECTOR_DOWN')) {
    if (trouble.status !== undefined) expect(sayings(trouble).join(' ')).not.toMatch(/reached/);
  }
});

test('"named below" is said only where something is', () => {
  for (const trouble of troubles) expect(sayings(trouble).join(' ')).not.toMatch(/named below|is quoted/);
  const quoted = noticeOfError({
    code: 'REFUSED',
    by: 'connector',
    status: 422,
    reference: '',
    detail: 'No.',
  });
  expect(quoted).toMatchObject({
    whatToDo: 'Nothing was changed. Put right what is named below.',
    quote: { text: 'No.' },
  });
});

test('a link that is not found, and a Salesforce that lets nobody in, are not told as the link’s own fault', () => {
  expect(wordsOfCause({ code: 'REFUSED', by: 'connector', status: 502, isQuoted: true })).toEqual({
    title: 'The Connector could not get this into Salesforce',
    fix: 'A Jira admin can look in the Connector whether its own connection to Salesforce is still authorised; then retry these.',
  });
  expect(wordsOfCause({ code: 'REFUSED', by: 'connector', status: 404 }).title).toBe(
    'The Connector does not find this link, issue or record',
  );
});
