/** The thread of markdown-thread.ts: renders what it is sent, in turn. */
import { parentPort } from 'node:worker_threads';
import { renderMarkdown } from './markdown.ts';
import type { Texts } from './markdown-thread.ts';

parentPort?.on('message', (texts: Texts) => {
  parentPort?.postMessage(texts.map(({ markdown, part }) => renderMarkdown(markdown, part)));
});
