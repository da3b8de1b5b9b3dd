import { clock, find, make, nameOf, say, write } from './words.js';

/**
 * Who is seen: the expert large, oneself small. A shown screen takes the main place and the expert goes to the corner.
 */
export class Stage {
  #room;
  #stage = find('stage');
  #own = find('own');
  #unlock = find('unlock');
  #tiles = new Map();
  #volume = 1;

  constructor(room) {
    this.#room = room;
    this.#unlock.addEventListener('click', () => this.#playAll());
    room.addEventListener('peers', () => this.show());
    room.addEventListener('media', () => this.#showOwn());
  }

  /** Shows all who are there, and who is missed and since when. */
  show() {
    const shown = this.#room.peers.flatMap((peer) => this.#facesOf(peer));
    const main = shown.find((each) => each.screen) ?? shown.find((each) => each.peer.role === 'EXPERT') ?? shown[0];
    for (const [name, tile] of this.#tiles) if (!shown.some((each) => each.name === name)) this.#remove(name, tile);
    let corner = 0;
    for (const each of shown) {
      const tile = this.#tiles.get(each.name) ?? this.#add(each.name);
      tile.classList.toggle('main', each === main);
      tile.dataset.corner = each === main ? '' : ++corner;
      this.#fill(tile, each);
    }
  }

  setVolume(volume) {
    this.#volume = volume;
    this.#stage.querySelectorAll('video:not([muted])').forEach((video) => {
      video.volume = volume;
    });
  }

  #facesOf(peer) {
    const view = this.#room.view.participants.find((each) => each.id === peer.participant);
    const face = { name: peer.participant, peer, view, stream: peer.camera, screen: false };
    if (!peer.screen) return [face];
    return [face, { name: `${peer.participant} screen`, peer, view, stream: peer.screen, screen: true }];
  }

  #fill(tile, { peer, view, stream, screen }) {
    const video = tile.querySelector('video');
    if (video.srcObject !== stream) {
      video.srcObject = stream;
      if (stream) this.#play(video);
    }
    const away = !view.connection;
    const seen = screen || (view.media.camera && peer.state !== 'new' && !away);
    tile.classList.toggle('unseen', !seen);
    tile.classList.toggle('away', away);
    write(tile.querySelector('figcaption'), screen ? say('screenOf', { name: nameOf(peer) }) : nameOf(peer));
    write(tile.querySelector('.since'), away && view.awaySince ? this.#away(view) : '');
  }

  #away(view) {
    const since = this.#room.now() - Date.parse(view.awaySince);
    return say('away', { name: nameOf(view), time: clock(since) });
  }

  #add(name) {
    const tile = make('figure', 'tile');
    const video = Object.assign(document.createElement('video'), { autoplay: true, playsInline: true });
    video.volume = this.#volume;
    tile.append(video, make('p', 'since'), make('figcaption'));
    this.#tiles.set(name, tile);
    this.#stage.prepend(tile);
    return tile;
  }

  #remove(name, tile) {
    tile.querySelector('video').srcObject = null;
    tile.remove();
    this.#tiles.delete(name);
  }

  #showOwn() {
    const { camera, stream } = this.#room.media;
    const video = this.#own.querySelector('video');
    if (video.srcObject !== stream) video.srcObject = stream;
    this.#own.classList.toggle('unseen', !camera);
    if (camera) video.play().catch(() => {});
  }

  /** A browser that has not been touched yet may refuse to sound. */
  async #play(video) {
    try {
      await video.play();
    } catch (fault) {
      if (fault.name === 'NotAllowedError') this.#unlock.hidden = false;
    }
  }

  #playAll() {
    this.#unlock.hidden = true;
    this.#tiles.forEach((tile) => this.#play(tile.querySelector('video')));
  }
}
