import ts from 'typescript';
import { nodesOf, type Module } from './modules.ts';

/** A text that Strapi wrote into a component: nobody can translate it. */
export type Literal = { readonly where: string; readonly text: string };

/** Properties of a component that a person reads or hears. */
const read = new Set([
  ...['children', 'label', 'title', 'placeholder', 'hint', 'alt', 'aria-label', 'closeLabel', 'clearLabel'],
  ...['loadingMessage', 'createMessage', 'noOptionsMessage', 'error', 'message', 'subtitle', 'description', 'content'],
]);

function textsIn(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(textsIn);
  if (ts.isParenthesizedExpression(node)) return textsIn(node.expression);
  if (ts.isConditionalExpression(node)) return [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)];
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return textsIn(node.body);
  if (ts.isTemplateExpression(node)) {
    return [[node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')];
  }
  if (ts.isBinaryExpression(node)) {
    const either = [
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
      ts.SyntaxKind.AmpersandAmpersandToken,
    ];
    return either.includes(node.operatorToken.kind) ? textsIn(node.right) : [];
  }
  return [];
}

const nameOf = (name: ts.PropertyName | ts.BindingName) =>
  ts.isStringLiteralLike(name) || ts.isIdentifier(name) ? name.text : '';

/** What a component or a notification says in words of its own, and the words it falls back on where it is given none. */
export function literalsOf({ path, source }: Module): Literal[] {
  const texts = [...nodesOf(source)].flatMap((node) => {
    if (ts.isBindingElement(node) && node.initializer !== undefined) {
      return read.has(nameOf(node.propertyName ?? node.name)) ? textsIn(node.initializer) : [];
    }
    if (!ts.isPropertyAssignment(node) || !read.has(nameOf(node.name))) return [];
    const call = node.parent.parent;
    const shown = ts.isCallExpression(call) && /^(jsxs?|toggleNotification)$/.test(call.expression.getText());
    return shown ? textsIn(node.initializer) : [];
  });
  return texts.filter((text) => /[A-Za-z]{2}/.test(text)).map((text) => ({ where: path, text }));
}
