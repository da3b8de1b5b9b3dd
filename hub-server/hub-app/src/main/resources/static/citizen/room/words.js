const page = document.getElementById('room');
const words = JSON.parse(page.dataset.words);

/** A text of the page's language, with its open places filled. */
export function say(key, open = {}) {
  return Object.entries(open).reduce((text, [name, value]) => text.replace(`{${name}}`, value), words[key] ?? '');
}

/** How people call another participant. */
export function nameOf({ role, name }) {
  return name || say(role);
}

/** A span of time as a clock shows it: 1:05. */
export function clock(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return `\u2066${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}\u2069`;
}

export function find(name) {
  return page.querySelector(`[data-${name}]`);
}

/** Writes only what differs, so that nothing is read aloud twice. */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Makes an element with a text. */
export function make(name, className = '', text = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
