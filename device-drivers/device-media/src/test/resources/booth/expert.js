'use strict';
/* An expert as any page may be one: perfect negotiation, and a new connection when another engine speaks. */
const colours = { R: '#f00', G: '#0f0', B: '#00f', W: '#fff', K: '#000', Y: '#ff0', M: '#f0f', C: '#0ff' };
const settings = new URLSearchParams(location.search);
const polite = settings.get('polite') === 'true';
const relay = settings.get('relay');
const configuration = relay
  ? { iceTransportPolicy: 'relay', iceServers: [JSON.parse(relay)] }
  : {};

function picture(letters) {
  const canvas = document.createElement('canvas');
  const [width, height] = (settings.get('size') || '640x480').split('x').map(Number);
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  let tick = 0;
  setInterval(() => {
    [...letters].forEach((letter, i) => {
      pen.fillStyle = colours[letter];
      pen.fillRect(((i % 2) * width) / 2, (Math.floor(i / 2) * height) / 2, width / 2, height / 2);
    });
    if (settings.get('code')) {
      const now = Date.now() & 0xffffff;
      const side = Math.floor(width / 24);
      for (let bit = 0; bit < 24; bit++) {
        pen.fillStyle = (now >> (23 - bit)) & 1 ? '#fff' : '#000';
        pen.fillRect(bit * side, 0, side, side);
      }
    }
    pen.fillStyle = '#888';
    pen.fillRect((tick++ * 8) % 640, 232, 16, 16);
  }, 40);
  return canvas.captureStream(25);
}

/** The pictures of a camera that sends MJPEG over HTTP, each as soon as it is there. */
function cameraPicture(url) {
  const track = new MediaStreamTrackGenerator({ kind: 'video' });
  const writer = track.writable.getWriter();
  const show = async jpeg => {
    const decoder = new ImageDecoder({ data: jpeg, type: 'image/jpeg' });
    const { image } = await decoder.decode();
    const frame = new VideoFrame(image, { timestamp: Math.round(performance.now() * 1000) });
    image.close();
    decoder.close();
    await writer.write(frame).catch(() => frame.close());
  };
  (async () => {
    const reader = (await fetch(url, { cache: 'no-store' })).body.getReader();
    let rest = new Uint8Array(0);
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const all = new Uint8Array(rest.length + part.value.length);
      all.set(rest);
      all.set(part.value, rest.length);
      rest = all;
      const head = /Content-Length: (\d+)\r\n\r\n/.exec(new TextDecoder('latin1').decode(rest.subarray(0, 200)));
      const from = head && head.index + head[0].length;
      if (head && rest.length >= from + Number(head[1])) {
        const jpeg = rest.slice(from, from + Number(head[1]));
        rest = rest.slice(from + Number(head[1]));
        await show(jpeg);
      }
    }
  })();
  return new MediaStream([track]);
}

/** A tone with pauses, which no noise filter takes for noise. */
function beep(hertz) {
  const context = new AudioContext();
  const out = context.createMediaStreamDestination();
  const tone = context.createOscillator();
  const gain = context.createGain();
  tone.frequency.value = hertz;
  gain.gain.value = 0.4;
  tone.connect(gain).connect(out);
  tone.start();
  let on = true;
  setInterval(() => { on = !on; gain.gain.value = on ? 0.4 : 0; }, 400);
  return out.stream.getAudioTracks()[0];
}

const video = document.getElementById('citizen');
const camera = settings.get('camera');
const own = camera ? cameraPicture(camera) : picture(settings.get('picture') || 'YMCW');
own.addTrack(beep(660));
window.expert = { frames: 0, pc: null, made: 0, fingerprint: '', states: [] };
const fingerprint = sdp => (sdp.match(/a=fingerprint:(.*)/) || [])[1];

function connect() {
  expert.pc?.close();
  const pc = new RTCPeerConnection(configuration);
  expert.pc = pc;
  expert.made++;
  expert.described = false;
  expert.early = [];
  own.getTracks().forEach(track => pc.addTrack(track, own));
  if (expert.screen) expert.screen.getTracks().forEach(track => pc.addTrack(track, expert.screen));
  pc.onicecandidate = ({ candidate: c }) => c && pc === expert.pc && tell(JSON.stringify({
    type: 'Candidate', candidate: c.candidate, sdpMid: c.sdpMid, sdpMLineIndex: c.sdpMLineIndex }));
  pc.oniceconnectionstatechange = () => expert.states.push(pc.iceConnectionState);
  pc.ontrack = ({ track }) => {
    if (track.kind === 'video') {
      video.srcObject = new MediaStream([track]);
      video.play().catch(() => {});
    } else {
      ear(track);
    }
  };
  pc.onnegotiationneeded = async () => {
    if (polite && !expert.described) return;
    await pc.setLocalDescription();
    say(pc.localDescription);
  };
}

const say = d => tell(JSON.stringify({ type: 'Description', kind: d.type.toUpperCase(), sdp: d.sdp }));

function ear(track) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 4096;
  analyser.smoothingTimeConstant = 0;
  const stream = new MediaStream([track]);
  // Chromium feeds a remote track to Web Audio only while an element plays it.
  const sink = new Audio();
  sink.srcObject = stream;
  sink.muted = true;
  sink.play().catch(() => {});
  context.createMediaStreamSource(stream).connect(analyser);
  expert.loudness = hertz => {
    const levels = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(levels);
    const bin = Math.round((hertz * analyser.fftSize) / context.sampleRate);
    return Math.max(levels[bin - 1], levels[bin], levels[bin + 1]);
  };
}

let queue = Promise.resolve();
function hear(text) {
  const signal = JSON.parse(text);
  queue = queue.then(() => take(signal)).catch(error => console.log('expert', error.name, error.message));
}

async function take(signal) {
  if (signal.type === 'Candidate') {
    if (!expert.described) expert.early.push(signal);
    else if (signal.candidate) await expert.pc.addIceCandidate(signal);
    return;
  }
  const isOffer = signal.kind === 'OFFER';
  const print = fingerprint(signal.sdp);
  if (!expert.pc || (expert.fingerprint && print !== expert.fingerprint)) connect();
  expert.fingerprint = print;
  const pc = expert.pc;
  if (isOffer && pc.signalingState !== 'stable' && !polite) return;
  await pc.setRemoteDescription({ type: signal.kind.toLowerCase(), sdp: signal.sdp });
  expert.described = true;
  for (const early of expert.early.splice(0)) if (early.candidate) await pc.addIceCandidate(early);
  if (isOffer) {
    await pc.setLocalDescription();
    say(pc.localDescription);
  }
}

expert.share = letters => {
  expert.screen = picture(letters);
  expert.screen.getTracks().forEach(track => expert.pc.addTrack(track, expert.screen));
};
expert.unshare = () => {
  const tracks = expert.screen.getTracks();
  expert.pc.getSenders().filter(s => tracks.includes(s.track)).forEach(s => expert.pc.removeTrack(s));
  expert.screen = null;
};
expert.pattern = () => pattern(video);
expert.ufrag = () => (expert.pc.remoteDescription.sdp.match(/a=ice-ufrag:(.*)/) || [])[1];
expert.decoded = async () => {
  let frames = 0;
  for (const stats of (await expert.pc.getStats()).values()) {
    if (stats.type === 'inbound-rtp' && stats.kind === 'video') frames += stats.framesDecoded;
  }
  return frames;
};
expert.pair = async () => {
  const all = await expert.pc.getStats();
  for (const stats of all.values()) {
    if (stats.type === 'transport' && stats.selectedCandidatePairId) {
      const pair = all.get(stats.selectedCandidatePairId);
      return `${all.get(pair.localCandidateId).candidateType}-${all.get(pair.remoteCandidateId).candidateType}`;
    }
  }
  return '';
};
expert.main = { ages: [] };
if (settings.get('code')) collectAges(video, expert.main);
window.begin = () => {
  expert.started = Date.now();
  connect();
};
if (!settings.get('later')) begin();
listen(hear);
