/** What is used of the editor that Strapi brings, under the name by which Strapi knows it. */
declare module 'codemirror5' {
  type Editor = {
    setOption(name: 'direction', value: 'ltr' | 'rtl'): void;
    on(event: 'focus', handler: () => void): void;
    on(event: 'change', handler: (editor: Editor, change: { origin?: string }) => void): void;
  };
  const CodeMirror: { defineInitHook(hook: (editor: Editor) => void): void };
  export default CodeMirror;
}
