'use strict';

// Follows the line of one ticket: finds its own key in the frames that all who wait share.
(() => {
  const page = document.getElementById('ticket');
  const words = JSON.parse(page.dataset.words);
  const key = page.dataset.key;
  const followed = ['WAITING', 'CALLED', 'SERVING'];
  const title = document.title;
  const find = (name) => page.querySelector(`[data-${name}]`);
  let state = page.dataset.state;
  let recalls = Number(page.dataset.recalls);
  let lastAt = null;
  let away = 0;
  let flashing = 0;
  let sound = null;
  let lock = null;

  function clockTime(at) {
    const form = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: page.dataset.zone };
    return new Intl.DateTimeFormat('it', form).format(at);
  }

  function enter(next) {
    state = next;
    page.dataset.state = next;
    page.querySelectorAll('[data-part]').forEach((part) => {
      part.hidden = part.dataset.part !== next;
    });
    // Who is called or served can no longer postpone, and who is served no longer leave: the page tells it anew.
    page.querySelectorAll('form[action$="/postpone"]').forEach((form) => {
      form.hidden = next !== 'WAITING';
    });
    page.querySelectorAll('.leave').forEach((leave) => {
      leave.hidden = next === 'SERVING';
    });
  }

  /** The way into the room, where the ticket is called to one. */
  function offerRoom(place) {
    page.querySelectorAll('[data-enter]').forEach((way) => {
      way.hidden = way.dataset.enter !== place;
    });
  }

  function showWaiting(place, ahead) {
    if (state !== 'WAITING') enter('WAITING');
    offerRoom(null);
    calm();
    find('next').hidden = ahead > 0;
    find('ahead-row').hidden = ahead === 0;
    write(find('ahead'), ahead);
    write(find('ahead-label'), tellCount(ahead, words.ahead));
    write(find('wait'), tellWait(place.expectedWait, words.wait));
  }

  function showCalled(call) {
    const next = call.serving ? 'SERVING' : 'CALLED';
    const told = words.place[call.place].replace('{label}', call.label);
    page.querySelectorAll('[data-place]').forEach((place) => write(place, told));
    const anew = next === 'CALLED' && (state !== 'CALLED' || call.recalls > recalls);
    if (state !== next) enter(next);
    offerRoom(call.place);
    recalls = call.recalls;
    find('recalled').hidden = recalls === 0;
    if (anew) alarm(told);
    if (next === 'SERVING') calm();
  }

  /** What the office says to all who wait: in the page's language where it is known, or else as it was written. */
  function showSaid(notice) {
    const texts = notice ? notice.texts : {};
    const language = [document.documentElement.lang, 'en', 'it', ...Object.keys(texts)].find((code) => texts[code]);
    const text = find('said-text');
    if (language) {
      text.lang = language;
      write(text, texts[language]);
    }
    find('said').hidden = !language || state === 'SERVING';
  }

  /** The ticket has left this line, or the line's frame is older than the ticket: the hub's page knows. */
  function showAway() {
    if (!away) away = setTimeout(() => location.reload(), 3000 + Math.random() * 2000);
  }

  function take(frame) {
    lastAt = new Date(frame.at);
    find('lost').hidden = true;
    write(find('updated'), words.updated.replace('{time}', clockTime(lastAt)));
    const ahead = frame.waiting.findIndex((place) => place.key === key);
    const call = frame.called.find((place) => place.key === key);
    if (!followed.includes(state)) {
      if (call || ahead >= 0) location.reload();
      return;
    }
    if (call || ahead >= 0) {
      clearTimeout(away);
      away = 0;
    }
    if (call) showCalled(call);
    else if (ahead >= 0) showWaiting(frame.waiting[ahead], ahead);
    else showAway();
    showSaid(frame.notice);
  }

  function lose() {
    const lost = find('lost');
    write(lost, words.lost.replace('{time}', clockTime(lastAt || loadedAt)));
    lost.hidden = false;
  }

  // The alarm: sound where the citizen has allowed it by a touch, vibration, the title, a screen that stays on.
  function chime() {
    if (!sound) return;
    [659, 523].forEach((pitch, step) => {
      const tone = sound.createOscillator();
      const level = sound.createGain();
      const start = sound.currentTime + step * 0.35;
      tone.frequency.value = pitch;
      level.gain.setValueAtTime(0.4, start);
      level.gain.exponentialRampToValueAtTime(0.001, start + 0.6);
      tone.connect(level).connect(sound.destination);
      tone.start(start);
      tone.stop(start + 0.6);
    });
  }

  function alarm(place) {
    chime();
    if (navigator.vibrate) navigator.vibrate([400, 200, 400, 200, 400]);
    clearInterval(flashing);
    let odd = false;
    flashing = setInterval(() => {
      odd = !odd;
      document.title = odd ? `${page.dataset.number} ▸ ${place}` : words.called;
    }, 1000);
    stayAwake();
  }

  function calm() {
    clearInterval(flashing);
    flashing = 0;
    document.title = title;
    if (lock) lock.release();
    lock = null;
  }

  async function stayAwake() {
    try {
      if (navigator.wakeLock) lock = await navigator.wakeLock.request('screen');
    } catch {
      lock = null; // The phone saves its battery; the call is shown all the same.
    }
  }

  const loadedAt = new Date();
  const bell = find('alert');
  const Sound = window.AudioContext;
  if (Sound && (state === 'WAITING' || state === 'CALLED')) {
    bell.hidden = false;
    bell.addEventListener('click', () => {
      const on = !sound;
      if (on) {
        sound = new Sound();
        chime();
      } else {
        sound.close();
        sound = null;
      }
      bell.setAttribute('aria-pressed', String(on));
      bell.querySelector('[data-off]').hidden = on;
      bell.querySelector('[data-on]').hidden = !on;
    });
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && state === 'CALLED') stayAwake();
  });
  if (state === 'CALLED') alarm(find('place').textContent);
  if (find('keep')) find('keep').hidden = false;
  follow(page.dataset.live, take, lose);
})();
