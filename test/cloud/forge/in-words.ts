import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  FORGE_SUPPORTED_LOCALE_CODES,
  TranslationsGetter,
  Translator,
  type TranslationResourceContent,
} from '@forge/i18n';
import * as z from 'zod/mini';

/** Everybody reads this site in this language: it is the locale of every page's context. */
const locale = 'en-US';

const code = z.enum(FORGE_SUPPORTED_LOCALE_CODES);
const declaration = z.looseObject({
  translations: z.optional(
    z.object({
      resources: z.array(z.object({ key: code, path: z.string() })),
      fallback: z.strictObject({ default: code }),
    }),
  ),
});
const content: z.ZodMiniType<TranslationResourceContent> = z.record(
  z.string(),
  z.union([z.string(), z.lazy(() => content)]),
);
const named = z.strictObject({ i18n: z.string() });

/**
 * A manifest with texts in the place of `{ i18n: key }`, looked up by Forge's own translator: in the reader's language, else
 * in the default one. Rejects for a key without a text.
 * https://developer.atlassian.com/platform/forge/manifest-reference/translations/
 */
export async function inWords(manifest: unknown, appDir: string): Promise<unknown> {
  const { translations } = declaration.parse(manifest);
  if (!translations) return worded(manifest, () => null);
  const { resources, fallback } = translations;
  const files = new Map(resources.map((resource) => [resource.key, resource.path]));
  const getter = new TranslationsGetter({
    getI18nInfoConfig: () => Promise.resolve({ locales: [...files.keys()], fallback }),
    getTranslationResource: async (key) =>
      content.parse(JSON.parse(await readFile(path.join(appDir, files.get(key) ?? ''), 'utf8'))),
  });
  const translator = new Translator(locale, getter);
  await translator.init();
  return worded(manifest, (key) => translator.translate(key));
}

function worded(value: unknown, textOf: (key: string) => string | null): unknown {
  const { success, data } = named.safeParse(value);
  if (success) {
    const text = textOf(data.i18n);
    if (text === null) throw new Error(`manifest.yml: no text for the i18n key "${data.i18n}"`);
    return text;
  }
  if (Array.isArray(value)) return value.map((each) => worded(each, textOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, worded(each, textOf)]));
}
