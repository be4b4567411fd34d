/**
 * Buttons that need a script stand hidden in the page, and are shown here where the browser can do what they offer:
 * `data-copy` copies the text of the element with that id, or else its `data-text`, `data-share` opens the system's own sharing, `data-print` prints.
 */
function offer(name: string, act: (button: HTMLButtonElement) => void): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>(`button[data-${name}]`)) {
    button.hidden = false;
    button.addEventListener('click', () => {
      act(button);
    });
  }
}

/** Copies, and says in the live region after the button what came of it. */
function copy({ dataset, nextElementSibling: status }: HTMLButtonElement): void {
  const say = (words: string | undefined): void => {
    if (status !== null) status.textContent = words ?? '';
  };
  const text = dataset['text'] ?? document.getElementById(dataset['copy'] ?? '')?.textContent ?? '';
  navigator.clipboard.writeText(text).then(
    () => {
      say(dataset['copied']);
    },
    () => {
      say(dataset['failed']);
    },
  );
}

function share(): void {
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  // A reader who closes the system's sheet refuses, which is no fault.
  navigator.share({ title: document.title, url }).catch(() => undefined);
}

if ('clipboard' in navigator) offer('copy', copy);
if ('share' in navigator) offer('share', share);
offer('print', () => {
  print();
});
