// @ts-check
/** Keeps the preview up to date: each save, as the preview tells of it, shows in the frames without losing the place; what is chosen in the bar leaves no step to go back through. */

const live = document.querySelector('[data-live]');
const clock = new Intl.DateTimeFormat('fr', { timeStyle: 'medium' });
const seen = new URLSearchParams({ vu: document.body.dataset.mark ?? '' });
const events = new EventSource(new URL(`suite?${seen.toString()}`, location.href.replace(/\?.*$/, '')));

/** The page as it would be if it were opened now. */
async function fresh() {
  const reply = await fetch(location.href, { cache: 'no-store' });
  return reply.ok ? new DOMParser().parseFromString(await reply.text(), 'text/html') : undefined;
}

/** @param {HTMLIFrameElement} frame the frame as it is @param {string | null} address where it should stand now */
function follow(frame, address) {
  if (address !== null && address !== frame.getAttribute('src')) frame.setAttribute('src', address);
  else frame.contentWindow?.location.reload();
}

events.addEventListener('saved', async () => {
  const page = await fresh();
  // What was revoked meanwhile says so.
  if (page === undefined) return location.reload();
  const told = [document.getElementById('told'), page.getElementById('told')];
  if (told[0] && told[1]) {
    // What was opened to be read stays open.
    const isOpen = told[0].querySelector('details')?.open ?? false;
    for (const details of told[1].querySelectorAll('details')) details.open ||= isOpen;
    told[0].replaceChildren(...told[1].childNodes);
  }
  const frames = [...document.querySelectorAll('iframe')];
  const wanted = [...page.querySelectorAll('iframe')];
  if (frames.length !== wanted.length) return location.reload();
  frames.forEach((frame, place) => follow(frame, wanted[place]?.getAttribute('src') ?? null));
  if (live) live.textContent = `À jour, enregistré à\u00a0${clock.format(new Date())}`;
});
events.addEventListener('ended', () => location.reload());

// What is chosen in the bar takes the place of what was seen: the way back leads to the entry, at once.
document.querySelector('header')?.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('nav a') : null;
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.replace(link.href);
});
