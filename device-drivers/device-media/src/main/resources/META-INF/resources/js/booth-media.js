/*
 * The media engine's part in the kiosk's page: shows the booth's own picture and those of the experts, and makes the call
 * itself where the native engine cannot.
 *
 *   const media = boothMedia.mount(root, message => ...);   message: a text for the engine (fromPage)
 *   media.receive(text);                                     a text of the engine (ToPage)
 *   media.pictures();                                        [{place, peer, screen, frames, width, height}]
 *   media.unmount();
 *
 * Below root, <video data-media="self">, <video data-media="main"> and any number of <video data-media="corner"> are filled:
 * a shared screen goes first to main, then the experts in the order they came; what does not fit is not shown. An element
 * with a moving picture has the attribute data-media-on. When that changes, the element fires the event "booth-media", which
 * bubbles, with detail {place, peer, screen, on}.
 *
 * Elements are looked for again at every change, so a screen may put them there later and then call media.arrange().
 * The page needs connect-src http://127.0.0.1:* for the camera in a call of the browser; nothing else beyond script-src 'self'.
 */
(() => {
  'use strict';

  const STILL_AFTER = 2500;
  const COUNT_EVERY = 2000;
  const SEE_EVERY = 200;
  const BLACK_EVERY = 500;
  const description = d => ({ type: 'Description', kind: d.type.toUpperCase(), sdp: d.sdp });
  const candidate = c => ({
    type: 'Candidate', candidate: c.candidate, sdpMid: c.sdpMid, sdpMLineIndex: c.sdpMLineIndex,
  });

  /** One connection's signals, one after the other: candidates never overtake their description. */
  class Negotiation {
    constructor(pc, polite, tell) {
      this.pc = pc;
      this.polite = polite;
      this.tell = tell;
      this.described = false;
      this.early = [];
      this.last = Promise.resolve();
      pc.onicecandidate = event => event.candidate && tell(candidate(event.candidate));
      pc.onnegotiationneeded = () => {
        if (!polite || this.described) this.queue(() => this.offer());
      };
    }

    queue(work) {
      this.last = this.last.then(() => this.pc.signalingState !== 'closed' && work()).catch(error => console.warn(error.name));
    }

    async offer() {
      if (this.pc.signalingState !== 'stable') return;
      await this.pc.setLocalDescription();
      this.tell(description(this.pc.localDescription));
    }

    receive(signal) {
      this.queue(() => (signal.type === 'Candidate' ? this.candidate(signal) : this.description(signal)));
    }

    async candidate(signal) {
      if (!signal.candidate || this.ignoring) return;
      if (!this.pc.remoteDescription) {
        this.early.push(signal);
        return;
      }
      await this.pc.addIceCandidate({
        candidate: signal.candidate, sdpMid: signal.sdpMid, sdpMLineIndex: signal.sdpMLineIndex,
      });
    }

    async description(signal) {
      const isOffer = signal.kind === 'OFFER';
      const crossed = isOffer && this.pc.signalingState !== 'stable';
      this.ignoring = crossed && !this.polite;
      if (this.ignoring || (!isOffer && this.pc.signalingState !== 'have-local-offer')) return;
      await this.pc.setRemoteDescription({ type: signal.kind.toLowerCase(), sdp: signal.sdp });
      this.described = true;
      for (const early of this.early.splice(0)) await this.candidate(early);
      if (isOffer) {
        await this.pc.setLocalDescription();
        this.tell(description(this.pc.localDescription));
      }
    }
  }

  /** Puts pictures into the elements that are there for them, and watches whether they move. */
  class Stage {
    constructor(root) {
      this.root = root;
      this.pictures = new Map();
      this.timer = setInterval(() => this.look(), 500);
    }

    show(id, peer, screen, stream) {
      this.pictures.set(id, { peer, screen, stream });
      this.arrange();
    }

    hide(id) {
      if (this.pictures.delete(id)) this.arrange();
    }

    clear(keep = () => false) {
      for (const id of [...this.pictures.keys()]) if (!keep(id)) this.pictures.delete(id);
      this.arrange();
    }

    arrange() {
      const all = [...this.pictures.values()];
      const others = all.filter(p => p.peer).sort((a, b) => Number(b.screen) - Number(a.screen));
      this.fill('self', all.filter(p => !p.peer));
      this.fill('main', others.splice(0, 1));
      this.fill('corner', others);
    }

    fill(place, pictures) {
      this.root.querySelectorAll(`video[data-media="${place}"]`).forEach((video, i) => this.put(video, place, pictures[i]));
    }

    put(video, place, picture) {
      const stream = picture ? picture.stream : null;
      if (video.srcObject === stream) return;
      this.still(video);
      video.srcObject = stream;
      if (!picture) {
        video.boothPicture = null;
        return;
      }
      video.muted = true;
      video.autoplay = true;
      video.playsInline = true;
      video.boothPicture = { place, ...picture, frames: 0, last: 0 };
      video.play().catch(() => {});
      this.count(video, video.boothPicture);
    }

    count(video, picture) {
      video.requestVideoFrameCallback(() => {
        if (video.boothPicture !== picture) return;
        picture.frames++;
        picture.last = performance.now();
        // One frame may be a black one that was sent before all else.
        if (picture.frames > 1 && !video.hasAttribute('data-media-on')) {
          video.setAttribute('data-media-on', '');
          this.fire(video, true);
        }
        this.count(video, picture);
      });
    }

    look() {
      for (const video of this.root.querySelectorAll('video[data-media-on]')) {
        const picture = video.boothPicture;
        if (!picture || (!document.hidden && performance.now() - picture.last > STILL_AFTER)) this.still(video);
      }
    }

    still(video) {
      if (!video.hasAttribute('data-media-on')) return;
      video.removeAttribute('data-media-on');
      this.fire(video, false);
    }

    fire(video, on) {
      const { place, peer, screen } = video.boothPicture || { place: video.dataset.media, peer: '', screen: false };
      video.dispatchEvent(new CustomEvent('booth-media', { bubbles: true, detail: { place, peer, screen, on } }));
    }

    seen() {
      return [...this.root.querySelectorAll('video[data-media]')].filter(video => video.boothPicture).map(video => {
        const { place, peer, screen, frames } = video.boothPicture;
        return { place, peer, screen, frames, width: video.videoWidth, height: video.videoHeight };
      });
    }

    close() {
      clearInterval(this.timer);
      this.pictures.clear();
      this.arrange();
    }
  }

  /** Pictures that the engine brings, each by a connection of its own. */
  class Views {
    constructor(stage, tell) {
      this.stage = stage;
      this.tell = tell;
      this.views = new Map();
    }

    show({ view, peer, screen }) {
      const pc = new RTCPeerConnection();
      const talk = new Negotiation(pc, true, signal => this.tell({ type: 'Told', view, signal }));
      pc.ontrack = event => this.stage.show(view, peer, screen, new MediaStream([event.track]));
      this.views.set(view, { pc, talk });
    }

    told({ view, signal }) {
      this.views.get(view)?.talk.receive(signal);
    }

    hide({ view }) {
      this.views.get(view)?.pc.close();
      this.views.delete(view);
      this.stage.hide(view);
    }

    clear() {
      for (const view of [...this.views.keys()]) this.hide({ view });
    }
  }

  /** The engine's camera as a track: a stream of JPEGs, each with its length before it; black while there is none. */
  class Camera {
    constructor() {
      this.timer = setInterval(() => this.url || this.black(), BLACK_EVERY);
      this.track = new MediaStreamTrackGenerator({ kind: 'video' });
      this.writer = this.track.writable.getWriter();
      this.url = '';
    }

    black() {
      const { width, height } = this.size ?? { width: 640, height: 480 };
      const planes = new Uint8Array(width * height * 1.5).fill(16, 0, width * height).fill(128, width * height);
      const frame = new VideoFrame(planes, {
        format: 'I420', codedWidth: width, codedHeight: height, timestamp: Math.round(performance.now() * 1000),
      });
      this.writer.write(frame).catch(() => frame.close());
    }

    close() {
      clearInterval(this.timer);
      this.open('');
      this.track.stop();
    }

    async open(url) {
      if (url === this.url) return;
      this.url = url;
      this.abort?.abort();
      while (url && this.url === url) {
        this.abort = new AbortController();
        await this.read(url, this.abort.signal).catch(() => {});
        if (this.url === url) await new Promise(done => setTimeout(done, 300));
      }
    }

    async read(url, signal) {
      const reader = (await fetch(url, { signal, cache: 'no-store' })).body.getReader();
      let rest = new Uint8Array(0);
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const all = new Uint8Array(rest.length + part.value.length);
        all.set(rest);
        all.set(part.value, rest.length);
        rest = all;
        let newest = null;
        while (rest.length >= 4) {
          const length = new DataView(rest.buffer, rest.byteOffset).getUint32(0);
          if (rest.length < 4 + length) break;
          newest = rest.slice(4, 4 + length);
          rest = rest.slice(4 + length);
        }
        if (newest) await this.write(newest);
      }
    }

    async write(jpeg) {
      const decoder = new ImageDecoder({ data: jpeg, type: 'image/jpeg' });
      const { image } = await decoder.decode();
      this.size = { width: image.codedWidth & ~1, height: image.codedHeight & ~1 };
      const frame = new VideoFrame(image, { timestamp: Math.round(performance.now() * 1000) });
      image.close();
      decoder.close();
      await this.writer.write(frame).catch(() => frame.close());
    }
  }

  /** The call, where the browser makes it. */
  class Call {
    constructor(stage, tell) {
      this.stage = stage;
      this.tell = tell;
      this.peers = new Map();
      this.volume = 1;
      this.camera = null;
      this.sound = null;
      this.ready = Promise.resolve();
      this.timers = [
        setInterval(() => this.peers.forEach(peer => this.count(peer)), COUNT_EVERY),
        setInterval(() => this.peers.forEach(peer => peer.seen || this.see(peer)), SEE_EVERY),
      ];
    }

    showCamera({ url }) {
      if (!url && !this.camera) return;
      this.camera ??= new Camera();
      this.camera.open(url);
      if (url) this.stage.show('self', '', false, (this.own ??= new MediaStream([this.camera.track])));
      else this.stage.hide('self');
    }

    begin({ microphone, relayOnly, servers }) {
      this.end();
      this.camera ??= new Camera();
      this.wanted = { microphone };
      this.configuration = {
        bundlePolicy: 'max-bundle',
        iceTransportPolicy: relayOnly ? 'relay' : 'all',
        iceServers: servers.map(s => ({ urls: s.urls, ...(s.userName && { username: s.userName, credential: s.credential }) })),
      };
      this.ready = navigator.mediaDevices
        .getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } })
        .then(stream => { this.sound = stream.getAudioTracks()[0]; })
        .catch(error => console.warn('no microphone:', error.name))
        .then(() => this.send(this.wanted));
    }

    send({ microphone }) {
      this.wanted = { microphone };
      if (this.sound) this.sound.enabled = microphone;
    }

    setVolume({ percent }) {
      this.volume = percent / 100;
      this.peers.forEach(peer => { peer.audio.volume = this.volume; });
    }

    async connect({ peer: id, begins }) {
      const peer = { id, early: [], streams: [], audio: new Audio(), up: false, seen: false };
      peer.audio.volume = this.volume;
      this.peers.set(id, peer);
      await this.ready;
      if (this.peers.get(id) !== peer) return;
      try {
        peer.pc = new RTCPeerConnection(this.configuration);
      } catch (error) {
        console.warn('a server of the call is not usable:', error.name);
        this.tell({ type: 'Lost', peer: id });
        return;
      }
      peer.talk = new Negotiation(peer.pc, !begins, signal => this.tell({ type: 'Signalled', peer: id, signal }));
      peer.pc.ontrack = event => this.track(peer, event);
      peer.pc.onconnectionstatechange = peer.pc.oniceconnectionstatechange = () => this.changed(peer);
      const stream = new MediaStream([this.camera.track, ...(this.sound ? [this.sound] : [])]);
      if (this.sound) peer.pc.addTrack(this.sound, stream);
      else peer.pc.addTransceiver('audio', { direction: 'recvonly' });
      peer.pc.addTrack(this.camera.track, stream);
      peer.early.forEach(signal => peer.talk.receive(signal));
    }

    receive({ peer: id, signal }) {
      const peer = this.peers.get(id);
      if (peer?.talk) peer.talk.receive(signal);
      else peer?.early.push(signal);
    }

    track(peer, { track, streams }) {
      const stream = streams[0]?.id ?? '';
      if (!peer.streams.includes(stream)) peer.streams.push(stream);
      const screen = stream !== peer.streams[0];
      if (track.kind === 'audio') {
        if (screen) return;
        peer.audio.srcObject = new MediaStream([track]);
        peer.audio.play().catch(error => console.warn('no sound:', error.name));
        return;
      }
      const view = `${peer.id}/${track.id}`;
      this.stage.show(view, peer.id, screen, new MediaStream([track]));
      track.onended = () => this.stage.hide(view);
      if (streams[0]) streams[0].onremovetrack = event => this.stage.hide(`${peer.id}/${event.track.id}`);
    }

    changed(peer) {
      const ice = peer.pc.iceConnectionState;
      const state = peer.pc.connectionState;
      const cut = ice === 'disconnected' || ice === 'failed' || state === 'failed';
      const up = state === 'connected' && !cut;
      if (up === peer.up || (!up && !cut)) return;
      peer.up = up;
      this.tell({ type: up ? 'Connected' : 'Lost', peer: peer.id });
    }

    restartIce({ peer }) {
      const known = this.peers.get(peer);
      if (known?.pc) known.pc.restartIce();
    }

    disconnect({ peer: id }) {
      const peer = this.peers.get(id);
      this.peers.delete(id);
      if (!peer) return;
      peer.pc?.close();
      peer.audio.srcObject = null;
      for (const view of this.stage.pictures.keys()) if (view.startsWith(`${id}/`)) this.stage.hide(view);
    }

    async see(peer) {
      const counters = peer.up && (await this.counters(peer));
      if (!counters || !counters.frames || peer.seen) return;
      peer.seen = true;
      this.tell({ type: 'Seen', peer: peer.id });
    }

    async count(peer) {
      const counters = peer.up && (await this.counters(peer));
      if (counters) this.tell({ type: 'Counted', peer: peer.id, ...counters });
    }

    async counters(peer) {
      if (!peer.pc) return null;
      const sum = { seconds: performance.now() / 1000, packets: 0, lost: 0, videoPackets: 0, frames: 0, roundTrip: 0 };
      for (const stats of (await peer.pc.getStats()).values()) {
        if (stats.type === 'inbound-rtp') {
          sum.packets += stats.packetsReceived ?? 0;
          sum.lost += stats.packetsLost ?? 0;
          if (stats.kind === 'video') {
            sum.videoPackets += stats.packetsReceived ?? 0;
            sum.frames += stats.framesDecoded ?? 0;
          }
        } else if (stats.type === 'remote-inbound-rtp') {
          sum.lost += stats.packetsLost ?? 0;
          sum.roundTrip = Math.max(sum.roundTrip, stats.roundTripTime ?? 0);
        }
      }
      return sum;
    }

    async testSound() {
      const findings = await this.soundFindings().catch(() => ({ microphone: 'NONE', speaker: 'UNKNOWN' }));
      this.tell({ type: 'SoundTested', ...findings });
    }

    async soundFindings() {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
      });
      const context = new AudioContext();
      try {
        const ear = context.createAnalyser();
        ear.fftSize = 8192;
        ear.smoothingTimeConstant = 0;
        context.createMediaStreamSource(stream).connect(ear);
        const tone = context.createOscillator();
        const bin = Math.round((880 * ear.fftSize) / context.sampleRate);
        const loudest = async rounds => {
          const levels = new Float32Array(ear.frequencyBinCount);
          let best = { tone: -200, any: -200 };
          for (let i = 0; i < rounds; i++) {
            await new Promise(done => setTimeout(done, 100));
            ear.getFloatFrequencyData(levels);
            best = {
              tone: Math.max(best.tone, levels[bin], levels[bin - 1], levels[bin + 1]),
              any: Math.max(best.any, ...levels.filter(Number.isFinite)),
            };
          }
          return best;
        };
        const before = await loudest(5);
        const gain = context.createGain();
        gain.gain.value = 0.3;
        tone.frequency.value = 880;
        tone.connect(gain).connect(context.destination);
        tone.start();
        const heard = await loudest(12);
        tone.stop();
        const back = heard.tone > -60 && heard.tone > before.tone + 10;
        const dead = Math.max(before.any, heard.any) < -150;
        return {
          microphone: back ? 'GOOD' : dead ? 'NONE' : 'WEAK',
          speaker: context.state !== 'running' ? 'UNKNOWN' : back ? 'GOOD' : 'WEAK',
        };
      } finally {
        stream.getTracks().forEach(track => track.stop());
        context.close();
      }
    }

    end() {
      for (const peer of [...this.peers.keys()]) this.disconnect({ peer });
      this.sound?.stop();
      this.sound = null;
    }

    close() {
      this.end();
      this.timers.forEach(clearInterval);
      this.camera?.close();
    }
  }

  window.boothMedia = {
    mount(root, send) {
      let open = true;
      const tell = message => open && send(JSON.stringify(message));
      const page = crypto.randomUUID();
      const stage = new Stage(root);
      const views = new Views(stage, tell);
      const call = new Call(stage, tell);
      const heard = {
        Reset: () => {
          views.clear();
          call.end();
          call.showCamera({ url: '' });
          tell({ type: 'Hello', page });
        },
        Show: message => views.show(message),
        Hide: message => views.hide(message),
        Told: message => views.told(message),
        Camera: message => call.showCamera(message),
        Begin: message => call.begin(message),
        Connect: message => call.connect(message),
        Receive: message => call.receive(message),
        Disconnect: message => call.disconnect(message),
        RestartIce: message => call.restartIce(message),
        Send: message => call.send(message),
        Volume: message => call.setVolume(message),
        End: () => call.end(),
        TestSound: () => call.testSound(),
      };
      tell({ type: 'Hello', page });
      const bye = () => tell({ type: 'Bye', page });
      window.addEventListener('pagehide', bye);
      return {
        receive(text) {
          const message = JSON.parse(text);
          if (open) heard[message.type]?.(message);
        },
        arrange: () => stage.arrange(),
        pictures: () => stage.seen(),
        unmount() {
          bye();
          open = false;
          window.removeEventListener('pagehide', bye);
          views.clear();
          call.close();
          stage.close();
        },
      };
    },
  };
})();
