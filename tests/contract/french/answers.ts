import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { nodesOf } from './modules.ts';

const installed = join(import.meta.dirname, '../../../node_modules/@strapi');
const servers = [
  'admin/dist/server/server/src',
  ...['content-manager', 'email', 'i18n', 'upload'].map((plugin) => `${plugin}/dist/server`),
];

/** Modules of Strapi's server whose errors no screen shows, by a part of their path, and why. */
export const unshown: Readonly<Record<string, string>> = {
  '/ai/': 'artificial intelligence, with a paid licence only',
  'ai-localization-jobs': 'artificial intelligence, with a paid licence only',
  '/history/': 'with a paid licence only',
  '/mcp/': 'for programs that speak MCP',
  '/content-api': 'for programs, at /api',
  '/graphql': 'for programs; GraphQL is not installed',
  '/strategies/': 'for programs that come with a token',
  '/data-transfer': 'for the command strapi transfer',
  '/transfer/runner': 'for the command strapi transfer',
  '/services/api-token': 'of fields that the screen of tokens fills itself',
  '/services/transfer/token': 'of fields that the screen of tokens fills itself',
  '/controllers/admin-token': 'of fields that the screen of tokens fills itself',
  '/domain/action/': 'of the code of plugins',
  '/mime-validation': 'of the configuration, at the start',
  '/preview-config': 'of the configuration, at the start',
  '/field-sizes': 'of the code of plugins',
};

/** Sentences of shown modules that only a request made by hand gets: the screens fill in what they speak of. */
export const byHand: ReadonlySet<string> = new Set([
  'ValidationError',
  'Missing refresh token',
  'Invalid refresh token',
  'ids must be an array of id',
  "Cannot register the first admin because the super admin role doesn't exist.",
  "The model … doesn't exist",
  "The relational field … doesn't exist on …",
  'ContentType not found',
  '… must be a valid `uid` attribute',
  'Invalid content type',
  'documentId is required for Collection Types',
  'Preview config not found',
  'Model … is not localized',
  'Locale not found',
  'AI Metadata service is not enabled',
  'No active job found',
  'File id is required',
  'Invalid withCount parameter. Expected "t","1","true","false","0","f"',
]);

const thrown = /Error$/;
const answered =
  /^ctx\.(badRequest|forbidden|unauthorized|notFound|conflict|payloadTooLarge|internalServerError|notImplemented)$/;

/** A sentence as written, `…` for what is put in while it runs; nothing where it is made elsewhere. */
function sentenceOf(node: ts.Expression | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [sentenceOf(node.left), sentenceOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** Every sentence with which the installed server refuses a request of the screens, and its module. */
export function answers(): { where: string; sentence: string }[] {
  const paths = servers.flatMap((folder) =>
    readdirSync(join(installed, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  );
  const shown = paths.filter(
    (path) => path.endsWith('.mjs') && !Object.keys(unshown).some((part) => path.includes(part)),
  );
  return shown.flatMap((where) => {
    const source = ts.createSourceFile(
      where,
      readFileSync(join(installed, where), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    return [...nodesOf(source)].flatMap((node) => {
      const name = ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression.getText() : '';
      const refuses = ts.isNewExpression(node)
        ? thrown.test(name) && !/^(Type|Range)?Error$/.test(name)
        : answered.test(name);
      if (!refuses || !(ts.isNewExpression(node) || ts.isCallExpression(node))) return [];
      const sentence = sentenceOf(node.arguments?.[0]);
      return sentence === undefined ? [] : [{ where, sentence }];
    });
  });
}
