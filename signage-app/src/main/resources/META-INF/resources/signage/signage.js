/* The moving parts of the lobby's screen: clock, turns of languages, chime, voice, and the watch over the program. */
(() => {
  'use strict';

  const TURN_MS = 10_000;
  const WATCH_MS = 3_000;

  let root;
  let program;
  let audio;

  function tick() {
    const now = new Date();
    for (const clock of root.querySelectorAll('.sg-clock')) showTime(clock, now);
    takeTurns(Math.floor(now.getTime() / TURN_MS));
  }

  function showTime(clock, now) {
    const { zone, locale } = clock.dataset;
    const [date, time] = clock.children;
    write(time, new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(now));
    write(date, new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone }).format(now));
  }

  function write(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  function takeTurns(turn) {
    for (const turns of root.querySelectorAll('.sg-turns')) {
      const current = turns.children[turn % turns.children.length];
      for (const child of turns.children) child.classList.toggle('sg-turn', child === current);
    }
  }

  /* The page outlives its program: it says so while the program is away and starts afresh with the next one. */
  async function watch() {
    try {
      const answer = await fetch('alive', { cache: 'no-store', signal: AbortSignal.timeout(WATCH_MS) });
      if (!answer.ok) throw new Error(answer.status);
      const id = await answer.text();
      if (program && program !== id) location.reload();
      program ??= id;
      document.documentElement.classList.remove('sg-away');
    } catch {
      document.documentElement.classList.add('sg-away');
    }
    setTimeout(watch, WATCH_MS);
  }

  /* Two soft bells, a major third apart; resolves when they have faded. */
  function ring() {
    audio ??= new AudioContext();
    bell(659.3, audio.currentTime);
    bell(523.3, audio.currentTime + 0.45);
    return new Promise((resolve) => setTimeout(resolve, 1_400));
  }

  function bell(frequency, at) {
    for (const [overtone, volume] of [[1, 0.4], [2, 0.12], [3, 0.05]]) {
      const tone = new OscillatorNode(audio, { frequency: frequency * overtone });
      const gain = new GainNode(audio, { gain: 0 });
      gain.gain.setValueAtTime(0.0001, at);
      gain.gain.exponentialRampToValueAtTime(volume, at + 0.02);
      gain.gain.exponentialRampToValueAtTime(0.0001, at + 1.4);
      tone.connect(gain).connect(audio.destination);
      tone.start(at);
      tone.stop(at + 1.5);
    }
  }

  function say(lines) {
    const synthesis = window.speechSynthesis;
    if (!synthesis) return;
    synthesis.cancel();
    for (const [language, text] of lines) {
      const voice = synthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith(language));
      if (!voice) continue;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.9;
      synthesis.speak(utterance);
    }
  }

  window.sportelloSignage = {
    /** Sets the page going; a second start only takes the new root. */
    start(element) {
      const first = !root;
      root = element;
      new MutationObserver(tick).observe(root, { childList: true, subtree: true });
      tick();
      if (!first) return;
      setInterval(tick, 1_000);
      watch();
    },

    /** Rings and then says the call: pairs of a language and a text. */
    async announce(chime, lines) {
      document.documentElement.dataset.announced = Number(document.documentElement.dataset.announced ?? 0) + 1;
      if (chime) await ring();
      say(lines);
    },
  };
})();
