import CodeMirror from 'codemirror5';
import { languages } from 'shared/languages';
import { screenLanguage } from '../screen-language';

/**
 * Turns Strapi's editors of long texts to the side from which the screen's language is written: CodeMirror places its own
 * cursor, so that no style sheet can do it. Strapi keeps an editor when the language changes, and puts another text in.
 */
export function orientTexts(): void {
  CodeMirror.defineInitHook((editor) => {
    const orient = (): void => editor.setOption('direction', languages[screenLanguage(window.location.search)].dir);
    orient();
    editor.on('focus', orient);
    editor.on('change', (_editor, { origin }) => {
      if (origin === 'setValue') orient();
    });
  });
}
