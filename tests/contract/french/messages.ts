import ts from 'typescript';
import { nodesOf, type Module } from './modules.ts';

/** A sentence that the screens ask for: by its key, with Strapi's English; `where` is the module. */
export type Message = { readonly key: string; readonly english: string; readonly where: string };

/** What stands before the keys of a plugin, which its modules write in functions of several names. */
const plugins: Readonly<Record<string, string>> = {
  'content-manager': 'content-manager.',
  'content-type-builder': 'content-type-builder.',
  'plugin-users-permissions': 'users-permissions.',
  email: 'email.',
  i18n: 'i18n.',
  upload: 'upload.',
};

/** Functions by which modules put the plugin’s name before a key. */
const translating = /^get(Trad|Translation(Key)?)$/;

/** `content-manager.` for a module of that plugin; nothing for the admin itself. */
export function prefixOf(path: string): string {
  return plugins[path.split('/')[1] ?? ''] ?? '';
}

const text = (node: ts.Node | undefined) =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;

/** The keys that an expression can give; none where it is known to the running screen only. */
function keysOf(node: ts.Expression, prefix: string): string[] {
  const plain = text(node);
  if (plain !== undefined) return [plain];
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue, prefix), ...keysOf(node.whenFalse, prefix)];
  if (ts.isCallExpression(node) && translating.test(node.expression.getText())) {
    const [inner] = node.arguments;
    return inner === undefined ? [] : keysOf(inner, prefix).map((key) => prefix + key);
  }
  if (ts.isTemplateExpression(node)) {
    const [span, another] = node.templateSpans;
    const ofPlugin =
      node.head.text === '' && another === undefined && /^plugin_?id$/i.test(span?.expression.getText() ?? '');
    return ofPlugin && span !== undefined ? [prefix + span.literal.text.slice(1)] : [];
  }
  return [];
}

function property(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = node.properties.find(
    (candidate) =>
      (ts.isPropertyAssignment(candidate) && text(candidate.name) === name) || candidate.name?.getText() === name,
  );
  return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

/** Every sentence that a module asks for by a key that is written in it. */
export function messagesOf({ path, source }: Module): Message[] {
  return [...nodesOf(source)].filter(ts.isObjectLiteralExpression).flatMap((node) => {
    const id = property(node, 'id');
    const english = property(node, 'defaultMessage');
    const asked = ts.isCallExpression(node.parent) && /formatMessage$/.test(node.parent.expression.getText());
    if (id === undefined || (english === undefined && !asked)) return [];
    return keysOf(id, prefixOf(path)).map((key) => ({ key, english: text(english) ?? '', where: path }));
  });
}

/**
 * Keys that a module puts together while it runs: their unchanging beginnings, of two words at least
 * (`Settings.permissions.${action}`), and endings (`${key}.withField`).
 */
export function partsOf({ path, source }: Module): { beginnings: string[]; endings: string[] } {
  const templates = [...nodesOf(source)].filter(ts.isTemplateExpression);
  const beginnings = templates.flatMap((node) => {
    const called = ts.isCallExpression(node.parent) && translating.test(node.parent.expression.getText());
    const beginning = (called ? prefixOf(path) : '') + node.head.text;
    return /^[\w-]+\.[\w-]+\.[\w.-]*$/.test(beginning) ? [beginning] : [];
  });
  const endings = templates.flatMap(({ head, templateSpans }) => {
    const ending = templateSpans.at(-1)?.literal.text ?? '';
    return head.text === '' && /^\.[A-Za-z]{5,}$/.test(ending) ? [ending] : [];
  });
  return { beginnings, endings };
}

/** Every text of a module that has the form of a key: some keys are handed over before they are asked for. */
export function mentionsOf({ path, source }: Module): string[] {
  return [...nodesOf(source)].flatMap((node) => {
    const said = text(node);
    return said !== undefined && /^[\w-]+(\.[\w-]+)+$/.test(said) ? [said, prefixOf(path) + said] : [];
  });
}
