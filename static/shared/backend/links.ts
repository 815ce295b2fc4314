import { makeInvoke } from '@forge/bridge';
import type {
  LinkWish,
  LinkResult,
  OptionsResult,
  linksContract,
  PanelView,
} from '../../../src/contract/links/questions';
import type { PushAnswer, UnlinkResult } from '../../../src/contract/links/questions';
import type { QuestionOf, Reply } from '../../../src/contract/procedure';
import { asking, commanding, type Definitions } from './ask';

type Surface = typeof linksContract;

const invoke = makeInvoke<Definitions<Surface>>();

/** What this person may do on the issue, and its links as the Connector holds them now. */
export function openPanel(): Promise<Reply<PanelView>> {
  return asking(invoke('openPanel', {}));
}

/** Links records to the issue, and pushes to them if wished. */
export function linkRecords(wish: LinkWish): Promise<Reply<LinkResult>> {
  return commanding(invoke('linkRecords', wish));
}

/** Pushes the issue to one linked record. */
export function pushRecord(recordId: string): Promise<Reply<PushAnswer>> {
  return commanding(invoke('pushRecord', { recordId }));
}

/** Pushes the issue to all its records, save those that are view only. */
export function pushAll(): Promise<Reply<PushAnswer>> {
  return commanding(invoke('pushAll', {}));
}

/** Changes the options of a link, from those the person saw to those they wish. */
export function changeOptions(change: QuestionOf<Surface['changeOptions']>): Promise<Reply<OptionsResult>> {
  return commanding(invoke('changeOptions', change));
}

/** Removes one link; `seen` are the links the person had before them, so that fresh ones are not dropped silently. */
export function unlinkRecord(recordId: string, seen: readonly string[]): Promise<Reply<UnlinkResult>> {
  return commanding(invoke('unlinkRecord', { recordId, seen: [...seen] }));
}
