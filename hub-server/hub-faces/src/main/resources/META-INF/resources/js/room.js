import { Link } from './room/link.js';
import { Peers } from './room/peers.js';
import { Sending } from './room/sending.js';
import { Chat } from './room/chat.js';
import * as check from './room/check.js';

const MEASURING = 3_000;

/**
 * A participant's side of a room: link, pictures and sound, chat. It shows nothing; a face listens to its events.
 *
 *   import { Room } from '/js/room.js';          // a module: from a plain script `await import('/js/room.js')`
 *   const room = new Room(async () => offer);    // a fresh {link, pass} at each call; throw {reason} to end for good
 *   room.addEventListener('view', () => draw(room.view));
 *   await room.startMedia();                     // one question for camera and microphone; never throws
 *   room.enter(first);                           // `first`: an offer already at hand
 *
 * What it knows (read only, whole and newest):
 *   self         own participant id, null before the first entry
 *   view         the newest RoomView, null before
 *   me           own ParticipantView
 *   link         {state: 'idle'|'connecting'|'open'|'lost'|'ended', reason, since}; reasons are those of RoomEvent.Ended and
 *                LEFT. After 'ended' (ELSEWHERE!) enter() may be called again.
 *   peers        [{participant, role, name, state, quality, camera, screen}] of all others in the view. `camera` (with
 *                the sound) and `screen` are MediaStreams or null; each stays the same object as long as the connection does;
 *                `state` is that of the connection: 'away', 'new', 'connecting', 'connected', 'disconnected', 'failed'
 *   media        {camera, microphone, screen: on?; faults: {camera, microphone, screen}: null or DENIED, MISSING, BUSY,
 *                INSECURE, LOST, FAILED; stream: the own picture, to show it muted}
 *   chat         [{id, from, at, text, mine, pending}] oldest first
 *   quality      how the others come across: UNKNOWN, GOOD, WEAK, BAD
 *   now()        the hub's time in milliseconds, for countdowns to view.holdAt
 *
 * Events, each told after the change: 'link', 'view', 'peers', 'media', 'chat', 'quality'; and of a moment, with a detail:
 *   'entered' {connection} · 'caption' {from, text} · 'notheard' {from} · 'said' {line} (a new line of somebody else)
 *
 * What it does:
 *   setCamera(on, constraints?), setMicrophone(on, constraints?), setScreen(on), provide(name, track)   all may be awaited
 *   say(text) → id · caption(text) · help(wanted) · cannotHear()
 *   askPhoto() → request id · declinePhoto(id) · await uploadPhoto(id, blob)   throws if the hub does not take it
 *   await testCamera() · await testMicrophone(ms, level => …) → GOOD|WEAK|NONE · await playTone() · tellTest({camera, microphone, speaker})
 *   leave()      goes out for good; close() ends the link only, and leaves the participant away
 */
export class Room extends EventTarget {
  self = null;
  view = null;
  link = { state: 'idle', reason: null, since: Date.now() };
  quality = 'UNKNOWN';
  #link;
  #sending;
  #chat = new Chat();
  #peers;
  #servers = [];
  #uploadPass = '';
  #skew = -Infinity;
  #measuring = 0;
  #told = { media: '', quality: 'UNKNOWN', test: null, help: null };
  #waking = () => document.visibilityState === 'visible' && this.#sending.wake();

  constructor(offer) {
    super();
    this.#link = new Link(offer, (event) => this.#hear(event), (state, reason) => this.#tellLink(state, reason));
    this.#sending = new Sending(() => this.#mediaChanged());
    const send = (to, toConnection, signal) => this.#link.say({ type: 'Send', to, toConnection, signal });
    this.#peers = new Peers(this.#sending, send, () => this.#tell('peers'));
  }

  enter(first = null) {
    document.addEventListener('visibilitychange', this.#waking);
    this.#link.open(first);
  }

  leave() {
    this.#link.say({ type: 'Leave' });
    this.close();
  }

  close() {
    this.#link.close();
    this.#sending.stop();
  }

  get me() {
    return this.view?.participants.find((each) => each.id === this.self) ?? null;
  }

  get peers() {
    return this.#others.map((each) => {
      return { participant: each.id, role: each.role, name: each.name, ...this.#peers.show(each) };
    });
  }

  get media() {
    const { faults, stream } = this.#sending;
    const { camera, microphone, screenStream } = this.#sending.media();
    return { camera, microphone, screen: screenStream !== null, faults: { ...faults }, stream };
  }

  get chat() {
    return this.#chat.lines(this.self);
  }

  now() {
    return Date.now() + (Number.isFinite(this.#skew) ? this.#skew : 0);
  }

  startMedia(wanted) {
    return this.#sending.start(wanted);
  }

  setCamera(on, constraints) {
    return this.#sending.setCamera(on, constraints);
  }

  setMicrophone(on, constraints) {
    return this.#sending.setMicrophone(on, constraints);
  }

  setScreen(on) {
    return this.#sending.setScreen(on);
  }

  provide(name, track) {
    this.#sending.provide(name, track);
  }

  say(text) {
    const line = this.#chat.write(text);
    if (!line) return null;
    this.#link.say(line);
    this.#tell('chat');
    return line.id;
  }

  caption(text) {
    this.#link.say({ type: 'Caption', text });
  }

  help(wanted) {
    this.#told.help = wanted;
    if (this.#link.say({ type: 'Help', wanted })) this.#told.help = null;
  }

  cannotHear() {
    this.#link.say({ type: 'CannotHear' });
  }

  askPhoto() {
    const request = crypto.randomUUID();
    return this.#link.say({ type: 'AskPhoto', request }) ? request : null;
  }

  declinePhoto(request) {
    this.#link.say({ type: 'DeclinePhoto', request });
  }

  async uploadPhoto(request, blob) {
    const headers = { Authorization: `Bearer ${this.#uploadPass}`, 'Content-Type': blob.type };
    const answer = await fetch(`/rooms/photos/${request}`, { method: 'POST', headers, body: blob });
    if (!answer.ok) throw Object.assign(new Error(`the hub answers ${answer.status}`), { status: answer.status });
  }

  testCamera() {
    return check.testCamera(this.#sending.camera);
  }

  testMicrophone(milliseconds, level) {
    return check.testMicrophone(this.#sending.microphone, milliseconds, level);
  }

  playTone() {
    return check.playTone();
  }

  tellTest(test) {
    this.#told.test = test;
    this.#link.say({ type: 'Test', test });
  }

  get #others() {
    return this.view?.participants.filter((each) => each.id !== this.self) ?? [];
  }

  #hear(event) {
    switch (event.type) {
      case 'Entered':
        return this.#entered(event);
      case 'Changed':
        return this.#see(event.view);
      case 'Received':
        return this.#peers.take(event);
      case 'Said':
        return this.#said(event.line);
      case 'Captioned':
        return this.#tell('caption', { from: event.from, text: event.text });
      case 'NotHeard':
        return this.#tell('notheard', { from: event.from });
      case 'Renewed':
        return this.#renew(event);
      default: // A newer hub may say more.
    }
  }

  #entered({ self, connection, view, servers, uploadPass, chat }) {
    this.self = self;
    this.#servers = servers.map(toBrowser);
    this.#uploadPass = uploadPass;
    this.#peers.renew();
    this.view = null;
    this.#tellAnew();
    this.#chat.take(chat);
    this.#chat.pending().forEach((line) => this.#link.say(line));
    this.#tell('entered', { connection });
    this.#tell('chat');
    this.#see(view);
    if (!this.#measuring) this.#measuring = setInterval(() => this.#measure(), MEASURING);
  }

  /** The hub forgets with the connection what was told on it. */
  #tellAnew() {
    this.#told.media = '';
    this.#told.quality = 'UNKNOWN';
    this.#tellMedia();
    if (this.#told.test) this.#link.say({ type: 'Test', test: this.#told.test });
    if (this.#told.help !== null) this.help(this.#told.help);
  }

  #see(view) {
    this.#skew = Math.max(this.#skew, Date.parse(view.at) - Date.now());
    if (this.view && view.version <= this.view.version) return;
    this.view = view;
    this.#peers.follow(this.me, this.#others, this.#servers);
    this.#tell('view');
    this.#tell('peers');
  }

  #said(line) {
    const known = this.#chat.take([line]);
    this.#tell('chat');
    if (!known && line.from !== this.self) this.#tell('said', { line });
  }

  #renew({ servers, uploadPass }) {
    this.#servers = servers.map(toBrowser);
    this.#uploadPass = uploadPass;
    this.#peers.serve(this.#servers);
  }

  #mediaChanged() {
    this.#peers.update();
    this.#tellMedia();
    this.#tell('media');
  }

  #tellMedia() {
    const media = this.#sending.media();
    const told = JSON.stringify(media);
    if (told !== this.#told.media && this.#link.say({ type: 'Media', media })) this.#told.media = told;
  }

  async #measure() {
    this.quality = await this.#peers.measure();
    if (this.quality !== this.#told.quality && this.#link.say({ type: 'Quality', quality: this.quality })) {
      this.#told.quality = this.quality;
    }
    this.#tell('quality');
  }

  #tellLink(state, reason = null) {
    this.link = { state, reason, since: Date.now() };
    if (state === 'ended') this.#end();
    this.#tell('link');
  }

  #end() {
    clearInterval(this.#measuring);
    this.#measuring = 0;
    document.removeEventListener('visibilitychange', this.#waking);
    this.#peers.close();
    this.#sending.stop();
    this.#tell('peers');
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** A server in the browser's shape, which knows no empty names. */
function toBrowser({ urls, username, credential }) {
  return username ? { urls, username, credential } : { urls };
}
