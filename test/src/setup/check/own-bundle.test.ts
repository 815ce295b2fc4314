import { bundleOf } from '../../../../src/setup/bundle-of';
import { weakensOf } from '../../../../src/setup/weakens-of';
import { zipOf } from '../../../../src/setup/zip-of';
import type { Known } from '../../../../src/setup/check/known';
import { kindsOfBundle, someAnswers } from '../sample-answers';
import { aFile, check } from './check';

describe.each(Object.entries(kindsOfBundle))('the bundle for: %s', (_kind, changes) => {
  const answers = someAnswers(changes);
  const bundle = bundleOf(answers);
  const known: Known = {
    jiraHost: new URL(answers.siteAddress || 'https://acme.atlassian.net').hostname,
    orgHost: 'acme.my.salesforce.com',
    ...(answers.cloudId === '' ? {} : { cloudId: answers.cloudId }),
    ...(answers.callBack === '' ? {} : { callBack: answers.callBack }),
    ...(answers.callJira ? { tokenKind: answers.tokenKind } : {}),
  };
  const weakened = [...weakensOf(answers)].sort();

  const checked = async (dropped: Parameters<typeof check>[0]) => {
    const { findings, troubles, components } = await check(dropped, known);
    const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
    return { rules, troubles, hasComponents: components > 0 };
  };
  const nothingElse = { rules: weakened, troubles: [], hasComponents: true };

  test('nothing is found in its zip but what was chosen', async () => {
    expect(await checked([aFile('set-up.zip', zipOf(bundle))])).toEqual(nothingElse);
  });

  test.each(['source/', '1-app/', '2-rest/'])('nothing else is found in its folder %s', async (folder) => {
    const files = bundle.filter(({ path }) => path.startsWith(folder));
    const { rules, troubles } = await checked(files.map(({ path, text }) => aFile(path, text)));
    expect(rules.filter((rule) => !weakened.includes(rule))).toEqual([]);
    expect(troubles).toEqual(files.length === 0 ? [{ code: 'nothingDropped', path: '', detail: '' }] : []);
  });
});
