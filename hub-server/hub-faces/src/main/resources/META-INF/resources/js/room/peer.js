import { judge, readStats } from './quality.js';

const PATIENCE = 3_000;
const SECOND = 'a second picture';

/**
 * One peer connection with one connection of another participant, by perfect negotiation: the participant of lower order
 * makes the first offer and never yields.
 *
 * `send` carries a signal to the other, `changed` is told whenever `state`, `quality` or the streams may be others.
 */
export class Peer {
  state = 'new';
  quality = 'UNKNOWN';
  #pc;
  #leads;
  #send;
  #changed;
  #sending;
  #slots = { camera: null, microphone: null, screen: null };
  #streams = new Map();
  #asked = new Map();
  #camera = new MediaStream();
  #screen = new MediaStream();
  #begun;
  #offering = false;
  #ignoring = false;
  #inbox = Promise.resolve();
  #restart = 0;
  #stats = null;

  constructor({ connection, leads, servers, sending, send, changed }) {
    this.connection = connection;
    this.#leads = leads;
    this.#sending = sending;
    this.#send = send;
    this.#changed = changed;
    this.#begun = leads;
    this.#pc = new RTCPeerConnection({ iceServers: servers, bundlePolicy: 'max-bundle' });
    this.#pc.onnegotiationneeded = () => this.#offer();
    this.#pc.onicecandidate = ({ candidate }) => this.#trickle(candidate);
    this.#pc.onconnectionstatechange = () => this.#watch();
    this.#pc.ontrack = ({ track, streams, transceiver }) => this.#gain(track, streams, transceiver);
    if (leads) {
      this.#slots.microphone = this.#add('audio');
      this.#slots.camera = this.#add('video');
    }
    this.update();
  }

  /** The other's picture and sound, and the picture in the stream named `screenStream`; null while there is none. */
  streams(screenStream) {
    const camera = [];
    const screen = [];
    for (const [track, ids] of this.#streams) {
      if (screenStream && ids.includes(screenStream)) screen.push(track);
      else if (!ids.includes(SECOND)) camera.push(track);
    }
    return { camera: fill(this.#camera, camera), screen: fill(this.#screen, screen) };
  }

  /** Sends what the participant sends now. Only a first or another screen needs new negotiation. */
  update() {
    if (!this.#begun) return;
    const { microphone, camera, screen } = this.#sending;
    this.#put(this.#slots.microphone, microphone);
    this.#put(this.#slots.camera, camera);
    this.#show(screen);
  }

  /** Takes a signal; in the order of their coming. */
  take(signal) {
    this.#inbox = this.#inbox.then(() => this.#takeNow(signal)).catch((fault) => this.#stumble(fault));
  }

  serve(servers) {
    this.#pc.setConfiguration({ ...this.#pc.getConfiguration(), iceServers: servers });
  }

  /** Measures how the other comes across, who says to send `media`. */
  async measure(media) {
    if (this.#pc.signalingState === 'closed') return;
    const stats = readStats(await this.#pc.getStats());
    this.quality = judge(this.state, media, this.#stats, stats);
    this.#stats = stats;
  }

  close() {
    clearTimeout(this.#restart);
    for (const name of ['negotiationneeded', 'icecandidate', 'connectionstatechange', 'track']) this.#pc[`on${name}`] = null;
    this.#pc.close();
    this.state = 'closed';
  }

  #add(kind) {
    return this.#pc.addTransceiver(kind, { direction: 'sendrecv', streams: [this.#sending.stream] });
  }

  #put(slot, track) {
    if (!slot || this.#asked.get(slot) === track) return;
    this.#asked.set(slot, track);
    slot.sender.replaceTrack(track).catch((fault) => this.#stumble(fault));
  }

  #show(track) {
    const slot = this.#slots.screen;
    if (!slot && track) {
      const streams = [this.#sending.screenStream];
      this.#slots.screen = this.#pc.addTransceiver(track, { direction: 'sendonly', streams });
      this.#asked.set(this.#slots.screen, track);
      return;
    }
    if (!slot || (this.#asked.get(slot) ?? null) === track) return;
    this.#put(slot, track);
    slot.direction = track ? 'sendonly' : 'inactive';
  }

  async #offer() {
    try {
      this.#offering = true;
      await this.#pc.setLocalDescription();
      this.#describe();
    } catch (fault) {
      this.#stumble(fault);
    } finally {
      this.#offering = false;
    }
  }

  #describe() {
    const { type, sdp } = this.#pc.localDescription;
    this.#send({ type: type === 'offer' ? 'Offer' : 'Answer', sdp });
  }

  #trickle(candidate) {
    if (candidate?.candidate === '') return;
    const { candidate: text = '', sdpMid = null, sdpMLineIndex = null } = candidate ?? {};
    this.#send({ type: 'Candidate', candidate: text, sdpMid, sdpMLineIndex });
  }

  #takeNow(signal) {
    return signal.type === 'Candidate' ? this.#reach(signal) : this.#agree(signal.type.toLowerCase(), signal.sdp);
  }

  async #agree(type, sdp) {
    const pc = this.#pc;
    const ready = !this.#offering && pc.signalingState === 'stable';
    this.#ignoring = this.#leads && type === 'offer' && !ready;
    if (this.#ignoring) return;
    await pc.setRemoteDescription({ type, sdp });
    if (type === 'answer') return;
    this.#settle();
    await pc.setLocalDescription();
    this.#describe();
  }

  /** Puts what this side sends into what the other has offered. */
  #settle() {
    const free = (kind) =>
      this.#pc
        .getTransceivers()
        .find((each) => each.receiver.track.kind === kind && !each.stopped && !Object.values(this.#slots).includes(each));
    for (const [name, kind] of [['microphone', 'audio'], ['camera', 'video']]) {
      if (this.#slots[name]) continue;
      const slot = free(kind) ?? this.#add(kind);
      slot.direction = 'sendrecv';
      slot.sender.setStreams?.(this.#sending.stream);
      this.#slots[name] = slot;
    }
    this.#begun = true;
    this.update();
  }

  async #reach({ candidate, sdpMid, sdpMLineIndex }) {
    try {
      await this.#pc.addIceCandidate(candidate ? { candidate, sdpMid, sdpMLineIndex } : undefined);
    } catch (fault) {
      if (!this.#ignoring && candidate) throw fault;
    }
  }

  #gain(track, streams, transceiver) {
    this.#streams.set(track, streams.map((stream) => stream.id));
    // A second picture is never the camera, even while nobody has said yet what it shows.
    const first = this.#pc.getTransceivers().find((each) => each.receiver.track.kind === 'video');
    if (track.kind === 'video' && transceiver !== first) this.#streams.get(track).push(SECOND);
    track.onmute = track.onunmute = () => this.#changed();
    this.#changed();
  }

  #watch() {
    this.state = this.#pc.connectionState;
    clearTimeout(this.#restart);
    if (this.state === 'failed') this.#restartIce(this.#leads ? 0 : PATIENCE);
    if (this.state === 'disconnected') this.#restartIce(this.#leads ? PATIENCE : 2 * PATIENCE);
    this.#changed();
  }

  #restartIce(pause) {
    this.#restart = setTimeout(() => {
      this.#pc.restartIce();
      this.#restartIce(3 * PATIENCE);
    }, pause);
  }

  #stumble(fault) {
    if (this.state !== 'closed') console.warn('room: a step with the other side failed', fault);
  }
}

/** Lets a stream hold just these tracks; null for none. */
function fill(stream, tracks) {
  stream.getTracks().forEach((track) => tracks.includes(track) || stream.removeTrack(track));
  tracks.forEach((track) => stream.addTrack(track));
  return tracks.length ? stream : null;
}
