import { isSameOrg, orgHostOf } from '../../../contract/record/salesforce-host';
import { found, type Finding } from '../finding';
import type { App } from '../metadata/apps';
import type { Component } from '../metadata/components';
import type { Known } from '../known';
import { urlIn } from '../metadata/url-in';
import type { SetUp } from '../set-up';

/** What is to be said of where an app sends people back to. Only hosts are told: the rest of such an address may be private. */
export function aboutCallBacks({ apps, components, known }: SetUp): readonly Finding[] {
  return apps.flatMap((app) => [
    // Somebody may have left the beginning out.
    ...app.callBacks.flatMap((line) => aboutLine(app, urlIn(line) ?? urlIn(`https://${line}`))),
    ...components
      .of('AuthProvider')
      .filter(({ content }) => app.key !== null && content.text('consumerKey') === app.key)
      .filter(
        (provider) =>
          app.callBacks.length > 0 && !app.callBacks.some((line) => leadsTo(provider, line, known)),
      )
      .map((provider) => notProvider(app, provider, known)),
    ...otherForge(app, known),
  ]);
}

function aboutLine(app: App, url: URL | null): readonly Finding[] {
  if (url === null) return [];
  const of = { path: app.settings.path, name: app.name };
  const { hostname, protocol } = url;
  return [
    ...(/(?:^|\.)example\.(?:com|org|net)$/.test(hostname)
      ? [found('callBackExample', of, { value: hostname })]
      : []),
    // Salesforce takes http for the own machine, as command lines do.
    ...(protocol === 'http:' && !/^(?:localhost|127\.0\.0\.1)$/.test(hostname)
      ? [found('callBackHttp', of, { value: hostname })]
      : []),
  ];
}

/** Predictable: `/services/authcallback/<URL suffix>` on the org's host; orgs that show their id have it between. */
function leadsTo(provider: Component, line: string, { orgHost }: Known): boolean {
  const url = urlIn(line);
  const [, suffix = ''] =
    /^\/services\/authcallback\/(?:00D\w{12,15}\/)?([^/]+)\/?$/.exec(url?.pathname ?? '') ?? [];
  if (url === null || suffix.toLowerCase() !== provider.name.toLowerCase()) return false;
  const host = orgHostOf(url.hostname);
  return orgHost === undefined || host === null || isSameOrg(host, orgHost);
}

function notProvider(app: App, provider: Component, { orgHost }: Known): Finding {
  const wanted = `https://${orgHost ?? '…my.salesforce.com'}/services/authcallback/${provider.name}`;
  return found(
    'callBackNotProvider',
    { path: app.settings.path, name: app.name },
    { value: provider.name, wanted },
  );
}

/** An address of another installation of this app, or of another app on Forge, while ours is missing. */
function otherForge(app: App, { callBack }: Known): readonly Finding[] {
  if (callBack === undefined || app.callBacks.includes(callBack)) return [];
  const hosts = app.callBacks.map((line) => urlIn(line)?.hostname ?? '');
  const other = hosts.find((host) => host.endsWith('.atlassian-dev.net'));
  if (other === undefined) return [];
  return [found('callBackOtherForge', { path: app.settings.path, name: app.name }, { value: other })];
}
