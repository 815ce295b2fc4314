import type { CheckLine } from '../../../src/setup/check-line';
import { quotedFrom } from '../../records/messages/en.yml';
import { toned, type Notice } from '../../shared/words/notice';
import { line as words } from '../messages/en.yml';

/** What check-jira.apex found out: what is so, its cause, and the next step. */
export function lineNotice(line: CheckLine): Notice {
  switch (line.kind) {
    case 'well': {
      const { title, titleIn, whatToDo } = words.kinds.well;
      return toned('success', {
        title: line.project === null ? title : titleIn({ project: line.project }),
        whatToDo,
      });
    }
    case 'missing': {
      const { title, whatToDo } = words.kinds.missing;
      const rights = line.rights.map((right) => words.rights[right]).join(', ');
      return toned('error', { title: title({ rights }), whatToDo });
    }
    case 'noCall':
      return { ...toned('error', words.kinds.noCall), quote: { from: quotedFrom, text: line.words } };
    case 'otherStatus': {
      const { title, whatToDo } = words.kinds.otherStatus;
      return toned('warning', { title: title({ status: line.status }), whatToDo });
    }
    case 'unauthorized':
    case 'forbidden':
    case 'notFound':
      return toned('error', words.kinds[line.kind]);
    case 'unknown':
      return toned('warning', words.kinds.unknown);
  }
}
