import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/**
 * Lints each snippet as if it stood in the named file and prints, as JSON, which rules refused it. A program of its
 * own, because jest cannot load ESLint's configuration.
 */
const breaches = JSON.parse(process.argv[2] ?? '[]');
const eslint = new ESLint({
  // The walls need no types, and without them this takes seconds instead of a minute.
  overrideConfig: [
    { languageOptions: { parserOptions: { projectService: false } } },
    tseslint.configs.disableTypeChecked,
    { rules: { '@typescript-eslint/switch-exhaustiveness-check': 'off' } },
  ],
});
const refused = [];
for (const { file, code } of breaches) {
  const [result] = await eslint.lintText(code, { filePath: file });
  refused.push(result.messages.map((message) => message.ruleId ?? message.message));
}
console.log(JSON.stringify(refused));
