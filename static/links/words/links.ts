import type { LinkOptions } from '../../../src/contract/links/link';
import type { LinkResult, OptionsResult, UnlinkResult } from '../../../src/contract/links/questions';
import { options as optionWords } from '../../shared/messages/en.yml';
import { toned, type Notice } from '../../shared/words/notice';
import { linked as linkedWords, optionsNow as now, optionsOutcomes } from '../messages/en.yml';
import { unlinking, unlinkOutcomes } from '../messages/en.yml';
import { noticeOfPushes } from './pushes';

/** Said in the open editor where somebody else has changed the options meanwhile. */
export function optionsNow(options: LinkOptions): Notice {
  const on = optionNames.filter((name) => options[name]).map((name) => optionWords[name].label);
  const whatToDo = on.length === 0 ? now.noneOn : now.whatToDo({ names: on.join(', ') });
  return { tone: 'warning', title: now.title, whatToDo };
}

const optionNames = ['viewOnly', 'autoPush', 'autoPull'] as const satisfies readonly (keyof LinkOptions)[];

/** What came of changed options. */
export function noticeOfOptions({ outcome }: OptionsResult): Notice {
  return toned(outcome === 'changed' ? 'success' : 'warning', optionsOutcomes[outcome]);
}

const unlinkTones = {
  unlinked: 'success',
  alreadyGone: 'info',
  stillLinked: 'warning',
  lastLinkStays: 'warning',
  notConfirmed: 'warning',
} as const satisfies Record<UnlinkResult['outcome'], Notice['tone']>;

/** What came of an unlink, and whether anything else changed in the meantime. */
export function noticeOfUnlink(name: string, { outcome, appeared, vanished }: UnlinkResult): Notice {
  const { title, whatToDo: own }: UnlinkWords = unlinkOutcomes[outcome];
  const others = [
    ...(appeared.length > 0 ? [unlinking.appeared({ count: appeared.length })] : []),
    ...(vanished.length > 0 ? [unlinking.vanished({ count: vanished.length })] : []),
  ];
  const meanwhile = others.length > 0 ? unlinking.meanwhile({ what: others.join(', ') }) : '';
  const whatToDo = [own, meanwhile].filter(Boolean).join(' ');
  return { tone: unlinkTones[outcome], title: title({ name }), ...(whatToDo ? { whatToDo } : {}) };
}

interface UnlinkWords {
  readonly title: (given: { readonly name: string }) => string;
  readonly whatToDo?: string;
}

const linkedOrder = ['linked', 'alreadyLinked', 'notConfirmed'] as const satisfies readonly Linked[];
type Linked = LinkResult['items'][number]['linked'];

/** What came of linking, as a count per outcome, and of the pushes that went with it. */
export function noticeOfLinking({ items }: LinkResult): Notice {
  const count = (linked: Linked): number => items.filter((item) => item.linked === linked).length;
  const parts = linkedOrder.filter((linked) => count(linked) > 0);
  const title = parts.map((linked) => linkedWords[linked]({ count: count(linked) })).join(', ');
  if (count('notConfirmed') > 0) return { tone: 'warning', title, whatToDo: linkedWords.lookAgain };
  const tone = count('linked') > 0 ? 'success' : 'info';
  const pushes = items.flatMap((item) => item.push ?? []);
  if (pushes.length === 0) return { tone, title };
  const pushed = noticeOfPushes(pushes);
  const whatToDo = [linkedWords.push({ what: pushed.title }), pushed.whatToDo].filter(Boolean).join(' ');
  return { tone: pushed.tone, title, whatToDo };
}
