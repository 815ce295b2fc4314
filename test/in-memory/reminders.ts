import type {
  IssueType,
  ReminderObstacle,
  ReminderPlace,
} from '../../src/contract/connections/reminder-issue';
import type { ReminderIssues, ReminderNote, ReminderNotes, ReminderText } from '../../src/ports/reminders';

/** Reminder issues and notes in memory. */
export class InMemoryReminders {
  readonly notes = new Map<string, ReminderNote>();
  /** The issues that were made, and where. */
  readonly made: (ReminderText & { readonly place: ReminderPlace })[] = [];
  obstacle: ReminderObstacle | null = null;
  /** What the app may create in any project. */
  types: readonly IssueType[] = [
    { id: '10101', name: 'Task' },
    { id: '10102', name: 'Bug' },
  ];
  /** Fails the next creations, before or after the issue is there. */
  readonly faults: { readonly error: unknown; readonly when: 'before' | 'after' }[] = [];
  /** Storage refuses to keep notes in these states. */
  readonly unwritable = new Set<ReminderNote['state']>();

  readonly issues: ReminderIssues = {
    types: () => Promise.resolve(this.types),
    obstacle: () => Promise.resolve(this.obstacle),
    find: (tokenId) => {
      const at = this.made.findIndex((each) => each.tokenId === tokenId);
      return Promise.resolve(at === -1 ? null : String(20_000 + at));
    },
    create: async (place, text) => {
      await Promise.resolve();
      const fault = this.faults.shift();
      if (fault?.when === 'before') throw fault.error;
      this.made.push({ ...text, place });
      if (fault) throw fault.error;
      return String(20_000 + this.made.length - 1);
    },
  };

  readonly store: ReminderNotes = {
    read: ({ tokenId }) => Promise.resolve(this.notes.get(tokenId) ?? null),
    write: ({ tokenId }, note) => {
      if (this.unwritable.has(note.state)) return Promise.reject(new Error('storage is down'));
      this.notes.set(tokenId, note);
      return Promise.resolve();
    },
  };
}
