import { Room } from '/js/room.js';

const [role, mode] = location.search.slice(1).split('&');
const others = document.getElementById('others');
const heard = [];

async function offer() {
  const answer = await fetch(`/offer/${role}`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

const room = new Room(offer);

/** The video of a stream of another participant. */
function video(name) {
  const known = document.getElementById(name);
  if (known) return known;
  const made = Object.assign(document.createElement('video'), { id: name, autoplay: true, playsInline: true });
  others.append(made);
  return made;
}

room.addEventListener('peers', () => {
  for (const peer of room.peers) {
    for (const name of ['camera', 'screen']) {
      const shown = video(`${peer.role}-${name}`);
      if (shown.srcObject !== peer[name]) shown.srcObject = peer[name];
    }
  }
});
for (const name of ['caption', 'notheard', 'said', 'entered', 'link']) {
  room.addEventListener(name, (event) => heard.push({ name, detail: event.detail, state: room.link.state }));
}

window.room = room;
window.heard = heard;
window.peer = (wanted) => room.peers.find((each) => each.role === wanted);
/** How loud the sound of another participant is, the loudest of a while. */
window.loudness = async (wanted) => {
  const [track] = window.peer(wanted)?.camera?.getAudioTracks() ?? [];
  if (!track) return 0;
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  await context.resume();
  const samples = new Float32Array(analyser.fftSize);
  let loudest = 0;
  for (let round = 0; round < 20; round++) {
    await new Promise((done) => setTimeout(done, 100));
    analyser.getFloatTimeDomainData(samples);
    loudest = Math.max(loudest, ...samples.map(Math.abs));
  }
  context.close();
  return loudest;
};
/** A moving picture that is no camera. */
window.drawn = (width, height) => {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const brush = canvas.getContext('2d');
  let turn = 0;
  setInterval(() => {
    brush.fillStyle = `hsl(${(turn += 7) % 360} 80% 50%)`;
    brush.fillRect(0, 0, width, height);
  }, 50);
  return canvas.captureStream(15).getVideoTracks()[0];
};
if (mode !== 'silent') await room.startMedia();
room.enter();
