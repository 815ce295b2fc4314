type Take = () => Promise<void>;

const offered = new Map<string, Take[]>();

/** Called by the English module of each catalogue, once for every other language it is there in. */
export function offer(language: string, take: Take): void {
  offered.set(language, [...(offered.get(language) ?? []), take]);
}

/**
 * Takes every catalogue in the language of the reader, where there is one, English otherwise. To be done before anything
 * is drawn; where there is English alone nobody is asked. `findLocale` gives a locale as the host does: "de-DE".
 */
export async function speak(findLocale: () => Promise<string | null>): Promise<void> {
  if (offered.size === 0) return;
  const locale = (await findLocale()) ?? '';
  const language = [locale, locale.split(/[-_]/, 1)[0] ?? ''].find((name) => offered.has(name));
  if (language === undefined) return;
  await Promise.all((offered.get(language) ?? []).map((take) => take()));
  document.documentElement.lang = language;
}
