'use strict';

// Keeps the waiting people and times of the shown services up to date.
(() => {
  const page = document.getElementById('offer');
  const words = JSON.parse(page.dataset.words);

  function show(offer) {
    const card = page.querySelector(`[data-service="${offer.service}"]`);
    if (!card) return;
    if (card.dataset.state !== offer.availability) {
      // What was opened or closed looks different; a form half filled in stays as it is.
      if (!('stay' in page.dataset)) location.reload();
      return;
    }
    const count = card.querySelector('[data-waiting]');
    if (count) count.hidden = offer.waiting === 0;
    write(count, offer.waiting);
    const label = offer.waiting === 0 ? words.nobody : tellCount(offer.waiting, words.waiting);
    write(card.querySelector('[data-waiting-label]'), label);
    write(card.querySelector('[data-wait]'), tellWait(offer.expectedWait, words.wait));
  }

  follow(page.dataset.live, (frame) => frame.offers.forEach(show), () => {});
})();
