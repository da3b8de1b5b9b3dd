// Looks at camera, microphone and loudspeaker before the first call. The server says in words what was found.
(() => {
  'use strict';

  const LISTENING = 3_000;

  class SelfTest extends HTMLElement {
    #room = null;

    async run() {
      if (this.#room) return;
      const { Room } = await import('/js/room.js');
      this.#room = new Room(async () => Promise.reject({ reason: 'LEFT' }));
      try {
        await this.#test(this.#room);
      } finally {
        this.#room?.close();
        this.#stop();
      }
    }

    disconnectedCallback() {
      this.#room?.close();
      this.#stop();
    }

    #stop() {
      this.#room = null;
      this.replaceChildren();
    }

    async #test(room) {
      await room.startMedia();
      this.#show(room.media.stream);
      const camera = await room.testCamera();
      this.$server.found('camera', camera);
      const meter = this.querySelector('meter');
      const microphone = await room.testMicrophone(LISTENING, (level) => (meter.value = Math.min(1, level * 8)));
      this.$server.found('microphone', microphone);
      await room.playTone();
      this.$server.found('speaker', 'UNKNOWN');
    }

    #show(stream) {
      const video = Object.assign(document.createElement('video'), { autoplay: true, muted: true, playsInline: true });
      video.srcObject = stream;
      video.setAttribute('aria-label', this.dataset.picture);
      const meter = Object.assign(document.createElement('meter'), { min: 0, max: 1, value: 0 });
      meter.setAttribute('aria-label', this.dataset.level);
      this.replaceChildren(video, meter);
    }
  }

  customElements.define('sp-self-test', SelfTest);
})();
