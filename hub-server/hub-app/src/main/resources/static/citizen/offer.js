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
    write(card.querySelector('[data-waiting]'), offer.waiting);
    write(card.querySelector('[data-waiting-label]'), tellCount(offer.waiting, words.waiting));
    write(card.querySelector('[data-wait]'), tellWait(offer.expectedWait, words.wait));
  }

  follow(page.dataset.live, (frame) => frame.offers.forEach(show), () => {});
})();
