// The keys of the console and its running times. Texts come from the server.
(() => {
  'use strict';

  const typing = 'input, textarea, select, [contenteditable], [role="combobox"], [role="listbox"], vaadin-select';

  // The innermost open dialog owns the keyboard.
  const keyRoot = () => {
    const dialogs = document.querySelectorAll('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
    return dialogs.length ? dialogs[dialogs.length - 1] : document;
  };

  const isUsable = (control) => control.checkVisibility() && !control.hasAttribute('disabled');

  const nameOf = (event) => (event.key.length === 1 ? event.key.toUpperCase() : event.key);

  // Before the control that has the focus: a disabled one keeps its keys to itself.
  document.addEventListener('keydown', (event) => {
    const from = event.composedPath()[0];
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) return;
    if (from instanceof Element && from.closest(typing)) return;
    if (event.key.length === 1 && document.documentElement.dataset.keys === 'off') return;
    const key = CSS.escape(nameOf(event));
    const control = [...keyRoot().querySelectorAll(`[aria-keyshortcuts~="${key}"]`)].find(isUsable);
    if (control) {
      event.preventDefault();
      control.focus();
      control.click();
    }
  }, true);

  // A jump inside the page moves the focus too.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a.skip');
    const target = link && document.getElementById(link.hash.slice(1));
    if (target) {
      event.preventDefault();
      (target.querySelector('vaadin-button:not([disabled])') || target).focus();
    }
  });

  class Ticking extends HTMLElement {
    static observedAttributes = ['elapsed', 'left', 'minutes'];

    connectedCallback() {
      this.restart();
      this.timer = setInterval(() => this.draw(), 1000);
    }

    disconnectedCallback() {
      clearInterval(this.timer);
    }

    attributeChangedCallback() {
      this.restart();
    }

    restart() {
      this.zero = performance.now() - Number(this.getAttribute('elapsed')) * 1000;
      this.draw();
    }

    draw() {
      const gone = (performance.now() - this.zero) / 1000;
      const left = this.getAttribute('left');
      const seconds = left === null ? Math.floor(gone) : Math.max(0, Math.ceil(Number(left) - gone));
      const pattern = this.getAttribute('minutes');
      const two = (n) => String(n).padStart(2, '0');
      const text = pattern
        ? pattern.replace('0', Math.floor(seconds / 60))
        : seconds < 3600
          ? `${Math.floor(seconds / 60)}:${two(seconds % 60)}`
          : `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
      if (this.textContent !== text) this.textContent = text;
    }
  }

  customElements.define('sp-ticking', Ticking);
})();
