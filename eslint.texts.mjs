/** Attributes and properties whose value a person reads or hears. */
const read = new Set([
  ...['title', 'label', 'hint', 'placeholder', 'alt', 'aria-label', 'aria-description', 'aria-valuetext'],
  ...['whatToDo', 'words', 'question', 'consequence', 'yes', 'no'],
]);

/** Between a text and the place it is shown in may stand a choice, or a joining of texts. */
const between = new Set([
  'ConditionalExpression',
  'LogicalExpression',
  'BinaryExpression',
  'TemplateLiteral',
  'JSXExpressionContainer',
  'TSAsExpression',
  'TSSatisfiesExpression',
]);

/** What is in no page: an address of a module, a type, what a developer reads. */
const aside = new Set(['ImportDeclaration', 'ImportExpression', 'ExportAllDeclaration', 'TSLiteralType']);

const message = 'Texts stand in a catalogue: messages/en.yml of the feature.';

/** Refuses what a person reads in code: texts between tags, in what is shown, in words files, and whatever reads as a sentence. */
const noText = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const isWords = /\/words\/[^/]+$/.test(context.filename.replaceAll('\\', '/'));
    const refuse = (node, text) => {
      const place = placeOf(node);
      if (place === 'aside' || !/\p{L}/u.test(text)) return;
      const isText = place === 'shown' || readsAsText(text) || (isWords && readsAsWords(text));
      if (isText) context.report({ node, message });
    };
    return {
      JSXText: (node) => {
        if (/\p{L}/u.test(node.value)) context.report({ node, message });
      },
      Literal: (node) => {
        if (typeof node.value === 'string') refuse(node, node.value);
      },
      TemplateElement: (node) => {
        refuse(node, node.value.cooked ?? '');
      },
    };
  },
};

/** A capital letter and words after it, or a full stop after a word and a space: "Paste the token", " of them. Look". */
function readsAsText(text) {
  return /^\P{L}*\p{Lu}[\p{L}’]* +\S*\p{L}/u.test(text) || /\p{Ll}{2}\. +\p{Lu}/u.test(text);
}

/** Words among words: more than a key, a tone or a code. */
function readsAsWords(text) {
  return /\p{L}{2}.* |^\s.*\p{L}{2}|^\p{Lu}\p{Ll}/u.test(text);
}

function placeOf(node) {
  let child = node;
  for (let above = node.parent; above; child = above, above = above.parent) {
    if (aside.has(above.type)) return 'aside';
    if (above.type === 'ExportNamedDeclaration' && above.source === child) return 'aside';
    if (above.type === 'NewExpression' && /Error$/.test(above.callee.name ?? '')) return 'aside';
    if (above.type === 'JSXAttribute') return read.has(nameOf(above.name)) ? 'shown' : 'aside';
    if (above.type === 'Property' && above.value === child)
      return read.has(above.key.name ?? above.key.value) ? 'shown' : 'plain';
    if (above.type === 'JSXElement' || above.type === 'JSXFragment') return 'shown';
    if (above.type === 'ConditionalExpression' && above.test === child) return 'plain';
    if (above.type === 'BinaryExpression' && above.operator !== '+') return 'plain';
    if (!between.has(above.type)) return 'plain';
  }
  return 'plain';
}

function nameOf(name) {
  return typeof name.name === 'string' ? name.name : `${name.namespace.name}:${name.name.name}`;
}

/**
 * Refuses to read a message while a module is loaded: the language is chosen after that. Whatever holds a message is a
 * function, or in one.
 */
const messagesWhenShown = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    ImportDeclaration(node) {
      if (!/\/messages\/[a-z]+\.yml$/.test(node.source.value)) return;
      for (const variable of context.sourceCode.getDeclaredVariables(node)) {
        for (const { identifier, from, isTypeReference } of variable.references) {
          const isType = isTypeReference || /^TS(TypeQuery|QualifiedName)$/.test(identifier.parent.type);
          if (from.variableScope.type !== 'module' || isType) continue;
          context.report({
            node: identifier,
            message: 'A message read while a module is loaded stays English.',
          });
        }
      }
    },
  }),
};

/** The rules about texts; test/walls proves that they refuse what they should. */
export const texts = { rules: { 'no-text': noText, 'when-shown': messagesWhenShown } };
