/// <reference types="astro/client" />

/** What stands beside the project where it is built. */
declare module '*/templates.mjs' {
  import type { TemplateFunctions } from '../../peer/pages.ts';
  const templates: TemplateFunctions;
  export default templates;
}
