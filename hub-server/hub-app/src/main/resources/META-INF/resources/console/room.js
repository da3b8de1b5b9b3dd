// The expert's side of a room: pictures and sound. Words come from the server, which draws all that is read.
(() => {
  'use strict';

  const TELL_AFTER = 80;

  /** Told again now and then though nothing is new: who is in a room is at work, and must not be signed out. */
  const TELL_AGAIN = 240_000;
  const CAPTION_STAYS = 8_000;
  const CLIENT = '/js/room.js';

  /** One participant, or a shown screen, as a picture with a name under it. */
  class Tile {
    constructor(id) {
      this.root = document.createElement('figure');
      this.root.className = 'tile';
      this.root.dataset.tile = id;
      this.video = Object.assign(document.createElement('video'), { autoplay: true, playsInline: true });
      this.blank = Object.assign(document.createElement('p'), { className: 'blank' });
      this.name = document.createElement('figcaption');
      this.root.append(this.video, this.blank, this.name);
    }

    show({ stream, name, blank, muted, place }) {
      if (this.video.srcObject !== stream) this.video.srcObject = stream;
      const pictured = !!stream?.getVideoTracks().some((track) => track.readyState === 'live') && !blank;
      this.video.muted = !!muted;
      this.video.hidden = !pictured;
      this.video.setAttribute('aria-label', name);
      this.blank.hidden = pictured;
      if (this.blank.textContent !== (blank || '')) this.blank.textContent = blank || '';
      if (this.name.textContent !== name) this.name.textContent = name;
      this.root.dataset.place = place;
    }
  }

  class RoomElement extends HTMLElement {
    #room = null;
    #blur = null;
    #tiles = new Map();
    #words = {};
    #told = '';
    #toldAt = 0;
    #telling = 0;
    #chat = '';

    /** Comes in; `words` are the names and states that stand on the pictures. */
    async start(words) {
      this.#words = JSON.parse(words);
      if (this.#room) return;
      const { Room } = await import(CLIENT);
      const { Blur } = await import(new URL('blur.js', this.#base()));
      if (!this.isConnected) return;
      const room = new Room(() => this.#offer());
      this.#room = room;
      this.#blur = new Blur(room, () => this.#changed());
      for (const name of ['link', 'view', 'peers', 'media', 'quality']) room.addEventListener(name, () => this.#changed());
      room.addEventListener('chat', () => this.#tellChat());
      room.addEventListener('caption', ({ detail }) => this.#caption(detail));
      room.addEventListener('notheard', ({ detail }) => this.$server.notHeard(detail.from));
      await room.startMedia();
      if (this.#room === room) room.enter();
    }

    disconnectedCallback() {
      clearTimeout(this.#telling);
      this.#blur?.stop();
      this.#room?.close();
      this.#room = null;
    }

    /** Turns camera, microphone, screen or blur on or off. */
    async toggle(name) {
      const room = this.#room;
      if (!room) return;
      const media = room.media;
      if (name === 'camera') await this.#blur.around(() => room.setCamera(!media.camera));
      if (name === 'microphone') await room.setMicrophone(!media.microphone);
      if (name === 'screen') await room.setScreen(!media.screen);
      if (name === 'blur') await this.#blur.toggle();
      this.#changed();
    }

    say(text) {
      this.#room?.say(text);
    }

    caption(text) {
      this.#room?.caption(text);
    }

    askPhoto() {
      this.#room?.askPhoto();
    }

    tellTest(test) {
      this.#room?.tellTest(JSON.parse(test));
    }

    /** Takes the room back from another window of one's own. */
    async enterAgain() {
      await this.#room?.startMedia();
      this.#room?.enter();
    }

    #base() {
      return document.querySelector('script[src*="console/room.js"]')?.src ?? new URL('console/room.js', document.baseURI);
    }

    async #offer() {
      const offer = JSON.parse(await this.$server.offer());
      if (offer.reason === 'UNAVAILABLE') throw new Error(offer.reason);
      if (offer.reason) throw offer;
      return offer;
    }

    #changed() {
      this.#draw();
      clearTimeout(this.#telling);
      this.#telling = setTimeout(() => this.#tell(), TELL_AFTER);
    }

    #tell() {
      const { self, view, link, media, peers } = this.#room ?? {};
      if (!link) return;
      const { camera, microphone, screen, faults } = media;
      const state = {
        link: link.state,
        reason: link.reason ?? '',
        self,
        view,
        own: { camera, microphone, screen, faults, blur: this.#blur.state },
        received: Object.fromEntries(peers.map((peer) => [peer.participant, peer.quality])),
      };
      const told = JSON.stringify(state);
      if (told === this.#told && performance.now() - this.#toldAt < TELL_AGAIN) return;
      this.#told = told;
      this.#toldAt = performance.now();
      this.$server.told(state);
    }

    #tellChat() {
      const lines = this.#room.chat.map(({ id, from, at, text }) => ({ id, from, at, text }));
      const told = JSON.stringify(lines);
      if (told === this.#chat) return;
      this.#chat = told;
      this.$server.chatted(lines);
    }

    /** Words for a moment, over the pictures. */
    #caption({ text }) {
      const line = Object.assign(document.createElement('p'), { className: 'caption', textContent: text, dir: 'auto' });
      line.setAttribute('role', 'status');
      this.querySelector('.caption')?.remove();
      this.append(line);
      setTimeout(() => line.remove(), CAPTION_STAYS);
    }

    #draw() {
      const room = this.#room;
      if (!room) return;
      const shown = [...this.#others(room), ...this.#own(room)];
      this.#place(shown);
      for (const [id, tile] of this.#tiles) {
        if (shown.some((each) => each.id === id)) continue;
        tile.root.remove();
        this.#tiles.delete(id);
      }
      for (const each of shown) {
        if (!this.#tiles.has(each.id)) {
          const tile = new Tile(each.id);
          this.#tiles.set(each.id, tile);
          this.append(tile.root);
        }
        this.#tiles.get(each.id).show(each);
      }
    }

    #others(room) {
      const tiles = [];
      for (const peer of room.peers) {
        const sent = room.view.participants.find((each) => each.id === peer.participant);
        const name = peer.name || this.#words[peer.role];
        const blank = this.#blank(sent, peer.camera);
        tiles.push({ id: peer.participant, stream: peer.camera, name, blank, citizen: peer.role === 'CITIZEN' });
        if (peer.screen) {
          const title = this.#words.screen.replace('{name}', name);
          tiles.push({ id: `${peer.participant}-screen`, stream: peer.screen, name: title, blank: '', muted: true, screen: true });
        }
      }
      return tiles;
    }

    /** What stands in place of a picture; empty where there is one. */
    #blank({ connection, awaySince, media }, stream) {
      if (!connection) return awaySince ? this.#words.away : this.#words.expected;
      if (!media.camera) return this.#words.noCamera;
      return stream?.getVideoTracks().length ? '' : this.#words.connecting;
    }

    #own(room) {
      const { camera, stream } = room.media;
      return [{ id: 'self', stream, name: this.#words.self, blank: camera ? '' : this.#words.noCamera, muted: true }];
    }

    /** A screen that somebody else shows is the main picture, or else the citizen. */
    #place(tiles) {
      const main = tiles.find((tile) => tile.screen) ?? tiles.find((tile) => tile.citizen);
      for (const tile of tiles) tile.place = tile === main ? 'main' : 'side';
      this.classList.toggle('alone', !main);
    }
  }

  customElements.define('sp-room', RoomElement);
})();
