import { reminderNotes } from '../../../../src/adapters/forge/reminder-notes';
import { noon } from '../../../builders';
import { startPlatform } from './platform';

const token = { connectionId: 'site', tokenId: 'ab12cd34' };

test.each([
  { state: 'making', at: noon },
  { state: 'made', at: noon, issueId: '10200' },
  { state: 'refused', at: noon, code: 'REFUSED', detail: 'Team is required.' },
] as const)('a note comes back as it was written, for its token only: $state', async (note) => {
  startPlatform();
  expect(await reminderNotes.read(token)).toBeNull();
  await reminderNotes.write(token, note);
  expect(await reminderNotes.read(token)).toMatchObject(note);
  expect(await reminderNotes.read({ ...token, tokenId: 'another' })).toBeNull();
});
