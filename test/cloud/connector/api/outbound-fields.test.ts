import type { JiraIssue } from '../issues-window';
import { outboundFields } from './outbound-fields';

const issue = (fields: Record<string, unknown>): JiraIssue => ({
  id: '1',
  key: 'SUP-1',
  projectId: '10001',
  type: 'Bug',
  fields,
});

test('a document becomes its text, a named value its name, and no value an empty text', () => {
  const line = (text: string): object => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const description = { type: 'doc', version: 1, content: [line('One'), line('Two')] };
  const fields = outboundFields(
    issue({ summary: 'Sum', description, priority: { id: '2', name: 'High' }, status: null }),
    'Case',
  );
  expect(fields).toEqual({
    Subject: 'Sum',
    Description: 'One\nTwo',
    Priority: 'High',
    JiraStatus__c: '',
    JiraKey__c: 'SUP-1',
  });
});

test('a field the issue does not have is not written', () => {
  expect(outboundFields(issue({ summary: 'Sum' }), 'Account')).toEqual({
    JiraSummary__c: 'Sum',
    JiraKey__c: 'SUP-1',
  });
});
