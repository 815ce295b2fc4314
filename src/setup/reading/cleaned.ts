import { cleanText } from '../../contract/clean-text';
import { readObjectName } from '../../contract/record/object-name';
import { orgHostOf } from '../../contract/record/salesforce-host';
import type { Answers } from '../answers';

/**
 * The answers with every text cleaned of look-alikes and invisible characters, addresses in the one form that is written,
 * and objects in order. A text that is no address stays as it is, for the rules to name.
 */
export function cleaned(answers: Answers): Answers {
  const texts = Object.fromEntries(
    Object.entries(answers).flatMap(([field, value]) =>
      typeof value === 'string' ? [[field, cleanText(value)]] : [],
    ),
  );
  const clean: Answers = { ...answers, ...texts };
  return {
    ...clean,
    myDomain: orgHost(clean.myDomain),
    siteAddress: siteOrigin(clean.siteAddress),
    cloudId: clean.cloudId.toLowerCase(),
    jiraProject: clean.jiraProject.toUpperCase(),
    objects: clean.objects
      .map(({ name, fields }) => ({
        name: readObjectName(name) ?? cleanText(name),
        fields: fields.map(cleanText).sort(byCode),
      }))
      .sort((one, other) => byCode(one.name, other.name)),
  };
}

/** An order that is the same in every language. */
function byCode(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** The My Domain host behind the address of any of the org's screens. */
function orgHost(typed: string): string {
  const host = /^(?:https:\/\/)?([^/?#\s:@]+)(?:[/?#].*)?$/i.exec(typed)?.[1];
  return (host === undefined ? null : orgHostOf(host)) ?? typed;
}

/** Without the slash at its end, and in small letters: an address that has more than a host keeps it. */
function siteOrigin(typed: string): string {
  return /^https?:\/\/[^/]*\/?$/i.test(typed) ? typed.replace(/\/$/, '').toLowerCase() : typed;
}
