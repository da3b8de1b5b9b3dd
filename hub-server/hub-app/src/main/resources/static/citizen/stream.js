'use strict';

/**
 * Follows an event stream through sleep, a change of network and a restart of the hub.
 * `taken` gets each frame, `lost` is told when no word came for a while.
 */
function follow(address, taken, lost) {
  const FIRST_PAUSE = 1000;
  const LONGEST_PAUSE = 30000;
  let pause = FIRST_PAUSE;
  let source = null;
  let again = 0;
  let quiet = 0;

  function connect() {
    clearTimeout(again);
    if (source) source.close();
    source = new EventSource(address);
    source.addEventListener('frame', (event) => {
      pause = FIRST_PAUSE;
      clearTimeout(quiet);
      quiet = 0;
      taken(JSON.parse(event.data));
    });
    source.onerror = () => {
      source.close();
      // Phones that lost the hub together must not come back together.
      again = setTimeout(connect, pause * (0.5 + Math.random()));
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      if (!quiet) quiet = setTimeout(lost, 3000);
    };
  }

  function wake() {
    if (document.visibilityState === 'visible') {
      pause = FIRST_PAUSE;
      connect();
    }
  }

  document.addEventListener('visibilitychange', wake);
  window.addEventListener('online', wake);
  window.addEventListener('offline', lost);
  window.addEventListener('pagehide', () => source && source.close());
  window.addEventListener('pageshow', (event) => event.persisted && connect());
  connect();
}

/** The waiting time in words. */
function tellWait(range, words) {
  if (!range) return words.unknown;
  const low = range.lowMinutes;
  const high = range.highMinutes;
  if (high === 0) return words.none;
  const pattern = low === high ? words.about : low === 0 ? words.upTo : words.range;
  return pattern.replace('{low}', low).replace('{high}', high);
}

/** What stands after a number of people. */
function tellCount(count, forms) {
  const category = new Intl.PluralRules(document.documentElement.lang).select(count);
  return forms[category] || forms.other;
}

/** Writes only what differs, so that nothing is read aloud twice. */
function write(element, text) {
  if (element && element.textContent !== String(text)) element.textContent = text;
}
