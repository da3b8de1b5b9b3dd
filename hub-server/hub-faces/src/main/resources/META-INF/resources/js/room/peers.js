import { Peer } from './peer.js';
import { worst } from './quality.js';

const HANDOVER = 8_000;
const MOST_EARLY = 200;
const NOTHING = { camera: null, screen: null };

/**
 * The peer connections of a room: one with each other participant who is connected. `send` carries `(to, toConnection,
 * signal)`, `changed` is told when anything is to be shown otherwise.
 */
export class Peers {
  #sending;
  #send;
  #changed;
  #now = new Map();
  #retiring = new Map();
  #early = [];
  #others = new Map();

  constructor(sending, send, changed) {
    this.#sending = sending;
    this.#send = send;
    this.#changed = changed;
  }

  /** Meets who is new, and parts with who is gone; `me` and `others` are ParticipantViews. */
  follow(me, others, servers) {
    this.#others = new Map(others.map((each) => [each.id, each]));
    for (const [id, peer] of this.#now) {
      const other = this.#others.get(id);
      if (!other) this.#part(id);
      else if (!other.connection && peer.state !== 'connected') this.#part(id);
      else if (other.connection && other.connection !== peer.connection) this.#retire(id);
    }
    for (const other of others) if (other.connection && !this.#now.has(other.id)) this.#meet(me, other, servers);
  }

  /** To the others this is somebody new: what stands is only looked at until all is agreed anew. */
  renew() {
    this.#early = [];
    for (const id of [...this.#now.keys()]) this.#retire(id);
  }

  update() {
    this.#now.forEach((peer) => peer.update());
  }

  serve(servers) {
    this.#now.forEach((peer) => peer.serve(servers));
  }

  /** Takes a signal; one that is quicker than the view that tells of its connection waits for it. */
  take({ from, fromConnection, signal }) {
    const peer = this.#now.get(from);
    if (peer?.connection === fromConnection) return peer.take(signal);
    this.#early.push({ from, fromConnection, signal });
    if (this.#early.length > MOST_EARLY) this.#early.shift();
  }

  /** What there is to show of a participant. */
  show({ id, media }) {
    const peer = this.#now.get(id);
    const seen = peer?.state === 'connected' ? peer : (this.#retiring.get(id) ?? peer);
    const { camera, screen } = seen?.streams(media.screenStream) ?? NOTHING;
    return { state: peer?.state ?? 'away', quality: peer?.quality ?? 'UNKNOWN', camera, screen };
  }

  /** How the others come across, the worst of all. */
  async measure() {
    const all = [...this.#now];
    await Promise.all(all.map(([id, peer]) => peer.measure(this.#others.get(id).media)));
    return worst(all.map(([, peer]) => peer.quality));
  }

  close() {
    for (const id of [...this.#now.keys()]) this.#part(id);
    for (const [id, peer] of [...this.#retiring]) this.#bury(id, peer);
    this.#early = [];
  }

  #meet(me, { id, connection, order }, servers) {
    const peer = new Peer({
      connection,
      leads: me.order < order,
      servers,
      sending: this.#sending,
      send: (signal) => this.#send(id, connection, signal),
      changed: () => this.#stir(id, peer),
    });
    this.#now.set(id, peer);
    const early = this.#early.filter((signal) => signal.fromConnection === connection);
    this.#early = this.#early.filter((signal) => signal.from !== id);
    early.forEach(({ signal }) => peer.take(signal));
  }

  #stir(id, peer) {
    if (this.#now.get(id) === peer) {
      if (peer.state === 'connected') this.#bury(id, this.#retiring.get(id));
      else if (!this.#others.get(id)?.connection) this.#part(id);
    }
    this.#changed();
  }

  #retire(id) {
    const peer = this.#now.get(id);
    this.#now.delete(id);
    if (peer.state !== 'connected') return peer.close();
    this.#bury(id, this.#retiring.get(id));
    this.#retiring.set(id, peer);
    setTimeout(() => this.#bury(id, peer), HANDOVER);
  }

  #bury(id, peer) {
    peer?.close();
    if (peer && this.#retiring.get(id) === peer) {
      this.#retiring.delete(id);
      this.#changed();
    }
  }

  #part(id) {
    this.#now.get(id)?.close();
    this.#now.delete(id);
  }
}
