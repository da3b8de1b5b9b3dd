// What only the browser can do for the kiosk: watch for touches, speak, sound, dress the page.
window.sportelloKiosk = (() => {
  const quiet = 1500;
  let told = 0;
  let sound;

  const touched = (host, byKeys) => {
    window.speechSynthesis?.cancel();
    const now = Date.now();
    if (now - told > quiet || byKeys) {
      told = now;
      host.$server?.touched(byKeys);
    }
  };

  /** The voices of this machine; a browser finds them some moments after it was asked first. */
  const voices = () =>
    new Promise((resolve) => {
      const synthesis = window.speechSynthesis;
      if (!synthesis || synthesis.getVoices().length) return resolve(synthesis?.getVoices() ?? []);
      const late = () => resolve(synthesis.getVoices());
      synthesis.addEventListener('voiceschanged', late, { once: true });
      setTimeout(late, 1000);
    });

  return {
    watch(host) {
      if (host.sportelloWatched) return;
      host.sportelloWatched = true;
      addEventListener('pointerdown', () => touched(host, false), true);
      addEventListener('wheel', () => touched(host, false), { capture: true, passive: true });
      addEventListener('keydown', (event) => touched(host, event.key === 'Tab' || event.key.startsWith('Arrow')), true);
      addEventListener('contextmenu', (event) => event.preventDefault());
    },

    dress(language, direction, title, size, contrast, reach) {
      const page = document.documentElement;
      page.lang = language;
      page.dir = direction;
      page.dataset.size = size;
      page.dataset.contrast = contrast;
      page.dataset.reach = reach;
      document.title = title;
    },

    /** Reads the page's main part aloud; false where this machine has no voice for the language. */
    async speak(language) {
      // The screen that is to be read may still be on its way.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const voice = (await voices()).find((one) => one.lang.toLowerCase().startsWith(language));
      window.speechSynthesis?.cancel();
      if (!voice) return false;
      const main = document.querySelector('.dialogue:not([hidden])') ?? document.querySelector('main');
      const words = new SpeechSynthesisUtterance(main?.innerText ?? '');
      words.voice = voice;
      words.lang = voice.lang;
      window.speechSynthesis.speak(words);
      return true;
    },

    hush() {
      window.speechSynthesis?.cancel();
    },

    chime() {
      const Context = window.AudioContext;
      if (!Context) return;
      sound ??= new Context();
      sound.resume();
      const begin = sound.currentTime;
      [660, 880].forEach((pitch, turn) => {
        const tone = sound.createOscillator();
        const gain = sound.createGain();
        tone.frequency.value = pitch;
        gain.gain.setValueAtTime(0.2, begin + turn * 0.25);
        gain.gain.exponentialRampToValueAtTime(0.001, begin + turn * 0.25 + 0.24);
        tone.connect(gain).connect(sound.destination);
        tone.start(begin + turn * 0.25);
        tone.stop(begin + turn * 0.25 + 0.25);
      });
    },
  };
})();
